import {
  GetItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  paginateQuery,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import type { Announcement } from '../../domain/announcement';
import type { ActivityFinding } from '../../domain/finding';
import { allPages } from './dynamo-pages';
import { refusalOf, type Refusal } from './dynamo-refusal';
import { activityKey, waitingKey, waitingPartition } from './finding-items';
import type { Claim, FindingStore } from '../finding-store.port';
import { claimWrite, peopleToldWrite, stateWrite } from './finding-writes';
import { orStoreDown } from './store-failure';
import { announcementText, announcementIn } from './announcement-text';
import { byOccurrence } from '../waiting-order';

type Item = Record<string, AttributeValue>;

/**
 * Findings in one DynamoDB table. A claim and a mark are one conditional write each; only what touches the list of those
 * that wait is a transaction. Permissions: PutItem, UpdateItem, DeleteItem; for
 * {@link waiting} Query, for {@link activity} GetItem.
 */
export class DynamoFindings implements FindingStore {
  private readonly client: DynamoDBClient;
  private readonly tableName: string;
  private readonly now: () => Date;
  private readonly newClaimant: () => string;

  /** @param newClaimant a text never given twice: it tells our own claim, whose answer was lost on the way, from a stranger's. */
  constructor(client: DynamoDBClient, tableName: string, now: () => Date, newClaimant: () => string) {
    this.client = client;
    this.tableName = tableName;
    this.now = now;
    this.newClaimant = newClaimant;
  }

  async claim(announcement: Announcement): Promise<Claim> {
    const claimant = this.newClaimant();
    const write = claimWrite(this.tableName, announcement, this.now(), claimant);
    const claimed = this.client.send(new UpdateItemCommand(write));
    const refusal = await this.tried('claim', announcement, claimed);
    return refusal ? claimDespite(refusal, claimant) : claimAfter((await claimed).Attributes);
  }

  async markPeopleTold(announcement: Announcement): Promise<void> {
    const update = new UpdateItemCommand(peopleToldWrite(this.tableName, announcement));
    await this.tried('remember that people were told of', announcement, this.client.send(update));
  }

  async markAnnounced(announcement: Announcement): Promise<void> {
    const write = stateWrite(this.tableName, announcement, this.now(), 'announced', 'waiting');
    const update = new UpdateItemCommand(write);
    const waits = await this.tried('mark', announcement, this.client.send(update));
    if (waits) await this.endWaiting(announcement);
  }

  async markWaiting(announcement: Announcement): Promise<void> {
    const waiting = new TransactWriteItemsCommand({
      TransactItems: [
        { Update: stateWrite(this.tableName, announcement, this.now(), 'waiting', 'announced') },
        {
          Put: {
            TableName: this.tableName,
            Item: { ...waitingKey(announcement), announcement: announcementText(announcement) },
          },
        },
      ],
    });
    // A refusal says that another told it to people meanwhile: then nothing waits.
    await this.tried('keep waiting', announcement, this.client.send(waiting));
  }

  /** @throws DamagedItemError naming the item that cannot be understood: it may be an alert that nobody heard. */
  async waiting(account: AccountId): Promise<readonly Announcement[]> {
    const lists = await Promise.all([this.listed(account), this.listed(null)]);
    return lists.flat().map(announcementIn).sort(byOccurrence);
  }

  /** @throws DamagedItemError when what is stored is no finding. */
  async activity(findingId: string): Promise<ActivityFinding | null> {
    const get = new GetItemCommand({ TableName: this.tableName, Key: activityKey(findingId), ConsistentRead: true });
    const { Item: item } = await orStoreDown(this.tableName, `read ${findingId}`, this.client.send(get));
    const finding = item && announcementIn(item).finding;
    return finding?.kind === 'activity' ? finding : null;
  }

  private async endWaiting(announcement: Announcement): Promise<void> {
    const told = new TransactWriteItemsCommand({
      TransactItems: [
        { Update: stateWrite(this.tableName, announcement, this.now(), 'announced') },
        { Delete: { TableName: this.tableName, Key: waitingKey(announcement) } },
      ],
    });
    await this.tried('mark', announcement, this.client.send(told));
  }

  private tried(deed: string, announcement: Announcement, write: Promise<unknown>): Promise<Refusal | null> {
    return refusalOf(this.tableName, `${deed} ${announcement.announcementId}`, write);
  }

  private listed(account: AccountId | null): Promise<readonly Item[]> {
    const pk = waitingPartition(account);
    const query = {
      TableName: this.tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
      ConsistentRead: true,
    };
    return allPages(this.tableName, `list ${pk}`, paginateQuery({ client: this.client }, query));
  }
}

/** The client repeats a write whose answer was lost: then the claim that stands in the way is our own. */
function claimDespite({ found }: Refusal, claimant: string): Claim {
  const state = found?.['state']?.S;
  if (state === 'announced' || state === 'waiting') return 'announced';
  return found?.['claimant']?.S === claimant ? claimAfter(found) : 'held';
}

/** @param earlier what the claim found; nothing when it is the first. */
function claimAfter(earlier: Item | null | undefined): Claim {
  return earlier?.['peopleTold']?.BOOL === true ? 'people-told' : 'mine';
}
