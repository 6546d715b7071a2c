import { RootHistory } from '../../../bin/commands/harden/look/root-history';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { parseRecord } from '../../../lambda/observe/cloudtrail-record';
import type { EventHistory, HistoryQuestion } from '../../../lambda/observe/event-history.port';
import { EmbeddedMfaProofs } from '../../../lambda/record/embedded/embedded-mfa-proofs';
import { Pace } from '../../../lambda/use-cases/sweep/pace';
import { fixture } from '../../support/cloudtrail-fixture';
import { Clock } from '../../support/clock';

const payments = parseAccountId('111122223333');
const names = [
  'root-login-with-mfa',
  'root-mfa-device-enabled',
  'root-mfa-deactivated',
  'user-login-without-mfa',
  'root-login-without-mfa',
  'root-login-failed',
] as const;

/** A history that holds these records under their event names, and nothing under root. */
class HeldHistory implements EventHistory {
  readonly questions: HistoryQuestion[] = [];
  refuses: 'denied' | 'throttled' | null = null;

  page(question: HistoryQuestion) {
    this.questions.push(question);
    if (this.refuses !== null)
      return Promise.resolve({ read: false, cause: this.refuses, reason: `LookupEvents: ${this.refuses}` } as const);
    const records = names.map((name) => parseRecord(fixture(name), name));
    const entries = records.flatMap((record) =>
      record.kind === 'event' && record.eventName === question.lookup.value
        ? [
            {
              eventId: record.eventId,
              eventName: record.eventName,
              userName: null,
              keyId: null,
              occurredAt: record.occurredAt,
              record,
            },
          ]
        : [],
    );
    return Promise.resolve({ read: true, entries, nextPage: null } as const);
  }
}

describe('the history of root', () => {
  const { now } = new Clock('2026-11-21T03:12:52.000Z');
  let held: HeldHistory;
  let proofs: EmbeddedMfaProofs;
  let history: RootHistory;

  beforeEach(() => {
    held = new HeldHistory();
    proofs = new EmbeddedMfaProofs();
    history = new RootHistory('us-east-1');
  });

  const read = (): Promise<void> => {
    const pace = new Pace({ elapsed: () => 0, wait: () => Promise.resolve(), left: () => Infinity });
    return history.read(now(), { history: held, pace }, { proofs });
  };

  it('keeps the sign-in of root with MFA as the proof, and no sign-in of others', async () => {
    await read();

    const { proof } = await proofs.of(payments);

    expect(proof?.eventId).toBe((fixture('root-login-with-mfa') as { eventID: string }).eventID);
  });

  it('tells the changes of devices since a moment, oldest first', async () => {
    await read();
    await read();

    const changes = history.changesSince('2020-01-01T00:00:00Z');

    expect(changes.map(({ deed }) => deed).sort()).toEqual(['added', 'removed']);
    expect(history.changesSince('2027-01-01T00:00:00Z')).toEqual([]);
  });

  it('tells the sign-ins of root since a moment, also those that prove nothing, and none of others', async () => {
    await read();
    await read();

    const signIns = history.signInsSince('2020-01-01T00:00:00Z');

    expect(
      signIns.map(({ outcome, mfaUsed, sourceIp }) => `${outcome} ${String(mfaUsed)} ${String(sourceIp)}`).sort(),
    ).toEqual(['failure false 198.51.100.77', 'success false 203.0.113.9', 'success true 203.0.113.9']);
    expect(history.signInsSince('2027-01-01T00:00:00Z')).toEqual([]);
  });

  it('looks back over 90 days of root at first, then only at what may be new', async () => {
    await read();
    await read();

    const asked = held.questions.map(({ lookup, window }) => `${lookup.value} from ${window.from}`);

    expect(asked).toEqual([
      'ConsoleLogin from 2026-11-21T02:52:52Z',
      'EnableMFADevice from 2026-11-21T02:52:52Z',
      'DeactivateMFADevice from 2026-11-21T02:52:52Z',
      'root from 2026-08-23T03:12:52Z',
      'ConsoleLogin from 2026-11-21T02:52:52Z',
      'EnableMFADevice from 2026-11-21T02:52:52Z',
      'DeactivateMFADevice from 2026-11-21T02:52:52Z',
    ]);
  });

  it.each([
    ['denied', 'denied'],
    ['throttled', 'failed'],
  ] as const)('says why it could not be read: %s', async (refuses, cause) => {
    held.refuses = refuses;
    await read();

    const observation = { call: 'cloudtrail:LookupEvents', at: '2026-11-21T03:12:52Z' };

    expect(history.unread).toMatchObject({ known: false, cause, reason: `LookupEvents: ${refuses}`, observation });

    held.refuses = null;
    await read();

    expect(history.unread).toBeNull();
  });
});
