import { isAccountId, type AccountId } from '../../domain/account-id';
import type { Identity, RootEvent } from '../../domain/root-event';
import type { ActorKind } from '../../domain/verdict';
import { backgroundActors } from './background-actors';

const background: ReadonlySet<string> = new Set(backgroundActors.map(({ service }) => service));

/** Written in `invokedBy` before about 2020 when a person sat at the console. */
const consoles: ReadonlySet<string> = new Set(['signin.amazonaws.com', 'console.amazonaws.com']);

/**
 * In the partition `aws` only root has a password that is recovered by mail, and AWS shows no sample of the identity in
 * these records: they are root's whatever the identity says.
 */
const rootOnlySignIns: ReadonlySet<string> = new Set(['PasswordRecoveryRequested', 'PasswordRecoveryCompleted']);

/** Who is really behind a record. Only `assumedRoot` makes a root session; in doubt it is the root user. */
export function actorOf(event: RootEvent): ActorKind {
  if (isAwsItself(event)) return 'aws-service';
  if (isRootOnlySignIn(event)) return 'root-user';
  if (isExternalDirectoryLogin(event)) return 'other-principal';
  if (isRootIdentity(event.identity)) return isRootSession(event.identity) ? 'root-session' : 'root-user';
  return namesNobody(event.identity) ? 'unidentified' : 'other-principal';
}

/**
 * Whether the record is written under root's name, whoever acts. Root's ARN counts whatever type stands beside it, except for
 * `AWSAccount`: there it means all of an account. Never by `userName`: an IAM user may be called root.
 */
export function isRootIdentity({ type, arn, sessionIssuerType }: Identity): boolean {
  if (type === 'Root' || sessionIssuerType === 'Root') return true;
  return type !== 'AWSAccount' && arn !== null && /^arn:[a-z-]+:iam::\d{12}:root$/.test(arn);
}

/** The caller's account when it is another than the one concerned: its root touched something here. */
export function foreignAccountOf({ identity, accountId }: RootEvent): AccountId | null {
  return isAccountId(identity.accountId) && identity.accountId !== accountId ? identity.accountId : null;
}

/** The service between the caller and the deed; null at the console, which is a person. */
export function serviceBetween({ invokedBy }: Identity): string | null {
  return invokedBy === null || consoles.has(invokedBy) ? null : invokedBy;
}

/** `AKIA…`: a key that somebody keeps. A temporary key proves nothing, root's own console has one. */
function hasLongLivedKey({ keyId }: Identity): boolean {
  return keyId?.startsWith('AKIA') ?? false;
}

function isAwsItself({ eventType, identity }: RootEvent): boolean {
  if (eventType === 'AwsServiceEvent' || identity.type === 'AWSService') return true;
  const service = serviceBetween(identity);
  if (service === null) return false;
  if (namesNobody(identity)) return identity.keyId === null; // a key is somebody's, who acts through the service
  return (
    isRootIdentity(identity) && background.has(service) && !identity.sessionFromConsole && !hasLongLivedKey(identity)
  );
}

function isRootOnlySignIn({ eventName, eventSource, partition }: RootEvent): boolean {
  return partition === 'aws' && eventSource === 'signin.amazonaws.com' && rootOnlySignIns.has(eventName);
}

/** AWS records the sign-in of an external directory under type Root, with an empty arn. */
function isExternalDirectoryLogin({ eventName, eventSource, identity }: RootEvent): boolean {
  return eventName === 'ExternalIdPDirectoryLogin' && eventSource === 'signin.amazonaws.com' && identity.arn === null;
}

/** Not under any other type, where the two do not fit together. */
function isRootSession(identity: Identity): boolean {
  const { type, assumedRoot } = identity;
  return assumedRoot && (type === null || type === 'Root') && !hasLongLivedKey(identity);
}

/** Some consoles and sign-in records say neither who nor what the caller is. */
export function namesNobody({ type, arn }: Identity): boolean {
  return type === null && arn === null;
}

/** Whether root itself acts, by its own credentials or in an AssumeRoot session. */
export function isRootActing(actor: ActorKind): boolean {
  return actor === 'root-user' || actor === 'root-session';
}

/** The same, and those whom AWS did not identify: that it was not root is not known. */
export function mayBeRoot(actor: ActorKind): boolean {
  return isRootActing(actor) || actor === 'unidentified';
}

/** Whether root acts with a key that somebody keeps, which should not exist. */
export function usesRootKey({ event, actor }: { readonly event: RootEvent; readonly actor: ActorKind }): boolean {
  return isRootActing(actor) && hasLongLivedKey(event.identity);
}
