import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  TransactionCanceledException,
  UpdateItemCommand,
  type Delete,
  type GetItemCommandInput,
  type Put,
  type PutItemCommandInput,
  type QueryCommandInput,
  type TransactWriteItemsCommandInput,
  type Update,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { DynamoExpression, type Item, type Placeholders } from './dynamo-expression';

interface Conditional extends Placeholders {
  readonly ConditionExpression?: string | undefined;
  readonly UpdateExpression?: string | undefined;
}
interface Write {
  readonly request: Conditional & { readonly TableName: string | undefined };
  readonly key: string;
  readonly outcome: (before: Item) => Item | null;
}

const $metadata = { httpStatusCode: 400 };

/** One table with keys `pk` and `sk`, behind the real client's `send`. What it does not know, it refuses. */
export class FakeDynamo {
  readonly tableName = 'findings';
  readonly client = new DynamoDBClient({ region: 'us-east-1' });
  readonly items = new Map<string, Item>();
  /** Set it, and every call fails with it until it is null again. */
  failure: Error | null = null;
  /** Writes are applied, their answer is lost, and the client sends them again. */
  losesAnswers = false;

  private readonly page: number;

  /**
   * @param everyClient also those that a handler made for itself when it was loaded.
   * @param page items in one answer to a query; so few that whoever forgets the next page is found out.
   */
  constructor({ everyClient = false, page = 2 } = {}) {
    this.page = page;
    const send = (command: unknown): Promise<object> => Promise.resolve().then(() => this.answer(command));
    Object.assign(everyClient ? DynamoDBClient.prototype : this.client, { send });
  }

  private answer(command: unknown): object {
    if (command instanceof GetItemCommand) return this.reached(() => this.get(command.input));
    if (command instanceof QueryCommand) return this.reached(() => this.query(command.input));
    if (command instanceof PutItemCommand)
      return this.written(() => this.one(this.putting(command.input), command.input));
    if (command instanceof UpdateItemCommand)
      return this.written(() => this.one(this.updating(command.input), command.input));
    if (command instanceof DeleteItemCommand) return this.written(() => this.one(this.deleting(command.input)));
    if (command instanceof TransactWriteItemsCommand) return this.written(() => this.transaction(command.input));
    throw new Error('This fake table does not know that call.');
  }

  private reached<T>(answer: () => T): T {
    if (this.failure) throw this.failure;
    return answer();
  }

  private written(write: () => object): object {
    return this.reached(() => {
      if (this.losesAnswers) write();
      return write();
    });
  }

  private get({ TableName, Key, ConsistentRead }: GetItemCommandInput): object {
    this.isOurs(TableName);
    if (ConsistentRead !== true) throw new Error('Read consistently, or a fresh write may be missing.');
    return { Item: this.items.get(keyOf(Key)) };
  }

  private query(input: QueryCommandInput): object {
    this.isOurs(input.TableName);
    if (input.ConsistentRead !== true) throw new Error('Read consistently, or a fresh write may be missing.');
    const matches = evaluated(input.KeyConditionExpression ?? '', input);
    const found = [...this.items].filter(([, item]) => matches(item)).sort(([a], [b]) => (a < b ? -1 : 1));
    const start = input.ExclusiveStartKey ? found.findIndex(([key]) => key === keyOf(input.ExclusiveStartKey)) + 1 : 0;
    const page = found.slice(start, start + this.page).map(([, item]) => item);
    const last = page.at(-1);
    const more = last && start + this.page < found.length;
    return { Items: page, ...(more && { LastEvaluatedKey: { pk: last['pk'], sk: last['sk'] } }) };
  }

  private putting(request: Put): Write {
    return {
      request,
      key: keyOf(request.Item),
      outcome: () => request.Item ?? {},
    };
  }

