import {
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  paginateQuery,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import type { IncidentEvent, IncidentThread } from '../../domain/incident';
import type { OpenedSession } from '../../domain/opened-session';
import { accountKey } from './dynamo-account-items';
import { DynamoNeighbours, isNeighbour } from './dynamo-neighbours';
import { allPages } from './dynamo-pages';
import { refusalOf } from './dynamo-refusal';
import type { ItemKey } from './finding-items';
import {
  eventKey,
  eventsKey,
  firstPut,
  sessionKey,
  sessionUpdate,
  threadKey,
  threadPrefix,
  threadPut,
} from './incident-items';
import { byOccurrence } from '../incident-order';
import type { Incidents, KeptSession, KeptThreads, ThreadPlace } from '../incidents.port';
import { OvertakenError } from '../overtaken.port';
import { orStoreDown } from './store-failure';
import { storedIncidentEvent, storedOpenedSession, storedPlace, storedThread } from '../stored/stored-incident';
import { storedJson, storedOrDamaged } from './stored-json';

type Item = Record<string, AttributeValue>;

/** Threads stand with the account's other items; the events of an incident in a partition of its own. */
export class DynamoIncidents implements Incidents {
  private readonly client: DynamoDBClient;
  private readonly tableName: string;
  private readonly now: () => Date;
  private readonly newWriter: () => string;
  private readonly neighbours: DynamoNeighbours;

  /**
   * @param newWriter a text never given twice, by which a write knows itself when its answer was lost on the way
   * @param neighbours shared with what is asked for at the same moment
   */
  constructor(
    client: DynamoDBClient,
    tableName: string,
    now: () => Date,
    newWriter: () => string,
    neighbours = new DynamoNeighbours(client, tableName),
  ) {
    this.neighbours = neighbours;
    this.client = client;
    this.tableName = tableName;
    this.now = now;
    this.newWriter = newWriter;
  }

  /** @throws DamagedItemError when what is stored is no thread. */
  async thread(place: ThreadPlace): Promise<IncidentThread | null> {
    const key = threadKey(place);
    const item = isNeighbour(key.sk.S)
      ? await this.neighbours.item(place.accountId, key.sk.S)
      : await this.read(key, `read the incidents of ${place.key}`);
    return item && storedJson(item, 'body', storedThread);
  }

  async threads(account: AccountId): Promise<KeptThreads> {
    const items = await this.listed(accountKey(account, threadPrefix));
    const { stored: threads, damaged } = storedOrDamaged(items, 'body', storedThread);
    return { threads, damaged };
  }

  async keep(event: IncidentEvent, change: IncidentThread | null): Promise<IncidentEvent | null> {
    const deed = `keep ${event.findingId} in ${event.incidentId}`;
    const put = firstPut(this.tableName, eventKey(event), event, this.now());
    const write =
      change === null
        ? this.client.send(new PutItemCommand(put))
        : this.client.send(
            new TransactWriteItemsCommand({
              TransactItems: [{ Put: threadPut(this.tableName, change, this.now(), this.newWriter()) }, { Put: put }],
            }),
          );
    const refusal = await refusalOf(this.tableName, deed, write, 'conflicts are refusals');
    return refusal && this.keptBefore(event, deed);
  }

  async save(thread: IncidentThread): Promise<void> {
    const writer = this.newWriter();
    const put = new PutItemCommand({
      ...threadPut(this.tableName, thread, this.now(), writer),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    const deed = `save the incidents of ${thread.key}`;
    const refusal = await refusalOf(this.tableName, deed, this.client.send(put));
    // The client repeats a write whose answer was lost: then what stands in the way is our own.
    if (refusal && refusal.found?.['writer']?.S !== writer) throw new OvertakenError(thread.key);
  }

  async events(incidentId: string): Promise<readonly IncidentEvent[]> {
    const items = await this.listed(eventsKey(incidentId));
    return items.map((item) => storedJson(item, 'body', storedIncidentEvent)).sort(byOccurrence);
  }

  async ofSession(keyId: string, proposed: ThreadPlace, opened: OpenedSession | null): Promise<KeptSession> {
    const update = new UpdateItemCommand(sessionUpdate(this.tableName, keyId, proposed, opened, this.now()));
    const deed = `keep whose session ${keyId} is`;
    const { Attributes = {} } = await orStoreDown(this.tableName, deed, this.client.send(update));
    return { place: storedJson(Attributes, 'body', storedPlace), opened: openedIn(Attributes) };
  }

  async openedSession(keyId: string): Promise<OpenedSession | null> {
    const item = await this.read(sessionKey(keyId), `read who opened session ${keyId}`);
    return item && openedIn(item);
  }

  /** What stands in the way is the event, kept before or by our own write whose answer was lost; else the thread was changed. */
  private async keptBefore(event: IncidentEvent, deed: string): Promise<IncidentEvent> {
    const item = await this.read(eventKey(event), deed);
    if (item === null) throw new OvertakenError(event.incidentId);
    return storedJson(item, 'body', storedIncidentEvent);
  }

  private async read(Key: ItemKey, deed: string): Promise<Item | null> {
    const get = new GetItemCommand({ TableName: this.tableName, Key, ConsistentRead: true });
    const { Item } = await orStoreDown(this.tableName, deed, this.client.send(get));
    return Item ?? null;
  }

  private listed({ pk, sk }: ItemKey): Promise<readonly Item[]> {
    const query = {
      TableName: this.tableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
      ConsistentRead: true,
    };
    return allPages(this.tableName, `list ${sk.S} of ${pk.S}`, paginateQuery({ client: this.client }, query));
  }
}

/** An item has it only once an AssumeRoot was seen; those of earlier releases never have. */
function openedIn(item: Item): OpenedSession | null {
  return item['opened'] === undefined ? null : storedJson(item, 'opened', storedOpenedSession);
}
