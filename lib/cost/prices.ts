/** What AWS charges for one unit. */
interface Price {
  /** Of what AWS counts one. */
  readonly unit: string;
  /** USD a unit in us-east-1, in the first and dearest tier. */
  readonly usd: number;
  /** Units a month that AWS's always-free tier holds; the accounts of an organization share them. */
  readonly free: number;
  readonly page: string;
}

/** When the list prices below were like this. They were not fetched for this file: look at the page before you rely on a cent. */
export const pricesAsOf = '2025';

const million = 1_000_000;
const sqs = 'https://aws.amazon.com/sqs/pricing/';
const sns = 'https://aws.amazon.com/sns/pricing/';
const lambda = 'https://aws.amazon.com/lambda/pricing/';
const cloudWatch = 'https://aws.amazon.com/cloudwatch/pricing/';
const dynamoDb = 'https://aws.amazon.com/dynamodb/pricing/on-demand/';
const s3 = 'https://aws.amazon.com/s3/pricing/';

/** Free tiers that end after twelve months (S3) or hold only for provisioned capacity (DynamoDB) count as none. */
export const prices = {
  alarmMetric: { unit: 'alarm metric', usd: 0.1, free: 10, page: cloudWatch },
  customMetric: { unit: 'custom metric', usd: 0.3, free: 10, page: cloudWatch },
  logTaken: { unit: 'GB written to a log', usd: 0.5, free: 5, page: cloudWatch },
  logKept: { unit: 'GB of log kept for a month', usd: 0.03, free: 5, page: cloudWatch },
  queueRequest: { unit: 'request to a queue', usd: 0.4 / million, free: million, page: sqs },
  publish: { unit: 'message to a topic', usd: 0.5 / million, free: million, page: sns },
  mail: { unit: 'mail', usd: 2 / 100_000, free: 1_000, page: sns },
  run: { unit: 'run of a function', usd: 0.2 / million, free: million, page: lambda },
  runTime: { unit: 'GB-second of a function on arm64', usd: 0.0000133334, free: 400_000, page: lambda },
  scheduled: {
    unit: 'run started by a schedule',
    usd: 1 / million,
    free: 14 * million,
    page: 'https://aws.amazon.com/eventbridge/pricing/',
  },
  tableWrite: { unit: 'write unit of a table', usd: 0.625 / million, free: 0, page: dynamoDb },
  tableRead: { unit: 'read unit of a table', usd: 0.125 / million, free: 0, page: dynamoDb },
  tableKept: { unit: 'GB of table kept for a month', usd: 0.25, free: 25, page: dynamoDb },
  tableRecovery: { unit: 'GB of point-in-time recovery a month', usd: 0.2, free: 0, page: dynamoDb },
  decryption: {
    unit: 'decryption of a secret',
    usd: 0.03 / 10_000,
    free: 20_000,
    page: 'https://aws.amazon.com/kms/pricing/',
  },
  filePut: { unit: 'file put into a bucket', usd: 0.005 / 1_000, free: 0, page: s3 },
  fileKept: { unit: 'GB of files kept for a month', usd: 0.023, free: 0, page: s3 },
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof prices;
