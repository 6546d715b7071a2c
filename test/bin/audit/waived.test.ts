import { csvParse } from 'd3-dsv';
import { asCsv } from '../../../bin/commands/audit/as-csv';
import { asTable } from '../../../bin/commands/audit/as-table';
import { auditOf, type Audit } from '../../../bin/commands/audit/audit';
import { exitCode } from '../../../bin/commands/audit/run';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { known, notKnown } from '../../../lambda/domain/fact';
import { aWaiver } from '../../support/findings';
import { aHealthyPosture, aKey, aReport, seen } from '../../support/posture';

const profile = { id: parseAccountId('111122223333'), name: 'payments', standing: 'standalone' } as const;
const plain = (_: unknown, text: string): string => text;
const withKey = { accessKeysPresent: seen(true), credentialReport: aReport(null, aKey()) };

describe('an accepted exception in an audit', () => {
  const posture = aHealthyPosture({ ...withKey, mfaEnabled: seen(false) });
  const waiver = aWaiver();
  const audited = (...waivers: readonly (typeof waiver)[]): Audit =>
    auditOf(posture, profile, { rootUnusedDays: 30 }, known(waivers));
  const ofKeys = ({ results }: Audit) => results.find(({ check }) => check === 'root-access-keys-absent');
  const waived = 'waived until 2027-03-01 by the platform team: the key moves to a role in spring';

  it('does not change that the check fails, nor the exit code', () => {
    const audit = audited(waiver);

    expect(ofKeys(audit)).toMatchObject({ outcome: 'fail', waiver });
    expect(audit.summary).toEqual(audited().summary);
    expect(exitCode(auditOf(aHealthyPosture(withKey), profile, { rootUnusedDays: 30 }, known([waiver])), 'high')).toBe(
      1,
    );
  });

  it('comes after what nobody accepts, and stands beside the reason', () => {
    const lines = asTable(audited(waiver), plain);
    const failing = lines.filter((line) => line.startsWith('FAIL'));

    expect(failing.at(-1)).toMatch(/^FAIL +critical +root-access-keys-absent /);
    expect(failing.at(-1)).toContain(`(${waived})`);
    expect(lines).toContainEqual(expect.stringMatching(/^Mend first: root-mfa-enabled\. /));
    expect(lines).toContainEqual(expect.stringMatching(/ failing \(1 of them waived\), /));
  });

  it('leaves nothing to mend first when it is all that fails', () => {
    const only = auditOf(aHealthyPosture(withKey), profile, { rootUnusedDays: 30 }, known([waiver]));

    expect(asTable(only, plain).join('\n')).not.toContain('Mend first');
  });

  it('is dim on a terminal', () => {
    const painted = asTable(audited(waiver), (style, text) => `${String(style)}: ${text}`);

    expect(painted).toContainEqual(expect.stringMatching(/^dim: FAIL +critical +root-access-keys-absent/));
    expect(painted).toContainEqual(expect.stringMatching(/^red: FAIL +critical +root-mfa-enabled/));
  });

  it('is a column of CSV', () => {
    const rows = csvParse(asCsv(audited(waiver)));

    expect(rows.flatMap((row) => (row['waiver'] === '' ? [] : [row['waiver']]))).toEqual([waived]);
  });

  it.each([
    ['it is over', aWaiver({ until: '2026-11-20' })],
    ['it is for a check that passes', aWaiver({ check: 'root-signing-certificates-absent' })],
  ])('is not shown when %s', (_, given) => {
    expect(audited(given).results.filter((result) => result.waiver !== null)).toEqual([]);
  });

  it('that could not be read is said to be unknown', () => {
    const audit = auditOf(posture, profile, { rootUnusedDays: 30 }, notKnown('failed', 'no table'));

    expect(audit.waiversUnknown).toBe('no table');
    expect(asTable(audit, plain)).toContain('Not known: which exceptions are accepted. Why: no table');
  });
});
