import type { FindingActor, SessionOpener } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';
import { whenInWords } from './when';

const short = 120;

/** Said only where it is not simply root. */
const actorWords: Readonly<Record<Exclude<FindingActor['kind'], 'root-session'>, string | null>> = {
  'root-user': null,
  'aws-service': 'an AWS service by itself',
  'other-principal': 'not root: a user or role that the record does not name',
  unidentified: 'unknown: the record does not say',
};

/** Who acted; null where it is simply root. */
export function whoInWords(
  { kind, principal, delegate, openedBy, keyId }: FindingActor,
  timeZone: string,
): string | null {
  if (delegate !== null) return `account ${delegate}, to which rights were delegated`;
  if (kind === 'root-session') {
    return openedBy === null
      ? `a short root session, opened from another account; ask the management account for ${keyInWords(keyId)}`
      : `a short root session, opened by ${openerInWords(openedBy, timeZone)}`;
  }
  return kind === 'other-principal' && principal !== null
    ? `not root: ${plainText(principal, short)}`
    : actorWords[kind];
}

/** `arn:aws:iam::444455556666:user/ana (account 444455556666) at 21 Nov 2026 03:12:45 UTC, to delete root's credentials` */
export function openerInWords(
  { principal, accountId, at, purpose }: Omit<SessionOpener, 'eventId'>,
  timeZone: string,
): string {
  const by = principal === null ? 'somebody whom the record does not name' : plainText(principal, 200);
  return `${by} (account ${accountId}) at ${whenInWords(at, timeZone)}, ${plainText(purpose, short)}`;
}

/** By the key the AssumeRoot record is found. */
function keyInWords(keyId: string | null): string {
  return keyId === null ? 'its key' : `key ${plainText(keyId, short)}`;
}
