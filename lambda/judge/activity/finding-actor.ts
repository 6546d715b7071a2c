import type { FindingActor, MfaUse, SessionOpener } from '../../domain/finding';
import type { OpenedSession } from '../../domain/opened-session';
import { cleaned } from '../../domain/plain-text';
import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import type { Detected } from '../../domain/verdict';

/** Who acted, with what, from where: what the record says of it, and the AssumeRoot record of its session, cleaned. */
export function findingActorOf(
  record: RootEvent | UnreadableRecord,
  { actor: kind, via }: Detected,
  opened: OpenedSession | null,
): FindingActor {
  if (record.kind === 'unreadable') return { kind, ...nothingKnown };
  return {
    kind,
    sourceIp: cleaned(record.sourceIp, 100),
    userAgent: cleaned(record.userAgent, 400),
    mfa: mfaUseOf(record),
    mfaDevice: cleaned(record.signIn?.mfaDevice, 200),
    keyId: cleaned(record.identity.keyId, 128),
    via: cleaned(via, 100),
    principal: cleaned(record.identity.arn, 300),
    delegate: record.identity.delegateAccountId,
    openedBy: opened && openerOf(opened),
  };
}

function openerOf({ callerArn, callerAccountId, openedAt, purpose, eventId }: OpenedSession): SessionOpener {
  return { principal: cleaned(callerArn, 300), accountId: callerAccountId, at: openedAt, purpose, eventId };
}

const nothingKnown = {
  sourceIp: null,
  userAgent: null,
  mfa: null,
  mfaDevice: null,
  keyId: null,
  via: null,
  principal: null,
  delegate: null,
  openedBy: null,
} as const;

/** AWS says it of sign-ins to the console alone. */
function mfaUseOf({ eventName, signIn }: RootEvent): MfaUse | null {
  if (signIn === null || eventName !== 'ConsoleLogin') return null;
  if (signIn.mfaUsed === null) return 'not-stated';
  return signIn.mfaUsed ? 'used' : 'not-used';
}
