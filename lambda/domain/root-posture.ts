import type { KnownStanding } from './account';
import type { AccountId } from './account-id';
import type { MfaDevice } from './mfa-device';
import type { MfaReview, ProvenMfa } from './mfa-proof';
import type { Fact, Observation, UnknownCause, UnknownFact } from './fact';

/** One of root's two possible long-lived keys, as the credential report tells. */
export interface ReportedKey {
  readonly active: boolean;
  /** ISO 8601; null when never used or not recorded. */
  readonly lastUsedAt: string | null;
  readonly lastUsedRegion: string | null;
  readonly lastUsedService: string | null;
}

/** A long-lived key of root, as root itself is shown it. */
export interface RootKey {
  /** `AKIA…` */
  readonly id: string;
  readonly active: boolean;
}

/** The credential report's `<root_account>` row. Up to four hours old. */
export interface RootCredentialReport {
  /** ISO 8601: when AWS made the report. */
  readonly generatedAt: string;
  /** ISO 8601; null when root's password was never used or root has none. */
  readonly passwordLastUsedAt: string | null;
  readonly keys: readonly ReportedKey[];
  /** How many IAM users can sign in to the console with a password. */
  readonly usersWithPassword: number;
}

export interface Trail {
  readonly arn: string;
  readonly multiRegion: boolean;
  readonly logging: boolean;
  /** Which management events it records. */
  readonly managementEvents: 'all' | 'read-only' | 'write-only' | 'none';
  /** Sources that it leaves out of these, by short name; only `kms` and `rdsdata`: with any other, nothing counts as recorded. */
  readonly exclusions: readonly string[];
  /** AWS's own words when the last delivery failed; null when deliveries succeed. */
  readonly deliveryError: string | null;
  /** The two calls that told the rest: an auditor asks for what the verdict rests on. */
  readonly observed: { readonly status: Observation | null; readonly selectors: Observation | null };
}

export const channelKinds = ['email', 'slack', 'other'] as const;

/** One way by which people hear of alerts. */
export interface Channel {
  /** For people: `mail to s***@example.com`, `Slack`. Never a secret. */
  readonly name: string;
  readonly kind: (typeof channelKinds)[number];
  readonly state: 'confirmed' | 'pending' | 'gone' | 'unknown';
  /** What is wrong, when the state is not `confirmed`. */
  readonly detail: string | null;
  /** How to mend exactly this one: one or two sentences with the command; null where it works, or where only the detail says it. */
  readonly mend: string | null;
}

/**
 * How the organization manages the root of its members. `other-account`: only the management account and the delegated
 * administrator are shown it. `not-all-features` and `no-trusted-access`: it is off, since the organization lacks what it needs.
 */
export type CentralRootAccess =
  | { readonly shown: true; readonly credentialsManagement: boolean; readonly sessions: boolean }
  | {
      readonly shown: false;
      readonly why: 'other-account' | 'no-organization' | 'not-all-features' | 'no-trusted-access';
    };

/** Whether Rootwatch runs in this account, and whom it can reach if it does. */
export type Deployment =
  { readonly deployed: false } | { readonly deployed: true; readonly channels: Fact<readonly Channel[]> };

/** What AWS tells of root and its account. Each fact is known or says why not. */
export interface SeenFacts {
  readonly mfaEnabled: Fact<boolean>;
  readonly passwordPresent: Fact<boolean>;
  readonly accessKeysPresent: Fact<boolean>;
  readonly signingCertificatesPresent: Fact<boolean>;
  /** Serial number of the virtual MFA device assigned to root, null when there is none. */
  readonly virtualMfaDevice: Fact<string | null>;
  /** ISO 8601: when that device was assigned; null when there is none, or AWS does not say. */
  readonly virtualMfaSince: Fact<string | null>;
  /** Shown only to root and root sessions, like the two after it. */
  readonly mfaDevices: Fact<readonly MfaDevice[]>;
  readonly rootKeys: Fact<readonly RootKey[]>;
  /** Their ids. */
  readonly signingCertificates: Fact<readonly string[]>;
  readonly credentialReport: Fact<RootCredentialReport>;
  readonly securityContactSet: Fact<boolean>;
  readonly standing: Fact<KnownStanding>;
  readonly centralRootAccess: Fact<CentralRootAccess>;
  /** Whether IAM Identity Center has made roles here. */
  readonly identityCenterRoles: Fact<boolean>;
  /** How many SAML and OIDC providers there are; of an OIDC provider it is not known whether people come by it. */
  readonly identityProviders: Fact<number>;
  readonly trails: Fact<readonly Trail[]>;
}

/** What Rootwatch itself has seen or been told, and keeps. */
export interface RememberedFacts {
  readonly provenMfa: Fact<ProvenMfa>;
  /** The newest; null when nobody has reviewed the devices. */
  readonly mfaReview: Fact<MfaReview | null>;
}

export interface RootFacts extends SeenFacts, RememberedFacts {}

/** The account as AWS shows it within one evaluation. */
export interface SeenPosture extends SeenFacts {
  readonly accountId: AccountId;
  readonly partition: string;
  /** ISO 8601: when the reading began; "unused for 30 days" is counted from it, and of two readings it tells the later. */
  readonly observedAt: string;
  readonly deployment: Deployment;
}

/** All that the checks judge. */
export interface RootPosture extends SeenPosture, RememberedFacts {}

/** Nothing is known, and of each fact for the same reason. */
export function nothingKnown(why: UnknownFact): RootFacts {
  return {
    mfaEnabled: why,
    passwordPresent: why,
    accessKeysPresent: why,
    signingCertificatesPresent: why,
    virtualMfaDevice: why,
    virtualMfaSince: why,
    mfaDevices: why,
    rootKeys: why,
    signingCertificates: why,
    credentialReport: why,
    securityContactSet: why,
    standing: why,
    centralRootAccess: why,
    identityCenterRoles: why,
    identityProviders: why,
    trails: why,
    provenMfa: why,
    mfaReview: why,
  };
}

/** As when a permission is missing, but also as when the credentials expire in the middle of the reading. */
export function lacksAnswers(posture: SeenPosture): boolean {
  const facts: readonly (string | Fact<unknown> | Deployment)[] = Object.values({ ...posture });
  return facts.some((fact) => typeof fact === 'object' && 'known' in fact && !fact.known && isRefusal(fact.cause));
}

function isRefusal(cause: UnknownCause): boolean {
  return cause === 'denied' || cause === 'failed';
}
