import * as v from 'valibot';
import { isJsonObject } from '../contract/json-object';
import { isAccountId, type AccountId } from '../domain/account-id';
import { partitionOf } from '../domain/partition';
import type { Identity, JsonObject, RootEvent, SignIn, UnreadableRecord } from '../domain/root-event';
import { recordSchema, type CloudTrailRecord } from './record-schema';
import { readSignIn } from './sign-in-record';
import { unreadable as unreadableRecord } from './unreadable-record';

/** CloudTrail's own limit is 256 KB; what is longer than this is not a record. In UTF-16 units. */
const longestRecord = 1_048_576;

/**
 * Makes a {@link RootEvent} of one CloudTrail record, whoever it is about. Never throws.
 * @param json the record (not the EventBridge event around it).
 * @param raw the text it was parsed from; without it the record is written out again when it cannot be understood.
 */
export function parseRecord(json: unknown, raw?: string): RootEvent | UnreadableRecord {
  if (raw !== undefined && raw.length > longestRecord) return refused(json, raw, 'It is longer than one megabyte.');

  const parsed = v.safeParse(recordSchema, json);
  if (!parsed.success) return refused(json, raw, complaint(parsed.issues[0]));
  const { output: record } = parsed;
  const accountId = accountOf(record);
  if (accountId === null) return refused(json, raw, noAccount);
  const signIn = isSignIn(record) ? readSignIn(json, record.eventName) : null;
  if (signIn === 'unreadable') return refused(json, raw, noOutcome);
  return eventOf(record, accountId, signIn);
}

function refused(json: unknown, raw: string | undefined, reason: string): UnreadableRecord {
  return unreadableRecord(raw ?? textOf(json), reason, json);
}

/** Some of these records stand under another service as well: they end as all sign-in records do. */
function isSignIn({ eventSource, eventType }: CloudTrailRecord): boolean {
  return eventSource === 'signin.amazonaws.com' || eventType === 'AwsConsoleSignIn';
}

const noAccount =
  'It names no account: recipientAccountId, or where that is missing userIdentity.accountId, has not 12 digits.';
const noOutcome =
  'How the sign-in ended cannot be read: responseElements or additionalEventData is not of the documented form.';

/** What arrived is no CloudTrail record at all, for example not even JSON. */
export function unreadable(raw: string, reason: string): UnreadableRecord {
  return unreadableRecord(raw, reason);
}

function complaint(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue);
  if (where === null) return 'It is not a JSON object.';
  return `It is not a CloudTrail record: ${where} is missing or not of the documented form.`;
}

/** As in the records of the old consoles of billing: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/logging-using-cloudtrail.html */
const grouped = /^(\d{4})-(\d{4})-(\d{4})$/;

/** The account concerned. Another account's root may be the caller: its id counts only when the record names no recipient. */
function accountOf({ recipientAccountId, userIdentity }: CloudTrailRecord): AccountId | null {
  const account = filled(recipientAccountId) ?? filled(userIdentity.accountId);
  const digits = account?.replace(grouped, '$1$2$3');
  return isAccountId(digits) ? digits : null;
}

function eventOf(record: CloudTrailRecord, accountId: AccountId, signIn: SignIn | null): RootEvent {
  return {
    kind: 'event',
    eventId: record.eventID,
    eventName: record.eventName,
    eventSource: record.eventSource.toLowerCase(), // rules compare it exactly
    eventType: filled(record.eventType),
    occurredAt: record.eventTime,
    accountId,
    region: record.awsRegion,
    partition: partitionOf(record.awsRegion),
    readOnly: flag(record.readOnly),
    error: errorOf(filled(record.errorCode), filled(record.errorMessage)),
    identity: identityOf(record),
    sourceIp: textOrNull(record.sourceIPAddress),
    userAgent: textOrNull(record.userAgent),
    signIn,
    request: objectOrNull(record.requestParameters),
    response: objectOrNull(record.responseElements),
  };
}

function identityOf({ userIdentity, sessionCredentialFromConsole }: CloudTrailRecord): Identity {
  const session = userIdentity.sessionContext;
  return {
    type: identityType(userIdentity.type),
    arn: filled(userIdentity.arn),
    accountId: filled(userIdentity.accountId),
    keyId: filled(userIdentity.accessKeyId),
    invokedBy: filled(userIdentity.invokedBy),
    assumedRoot: flag(session?.assumedRoot) === true,
    sessionIssuerType: identityType(session?.sessionIssuer?.type),
    sessionFromConsole: flag(sessionCredentialFromConsole) === true,
    delegateAccountId: delegateOf(userIdentity.invokedByDelegate),
  };
}

/** Root in whatever case: one that AWS has never written would hide root from every rule. */
function identityType(type: string | null | undefined): string | null {
  return type?.toLowerCase() === 'root' ? 'Root' : filled(type);
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html */
function delegateOf(invokedByDelegate: unknown): AccountId | null {
  const accountId = isJsonObject(invokedByDelegate) ? textOrNull(invokedByDelegate['accountId']) : null;
  return isAccountId(accountId) ? accountId : null;
}

/** Failed sign-ins carry a message without a code; some errors a code without a message. */
function errorOf(code: string | null, message: string | null): RootEvent['error'] {
  return code === null && message === null ? null : { code, message };
}

/** AWS writes "nothing" as an absent field, as null and as an empty text. */
function filled(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** Null for what is neither true nor false: the judge then assumes the graver of the two. */
function flag(value: boolean | string | null | undefined): boolean | null {
  const text = String(value).toLowerCase();
  if (text === 'true') return true;
  return text === 'false' ? false : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? filled(value) : null;
}

function objectOrNull(value: unknown): JsonObject | null {
  return isJsonObject(value) ? value : null;
}

/** The record as text again. What cannot be written (nested beyond the stack) is told apart by its plain fields alone. */
function textOf(json: unknown): string {
  try {
    return JSON.stringify(json ?? null);
  } catch {
    return JSON.stringify(Object.entries(json ?? {}).filter(([, value]) => typeof value === 'string'));
  }
}
