import fc from 'fast-check';
import { aDeed, severely, threadedBy, type Deed } from '../../../support/incidents';

const { actor } = aDeed({ id: 'x', at: 0 });
const text = fc.string({ unit: 'binary', maxLength: 60 });
const waysIn = [
  'root-login',
  'root-login-without-mfa',
  'root-cli-login',
  'root-app-authorized',
  'root-access-key-used',
] as const;
const entries = [...waysIn, 'root-action', 'root-read', 'root-login-failed', 'root-persistence'] as const;

/** What a caller writes into one record. */
const written = fc.record({
  detection: fc.constantFrom(...entries),
  userAgent: text,
  sourceIp: fc.oneof(text, fc.ipV4(), fc.ipV6()),
  mfaDevice: text,
  principal: text,
});

type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

const asWritten = ({ detection, ...texts }: Written, index: number): Deed => ({
  id: `w${String(index)}`,
  at: index,
  ...severely('critical', detection),
  actor: { ...actor, ...texts },
});
const asOne = ({ detection }: Written, index: number): Deed => asWritten({ detection, ...sameText }, index);
const sameText = { userAgent: 'curl', sourceIp: '203.0.113.9', mfaDevice: 'one', principal: 'root' };

const after: readonly Deed[] = [
  'root-logging-disabled',
  'root-access-key-created',
  'root-mfa-deactivated',
  'root-action',
  'root-secret-read',
].map((detection, index) => ({ id: detection, at: 1000 + index * 60, ...severely('critical', detection) }));

/** Which of what came after people hear, whether at once or a minute later. */
function heard(before: readonly Deed[]): readonly boolean[] {
  const { tellings } = threadedBy(...before, ...after);
  return tellings.slice(before.length).map((telling) => telling !== 'quiet');
}

describe('text that a caller writes, in any number of records,', () => {
  it('silences nothing that comes after', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 150 }), (records) => {
        expect(heard(records.map(asWritten))).toEqual(heard(records.map(asOne)));
      }),
    );
  });

  it('does not either when it is another each time', () => {
    const agents = Array.from(
      { length: 400 },
      (_, index) => 'a'.repeat(index % 20) + 'b'.repeat(Math.floor(index / 20)),
    );
    const records = agents.map((userAgent) => ({ detection: 'root-access-key-used' as const, ...sameText, userAgent }));

    expect(heard(records.map(asWritten))).toEqual([true, true, true, true, true]);
  });
});
