import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import type { Acknowledgement } from '../../domain/plan';
import type { Acknowledgements } from '../acknowledgements.port';
import { DynamoAccountItems } from './dynamo-account-items';
import { OvertakenError } from '../overtaken.port';
import { storedJson } from './stored-json';
import { storedAcknowledgement } from '../stored/stored-plans';

const prefix = 'ack/';

/** `pk: account/<account>, sk: ack/<incident>`. */
export class DynamoAcknowledgements implements Acknowledgements {
  private readonly items: DynamoAccountItems;
  private readonly newWriter: () => string;

  /** @param newWriter a text never given twice, by which a write knows itself when its answer was lost on the way. */
  constructor(client: DynamoDBClient, tableName: string, now: () => Date, newWriter: () => string) {
    this.items = new DynamoAccountItems(client, tableName, now);
    this.newWriter = newWriter;
  }

  /** @throws DamagedItemError when what is stored is not an acknowledgement. */
  async of(account: AccountId, incident: string): Promise<Acknowledgement | null> {
    const item = await this.items.read(account, prefix + incident);
    return item && storedJson(item, 'body', storedAcknowledgement);
  }

  async keep(acknowledgement: Acknowledgement): Promise<Acknowledgement> {
    const { accountId, incident } = acknowledgement;
    try {
      await this.items.replace(accountId, prefix + incident, { ...acknowledgement, version: 0 }, this.newWriter());
      return acknowledgement;
    } catch (error) {
      const earlier = error instanceof OvertakenError ? await this.of(accountId, incident) : null;
      if (earlier === null) throw error;
      return earlier;
    }
  }
}
