import { whyNoRootConsole } from '../../domain/partition';
import type { RootEvent } from '../../domain/root-event';
import { endRootKey, howAsRoot, onlyAtConsole } from '../root-deeds';
import type { StepContext } from './detection';
import { isTemporaryKey } from './opened-session';

const signInPage = `use "Forgot password" on the sign-in page now, from a clean computer. First check that you still receive mail at the account's address.`;
const deleteCredentials = `From the management account, IAM, Root access management: delete this account's root credentials`;

/** Who can end it: root itself in an account that stands alone, the management account for a member, whoever opened the session for a session. */
export function takeRootBack(context: StepContext): string {
  const { actor, foreignAccount, standing, partition } = context;
  if (foreignAccount !== null) return askTheOtherAccount(foreignAccount);
  if (actor === 'root-session') return stopWhoOpenedIt(context);
  switch (standing) {
    case 'standalone':
      return takenBackByRoot('This account stands alone', partition);
    case 'management':
      return takenBackByRoot('This is the management account', partition);
    case 'member':
      return `${deleteCredentials}.`;
    case 'unknown':
      return `Member of an organization: ${lowerFirst(deleteCredentials)}. Any other account: ${lowerFirst(takeIn(partition))}`;
  }
}

function takenBackByRoot(why: string, partition: string): string {
  return whyNoRootConsole(partition) === null
    ? `${why}, so only root can change root's password: ${signInPage}`
    : `${why}: ${lowerFirst(takeIn(partition))}`;
}

/** A password where root has one, else its key. */
function takeIn(partition: string): string {
  return howAsRoot({ ...endRootKey, atConsole: signInPage }, partition);
}

/** A root session cannot be ended from outside and lasts at most 900 seconds: what can be stopped is the next one. */
function stopWhoOpenedIt({ event, openedFrom }: StepContext): string {
  const who =
    openedFrom === null
      ? `It was opened from another account: ask the management account for ${keyInWords(event)}. There or in a delegated account, CloudTrail, Event history of each region in use, event name AssumeRoot: find the role (or user).`
      : `It was opened from account ${openedFrom}, by whom Who says: go there.`;
  return `${who} IAM, that role, Revoke sessions, "Revoke active sessions". IAM, Root access management switches off privileged root actions.`;
}

/** Anything else than a key is not repeated. */
function keyInWords(event: RootEvent | null): string {
  const keyId = event?.identity.keyId ?? '';
  return isTemporaryKey(keyId) ? `key ${keyId}` : 'its key';
}

function askTheOtherAccount(account: string): string {
  return `It was the root user of account ${account}, not of this one: ask its owner, and take back what that account may do here (resource policies, shares).`;
}

/** How to get rid of a root access key. */
export function removeRootKey({ standing, partition }: StepContext): string {
  const byHand = howAsRoot(endRootKey, partition);
  switch (standing) {
    case 'standalone':
    case 'management':
      return byHand;
    case 'member':
      return `${deleteCredentials}; its keys go with them.`;
    case 'unknown':
      return `Member of an organization: ${lowerFirst(deleteCredentials)}. Any other account: ${lowerFirst(byHand)}`;
  }
}

/** The same, and the password too where root has one, since whoever made or holds the key may know it. */
export function removeRootKeyAndPassword(context: StepContext): string {
  const removed = removeRootKey(context);
  const hasPassword = context.standing !== 'member' && whyNoRootConsole(context.partition) === null;
  return hasPassword ? `${removed} Change root's password on the same page.` : removed;
}

const haveMfa = onlyAtConsole(
  'Make sure that root has MFA, best a passkey or security key and a spare (sign in as root, Security credentials).',
);

/** How to make a guessed or stolen password useless. */
export function protectSignIn({ standing, partition }: StepContext): string {
  const byHand = howAsRoot(haveMfa, partition);
  const needless = `a member needs no root password: ${lowerFirst(deleteCredentials)}.`;
  switch (standing) {
    case 'standalone':
    case 'management':
      return byHand;
    case 'member':
      return upperFirst(needless);
    case 'unknown':
      return `Member of an organization: ${needless} Any other account: ${lowerFirst(byHand)}`;
  }
}

/** Where on the console root finds something of its own; where it has no console, that it has none. @param place `Security credentials` */
export function atRootConsole({ partition }: StepContext, place: string): string {
  return lowerFirst(howAsRoot(onlyAtConsole(`Sign in as root, ${place}.`), partition));
}

/** For root itself when console access control keeps it out. */
export const signInWherePolicyAllows =
  'Sign in from a network that the policy allows. To see it: aws signin get-resource-policy --region us-east-1, and the resource control policies of the organization.';

/** How not to need root the next time. */
export function needRootLess({ standing, foreignAccount }: StepContext): string {
  if (foreignAccount !== null)
    return `Ask account ${foreignAccount} to use a role for this and not its root; keep what it may do here to what it needs.`;
  const role = 'Next time use a role with the permissions needed; keep root for the few tasks that only root can do.';
  switch (standing) {
    case 'standalone':
    case 'management':
      return role;
    case 'member':
      return 'Next time use a role, or a root session from the management or a delegated account (IAM, Root access management): a member needs no root credentials.';
    case 'unknown':
      return `${role} A member of an organization needs no root credentials at all.`;
  }
}

/** Where to see what else happened. The records of those whom AWS does not name are not found by a user's name. */
export function lookBack({ actor, region, occurredAt }: StepContext): string {
  const history = historyOf(region);
  const others = 'Then the other regions that you use.';
  if (occurredAt === null)
    return `When it was done is not known: look at what root did lately: ${history}, user name root. ${others}`;
  const time = timeOf(occurredAt);
  return actor === 'unidentified'
    ? `Look at what was done around then: ${history}, by whatever user, from ${time}. ${others}`
    : `Look at what root did around then: ${history}, user name root, from ${time}. ${others}`;
}

/** Said where nothing was changed: that somebody is root is the news. */
export function somebodyIsRoot({ actor }: StepContext): string {
  return actor === 'unidentified' ? 'somebody acts, perhaps as root' : 'somebody acts as root';
}

export const removeWhatWasMade =
  'Remove what was made (keys, users, roles), then open a support case "account compromise".';

/** What to do about a deed of root that nobody knows of: take root back, look at the rest, remove what was made. */
export function treatAsIntrusion(context: StepContext): readonly string[] {
  return [takeRootBack(context), lookBack(context), removeWhatWasMade];
}

/** Where and from when to look in the event history. */
export function placeAndTime({ region, occurredAt }: StepContext): string {
  return occurredAt === null ? historyOf(region) : `${historyOf(region)}, from ${timeOf(occurredAt)}`;
}

function historyOf(region: string): string {
  return `CloudTrail, Event history, ${region}`;
}

function timeOf(occurredAt: string): string {
  return `${occurredAt.slice(11, 16)} UTC on ${occurredAt.slice(0, 10)}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
