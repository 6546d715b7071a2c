import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Record<string, AttributeValue>;
export interface Placeholders {
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Record<string, AttributeValue> | undefined;
}
type Truth = (item: Item) => boolean;
type Operand = (item: Item) => AttributeValue | undefined;

const tokenPattern = /\s*(<=|>=|<>|[=<>(),]|[#:]?[A-Za-z_][A-Za-z0-9_]*)/y;
/** Only those that a table like ours is tempted to use bare. */
const reserved = new Set([
  'state',
  'status',
  'name',
  'value',
  'ttl',
  'timestamp',
  'date',
  'time',
  'data',
  'key',
  'count',
]);

const comparisons: Record<string, (left: string | number, right: string | number) => boolean> = {
  '=': (left, right) => left === right,
  '<>': (left, right) => left !== right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
};

/** Evaluates the small part of DynamoDB's expressions that we use, and refuses every other. */
export class DynamoExpression {
  private readonly tokens: string[] = [];
  private position = 0;
  private readonly used = new Set<string>();
  private readonly source: string;
  private readonly placeholders: Placeholders;

  constructor(source: string, placeholders: Placeholders) {
    this.source = source;
    this.placeholders = placeholders;
    const pattern = new RegExp(tokenPattern);
    while (pattern.lastIndex < source.trimEnd().length) {
      const [, token] = pattern.exec(source) ?? [];
      if (token === undefined) throw this.refused('cannot be read');
      this.tokens.push(token);
    }
  }

  /** The placeholders that the expression used; DynamoDB refuses a request that defines more. */
  usedPlaceholders(): ReadonlySet<string> {
    return this.used;
  }

  condition(): Truth {
    const truth = this.or();
    if (this.position < this.tokens.length) throw this.refused(`has something after its end: ${String(this.peek())}`);
    return truth;
  }

  /** `SET a = :b, c = if_not_exists(c, :d)`, nothing else. */
  update(): (item: Item) => Item {
    this.expect('SET');
    const assignments: ((item: Item) => Item)[] = [];
    do {
      const name = this.name();
      this.expect('=');
      const value = this.assigned();
      assignments.push((item) => {
        const result = value(item);
        if (!result) throw this.refused(`sets ${name} to nothing`);
        return { [name]: result };
      });
    } while (this.take(','));
    if (this.position < this.tokens.length) throw this.refused('sets more than this fake knows');
    return (item) => Object.assign({ ...item }, ...assignments.map((assignment) => assignment(item))) as Item;
  }

  private assigned(): Operand {
    if (!this.take('if_not_exists')) return this.operand();
    this.expect('(');
    const present = this.operand();
    this.expect(',');
    const otherwise = this.operand();
    this.expect(')');
    return (item) => present(item) ?? otherwise(item);
  }

  private or(): Truth {
    const left = this.and();
    if (!this.take('OR')) return left;
    const right = this.or();
    return (item) => left(item) || right(item);
  }

  private and(): Truth {
    const left = this.single();
    if (!this.take('AND')) return left;
    const right = this.and();
    return (item) => left(item) && right(item);
  }

  private single(): Truth {
    if (this.take('(')) {
      const inner = this.or();
      this.expect(')');
      return inner;
    }
    if (this.take('attribute_not_exists')) return this.absent();
    if (this.take('begins_with')) return this.beginning();
    return this.comparison();
  }

  private absent(): Truth {
    this.expect('(');
    const name = this.name();
    this.expect(')');
    return (item) => item[name] === undefined;
  }

  private beginning(): Truth {
    this.expect('(');
    const whole = this.operand();
    this.expect(',');
    const start = this.operand();
    this.expect(')');
    return (item) => whole(item)?.S?.startsWith(start(item)?.S ?? '\0') ?? false;
  }

  private comparison(): Truth {
    const left = this.operand();
    if (this.take('BETWEEN')) return this.between(left);
    const operator = this.next();
    const right = this.operand();
    return (item) => this.compare(left(item), operator, right(item));
  }

  private between(value: Operand): Truth {
    const first = this.operand();
    this.expect('AND');
    const last = this.operand();
    return (item) => this.compare(first(item), '<=', value(item)) && this.compare(value(item), '<=', last(item));
  }

  private compare(left: AttributeValue | undefined, operator: string, right: AttributeValue | undefined): boolean {
    const compare = comparisons[operator];
    if (!compare) throw this.refused(`uses ${operator}, which this fake does not know`);
    const sameType = left && right && Object.keys(left)[0] === Object.keys(right)[0];
    if (!sameType) return operator === '<>';
    return compare(plain(left), plain(right));
  }

  private operand(): Operand {
    if (!this.peek()?.startsWith(':')) {
      const name = this.name();
      return (item) => item[name];
    }
    const placeholder = this.next();
    const value = this.placeholders.ExpressionAttributeValues?.[placeholder];
    if (!value) throw this.refused(`uses ${placeholder}, which is not defined`);
    this.used.add(placeholder);
    return () => value;
  }

  private name(): string {
    const token = this.next();
    if (!token.startsWith('#')) {
      if (reserved.has(token.toLowerCase())) throw this.refused(`uses the reserved word ${token}`);
      return token;
    }
    const name = this.placeholders.ExpressionAttributeNames?.[token];
    if (name === undefined) throw this.refused(`uses ${token}, which is not defined`);
    this.used.add(token);
    return name;
  }

  private peek(): string | undefined {
    return this.tokens[this.position];
  }

  private next(): string {
    const token = this.tokens[this.position++];
    if (token === undefined) throw this.refused('ends too early');
    return token;
  }

  private take(token: string): boolean {
    if (this.peek() !== token) return false;
    this.position++;
    return true;
  }

  private expect(token: string): void {
    if (!this.take(token)) throw this.refused(`should have ${token} instead of ${String(this.peek())}`);
  }

  private refused(why: string): Error {
    return new Error(`ValidationException: the expression "${this.source}" ${why}.`);
  }
}

function plain({ S, N }: AttributeValue): string | number {
  return N === undefined ? (S ?? '') : Number(N);
}
