import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import type { Hardening } from '../../domain/hardening';
import type { Hardenings } from '../hardenings.port';
import { newestRun } from '../newest-hardening';
import { DynamoItems } from './dynamo-account-items';
import { storedHardening } from '../stored/stored-hardening';
import { storedJson } from './stored-json';

const partition = 'hardening';
const prefix = 'run/';

/** `pk: hardening, sk: run/<account>/<time of its beginning>`: all stand together, so that one of another account is found. */
export class DynamoHardenings implements Hardenings {
  private readonly items: DynamoItems<string>;
  private readonly newWriter: () => string;

  /** @param newWriter a text never given twice, by which a write knows itself when its answer was lost on the way */
  constructor(client: DynamoDBClient, tableName: string, now: () => Date, newWriter: () => string) {
    this.items = new DynamoItems(client, tableName, now, (pk: string, sk) => ({ pk: { S: pk }, sk: { S: sk } }));
    this.newWriter = newWriter;
  }

  /** @throws DamagedItemError when what is stored is not a run. */
  async of(account: AccountId): Promise<Hardening | null> {
    return newestRun(await this.runs(`${prefix}${account}/`));
  }

  /** @throws DamagedItemError when what is stored is not a run. */
  async unfinished(): Promise<readonly Hardening[]> {
    return (await this.runs(prefix)).filter(({ endedAt }) => endedAt === null);
  }

  save(run: Hardening): Promise<Hardening> {
    return this.items.replace(partition, `${prefix}${run.accountId}/${run.beganAt}`, run, this.newWriter());
  }

  private async runs(beginning: string): Promise<readonly Hardening[]> {
    const items = await this.items.list(partition, beginning);
    return items.map((item) => storedJson(item, 'body', storedHardening));
  }
}
