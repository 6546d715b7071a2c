import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import type { CheckState } from '../../domain/check-state';
import type { CheckStates } from '../check-states.port';
import { DynamoAccountItems } from './dynamo-account-items';
import { storedJson } from './stored-json';
import { storedCheckState } from '../stored/stored-shapes';

const prefix = 'check/';

/** `pk: account/<account>, sk: check/<id>`, all of an account read by one query. */
export class DynamoCheckStates implements CheckStates {
  private readonly items: DynamoAccountItems;
  private readonly newWriter: () => string;

  /** @param newWriter a text never given twice, by which a write knows itself when its answer was lost on the way. */
  constructor(client: DynamoDBClient, tableName: string, now: () => Date, newWriter: () => string) {
    this.items = new DynamoAccountItems(client, tableName, now);
    this.newWriter = newWriter;
  }

  /** @throws DamagedItemError when what is stored for one of the checks is not such a state. */
  async of(account: AccountId, checks: readonly string[]): Promise<readonly CheckState[]> {
    const asked = new Set(checks.map((check) => prefix + check));
    const items = await this.items.list(account, prefix);
    return items
      .filter((item) => asked.has(item['sk']?.S ?? ''))
      .map((item) => storedJson(item, 'body', storedCheckState));
  }

  save(state: CheckState): Promise<CheckState> {
    return this.items.replace(state.accountId, prefix + state.check, state, this.newWriter());
  }
}
