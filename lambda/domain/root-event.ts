import type { AccountId } from './account-id';

/** Parameters and answers as CloudTrail carries them; written by whoever called, so never trusted. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Who CloudTrail says was calling. Facts only; which of the four actors it is, `judge` decides. */
export interface Identity {
  /** `Root`, `IAMUser`, `AssumedRole` …; null in some console records. */
  readonly type: string | null;
  readonly arn: string | null;
  readonly accountId: string | null;
  /** `AKIA…` for a long-lived key, `ASIA…` for a temporary one; null when absent or empty. */
  readonly keyId: string | null;
  /** A service's name, when the call came through or from a service. */
  readonly invokedBy: string | null;
  /** True inside a session opened by `sts:AssumeRoot`. */
  readonly assumedRoot: boolean;
  /** The type of the identity that issued a session, for example `Root` behind a federated user. */
  readonly sessionIssuerType: string | null;
  readonly sessionFromConsole: boolean;
  /** The outsider behind the call, to whom the caller had delegated its rights; null when there is none. */
  readonly delegateAccountId: AccountId | null;
}

/** The part that only sign-in records have. */
export interface SignIn {
  readonly outcome: 'success' | 'failure' | 'not-stated';
  /** Null when the record does not say. */
  readonly mfaUsed: boolean | null;
  /** ARN of the MFA device, when AWS names it. */
  readonly mfaDevice: string | null;
  /** `authorization_code`, `refresh_token` …; null where the record does not say what a token was given for. */
  readonly grantType: string | null;
}

/** One CloudTrail record in our words. Whether it concerns root at all is for `judge` to say. */
export interface RootEvent {
  readonly kind: 'event';
  readonly eventId: string;
  readonly eventName: string;
  /** For example `signin.amazonaws.com`. */
  readonly eventSource: string;
  /** `AwsApiCall`, `AwsConsoleSignIn`, `AwsServiceEvent` …; null when absent. */
  readonly eventType: string | null;
  /** ISO 8601, UTC. */
  readonly occurredAt: string;
  /** The account concerned (`recipientAccountId`), never assumed to be ours. */
  readonly accountId: AccountId;
  readonly region: string;
  /** `aws`, `aws-us-gov` or `aws-cn`. */
  readonly partition: string;
  /** Null when an old record does not say. */
  readonly readOnly: boolean | null;
  /** Code and message; null when the call went through. */
  readonly error: { readonly code: string | null; readonly message: string | null } | null;
  readonly identity: Identity;
  /** Not always an IP address: `AWS Internal` and service host names occur. */
  readonly sourceIp: string | null;
  readonly userAgent: string | null;
  /** Only for records of `signin.amazonaws.com`, and of the type `AwsConsoleSignIn`. */
  readonly signIn: SignIn | null;
  readonly request: JsonObject | null;
  readonly response: JsonObject | null;
}

/** A record that reached us and cannot be understood. It is never dropped in silence. */
export interface UnreadableRecord {
  readonly kind: 'unreadable';
  /** SHA-256 of what arrived, hex: the same bytes give the same finding. */
  readonly hash: string;
  /** What is wrong with it, for a person. */
  readonly reason: string;
  /** The beginning of what arrived, as it came: escape before showing. */
  readonly excerpt: string;
  /** What could still be read of it. */
  readonly eventId: string | null;
  readonly accountId: AccountId | null;
  readonly region: string | null;
}
