import { z } from 'zod';

const time = z.iso.datetime({ offset: true });
/** `service:Operation`, `service:*` or `*`, everywhere or, with `@` and a region behind it, there only. */
const operations = z.array(z.string().regex(/^(\*|[a-z]+:(\*|\w+))(@[a-z0-9-]+)?$/));

const accessKey = z.strictObject({
  id: z.string(),
  active: z.boolean().default(true),
  createdAt: time.default('2024-05-05T09:00:00Z'),
  lastUsedAt: time.nullable().default(null),
  lastUsedRegion: z.string().nullable().default(null),
  lastUsedService: z.string().nullable().default(null),
});

const trail = z.strictObject({
  name: z.string(),
  region: z.string().default('us-east-1'),
  /** Another account for an organization's trail, as a member sees it; null for the account's own. */
  ownerAccountId: z.string().nullable().default(null),
  multiRegion: z.boolean().default(true),
  logging: z.boolean().default(true),
  deliveryError: z.string().nullable().default(null),
  managementEvents: z.enum(['all', 'read-only', 'write-only', 'none']).default('all'),
});

const subscription = z.strictObject({
  protocol: z.string().default('email'),
  endpoint: z.string(),
  state: z.enum(['confirmed', 'pending', 'deleted']).default('confirmed'),
});

/** An account in words. The defaults are a standalone account in order, without a deployment, as a role sees it. */
export const stateSchema = z.strictObject({
  accountId: z
    .string()
    .regex(/^\d{12}$/)
    .default('111122223333'),
  accountName: z.string().nullable().default('payments'),
  accountAlias: z.string().nullable().default(null),
  partition: z.enum(['aws', 'aws-us-gov', 'aws-cn']).default('aws'),
  /** Whose credentials ask: `root`, `user/NAME` or `assumed-role/ROLE/SESSION`. */
  caller: z
    .string()
    .regex(/^(root|user\/.+|assumed-role\/.+\/.+)$/)
    .default('assumed-role/Admin/kim'),
  regions: z.array(z.string()).default(['us-east-1', 'eu-west-1']),

  passwordPresent: z.boolean().default(true),
  passwordLastUsedAt: time.nullable().default('2019-06-19T08:00:00Z'),
  mfaEnabled: z.boolean().default(true),
  /** As root sees them; those with `:mfa/` in their serial number are virtual, and listed to others too. A change of them becomes records. */
  mfaDevices: z.array(z.strictObject({ serial: z.string(), since: time.default('2019-05-06T09:00:00Z') })).default([
    { serial: 'arn:aws:iam::111122223333:u2f/root-account/blue-ABC', since: '2019-05-06T09:00:00Z' },
    { serial: 'arn:aws:iam::111122223333:u2f/root-account/green-DEF', since: '2019-05-06T09:30:00Z' },
  ]),
  accessKeys: z.array(accessKey).max(2).default([]),
  signingCertificates: z.array(z.string()).default([]),

  users: z.array(z.strictObject({ name: z.string(), hasPassword: z.boolean().default(true) })).default([]),
  identityCenterRoles: z.array(z.string()).default(['AWSReservedSSO_Admin_0123456789abcdef']),
  samlProviders: z.int().nonnegative().default(0),
  oidcProviders: z.int().nonnegative().default(0),
  securityContact: z.boolean().default(true),

  organization: z.enum(['none', 'member', 'management']).default('none'),
  /** Only for a member. */
  managementAccountId: z
    .string()
    .regex(/^\d{12}$/)
    .default('999988887777'),
  hasAllFeatures: z.boolean().default(true),
  hasTrustedAccess: z.boolean().default(true),
  centralRootFeatures: z
    .array(z.enum(['RootCredentialsManagement', 'RootSessions']))
    .default(['RootCredentialsManagement', 'RootSessions']),

  trails: z.array(trail).default([trail.parse({ name: 'management-events' })]),
  /** CloudTrail records, in any order; each is in the history of its own `awsRegion`. */
  events: z.array(z.record(z.string(), z.unknown())).default([]),
  eventDelaySeconds: z.number().nonnegative().default(0),

  /** `fresh`: made anew at each call. `kept`: as AWS does, the same for four hours. */
  credentialReport: z.enum(['fresh', 'kept', 'being made']).default('fresh'),

  /** The outputs of the stack Rootwatch; null when nothing is deployed. */
  stackOutputs: z.record(z.string(), z.string()).nullable().default(null),
  subscriptions: z.array(subscription).default([]),
  /** Values in the parameter store by name. */
  parameters: z.record(z.string(), z.string()).default({}),

  hasExpiredCredentials: z.boolean().default(false),
  /** Ids of access keys that have expired, while others count. */
  expiredKeys: z.array(z.string()).default([]),
  /** Which account an access key opens, by the key's id, where it is another one. */
  keysOfOtherAccounts: z.record(z.string(), z.string().regex(/^\d{12}$/)).default({}),
  denied: operations.default([]),
  throttled: operations.default([]),
  failing: operations.default([]),
  /** They never answer. */
  hanging: operations.default([]),
});

export type State = z.output<typeof stateSchema>;

/** What is to be different; each entry replaces the whole value of its name. */
export type Change = z.input<typeof stateSchema>;

/** @throws Error naming every entry that is not known or not of its form */
export function changed(state: State | null, change: unknown): State {
  const entries = z.record(z.string(), z.unknown()).parse(change);
  const parsed = stateSchema.safeParse({ ...state, ...entries });
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}

/** An ARN of IAM in this account. */
export function iamArn({ partition, accountId }: State, resource: string): string {
  return `arn:${partition}:iam::${accountId}:${resource}`;
}

export function callerArn(state: State): string {
  const { caller, partition, accountId } = state;
  return caller.startsWith('assumed-role/') ? `arn:${partition}:sts::${accountId}:${caller}` : iamArn(state, caller);
}
