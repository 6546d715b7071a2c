import type { FindingActor, MfaUse } from '../../domain/finding';
import { cleaned } from '../../domain/plain-text';
import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import type { Detected } from '../../domain/verdict';

/** Who acted, with what, from where: what the record says of it, cleaned. */
export function findingActorOf(record: RootEvent | UnreadableRecord, { actor: kind, via }: Detected): FindingActor {
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
  };
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
} as const;

/** AWS says it of sign-ins to the console alone. */
function mfaUseOf({ eventName, signIn }: RootEvent): MfaUse | null {
  if (signIn === null || eventName !== 'ConsoleLogin') return null;
  if (signIn.mfaUsed === null) return 'not-stated';
  return signIn.mfaUsed ? 'used' : 'not-used';
}
