import type { AccountId } from '../../../lambda/domain/account-id';
import { known, notKnown, type Fact } from '../../../lambda/domain/fact';
import type { ProvenMfa } from '../../../lambda/domain/mfa-proof';
import type { Incidents } from '../../../lambda/record/incidents.port';
import { inASentence } from '../../terminal/failure';

/** The serial number of each device that a sign-in of root named, and the newest day of it, UTC: `2026-10-02`. */
export type LastUses = ReadonlyMap<string, string>;

/** What Rootwatch remembers of sign-ins: the last one with MFA, and with which devices root was seen. Never rejects. */
export async function lastUses(
  account: AccountId,
  proven: Fact<ProvenMfa>,
  incidents: Pick<Incidents, 'threads'>,
): Promise<Fact<LastUses>> {
  if (!proven.known) return proven;
  const { proof } = proven.value;
  const proved = proof?.device == null ? [] : [{ value: proof.device, lastOn: proof.at.slice(0, 10) }];
  try {
    const { threads, damaged } = await incidents.threads(account);
    const [unread] = damaged;
    if (unread !== undefined) return notKnown('failed', inASentence(unread));
    const seen = threads.flatMap(({ before, during }) => [...before, ...during]);
    const devices = seen.filter(({ kind, value }) => kind === 'mfaDevice' && isOf(account, value));
    return known(newestOfEach([...proved, ...devices]));
  } catch (error) {
    return notKnown('failed', inASentence(error));
  }
}

/** A root user of another account may have acted here. The number on a hardware token names no account. */
function isOf(account: AccountId, serial: string): boolean {
  return !serial.startsWith('arn:') || serial.split(':')[4] === account;
}

function newestOfEach(uses: readonly { readonly value: string; readonly lastOn: string }[]): LastUses {
  const oldestFirst = [...uses].sort((left, right) => Date.parse(left.lastOn) - Date.parse(right.lastOn));
  return new Map(oldestFirst.map(({ value, lastOn }) => [value, lastOn]));
}