  private updating(request: Update | UpdateItemCommandInput): Write {
    const update = new DynamoExpression(request.UpdateExpression ?? '', request).update();
    const outcome = (before: Item): Item => ({ ...update(before), ...request.Key });
    return { request, key: keyOf(request.Key), outcome };
  }

  private deleting(request: Delete): Write {
    return { request, key: keyOf(request.Key), outcome: () => null };
  }

  private one(
    write: Write,
    { ReturnValues, ReturnValuesOnConditionCheckFailure }: Partial<PutItemCommandInput | UpdateItemCommandInput> = {},
  ): object {
    const before = this.items.get(write.key);
    if (!this.holds(write)) {
      const Item = ReturnValuesOnConditionCheckFailure === 'ALL_OLD' ? before : undefined;
      throw new ConditionalCheckFailedException({
        message: 'The conditional request failed',
        $metadata,
        ...(Item && { Item }),
      });
    }
    this.apply(write);
    const returned = ReturnValues === 'ALL_NEW' ? this.items.get(write.key) : before;
    return ReturnValues !== undefined && returned ? { Attributes: returned } : {};
  }

  private transaction({ TransactItems = [] }: TransactWriteItemsCommandInput): object {
    const writes = TransactItems.map(({ Put, Update, Delete }) => {
      if (Put) return this.putting(Put);
      if (Update) return this.updating(Update);
      if (Delete) return this.deleting(Delete);
      throw new Error('This fake table does not know that part of a transaction.');
    });
    if (new Set(writes.map(({ key }) => key)).size < writes.length)
      throw new Error('ValidationException: one item twice.');
    const CancellationReasons = writes.map((write) => ({
      Code: this.holds(write) ? 'None' : 'ConditionalCheckFailed',
    }));
    if (CancellationReasons.some(({ Code }) => Code !== 'None')) {
      throw new TransactionCanceledException({ message: 'Transaction cancelled', $metadata, CancellationReasons });
    }
    for (const write of writes) this.apply(write);
    return {};
  }

  private holds({ request, key }: Write): boolean {
    this.isOurs(request.TableName);
    const used = new Set<string>();
    const holds =
      request.ConditionExpression === undefined ||
      evaluated(request.ConditionExpression, request, used)(this.items.get(key) ?? {});
    if (request.UpdateExpression !== undefined) {
      const update = new DynamoExpression(request.UpdateExpression, request);
      update.update();
      for (const placeholder of update.usedPlaceholders()) used.add(placeholder);
    }
    const defined = Object.keys({ ...request.ExpressionAttributeNames, ...request.ExpressionAttributeValues });
    const unused = defined.filter((placeholder) => !used.has(placeholder));
    if (unused.length > 0) throw new Error(`ValidationException: unused placeholders ${unused.join(', ')}.`);
    return holds;
  }

  private apply({ key, outcome }: Write): void {
    const after = outcome(this.items.get(key) ?? {});
    if (after) this.items.set(key, after);
    else this.items.delete(key);
  }

  private isOurs(tableName: string | undefined): void {
    if (tableName !== this.tableName) throw new Error(`ResourceNotFoundException: no table ${String(tableName)}.`);
  }
}

function evaluated(source: string, placeholders: Placeholders, used = new Set<string>()): (item: Item) => boolean {
  const expression = new DynamoExpression(source, placeholders);
  const condition = expression.condition();
  for (const placeholder of expression.usedPlaceholders()) used.add(placeholder);
  return condition;
}

function keyOf(item: Item | undefined): string {
  return `${keyPart(item, 'pk', 2048)}\n${keyPart(item, 'sk', 1024)}`;
}

/** DynamoDB takes 1 to 2,048 bytes of partition key and 1 to 1,024 of sort key. */
function keyPart(item: Item | undefined, part: string, limit: number): string {
  const text = item?.[part]?.S ?? '';
  if (text === '' || Buffer.byteLength(text) > limit)
    throw new Error(`ValidationException: ${part} is empty or too long.`);
  return text;
}
