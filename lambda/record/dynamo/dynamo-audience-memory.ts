import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import type { AudienceMemory, AudienceState } from '../audience-memory.port';
import { DynamoAccountItems } from './dynamo-account-items';
import { storedJson } from './stored-json';
import { storedAudience } from '../stored/stored-shapes';

/** `pk: account/<account>, sk: audience`. */
export class DynamoAudienceMemory implements AudienceMemory {
  private readonly items: DynamoAccountItems;
  private readonly newWriter: () => string;

  /** @param newWriter a text never given twice, by which a write knows itself when its answer was lost on the way. */
  constructor(client: DynamoDBClient, tableName: string, now: () => Date, newWriter: () => string) {
    this.items = new DynamoAccountItems(client, tableName, now);
    this.newWriter = newWriter;
  }

  /** @throws DamagedItemError when what is stored is not such a state. */
  async of(account: AccountId): Promise<AudienceState | null> {
    const item = await this.items.read(account, 'audience');
    return item && storedJson(item, 'body', storedAudience);
  }

  save(state: AudienceState): Promise<AudienceState> {
    return this.items.replace(state.accountId, 'audience', state, this.newWriter());
  }
}
