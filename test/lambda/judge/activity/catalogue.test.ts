import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountStanding } from '../../../../lambda/domain/account';
import { parseAccountId } from '../../../../lambda/domain/account-id';
import { isAtLeast } from '../../../../lambda/domain/severity';
import { detectionOf, detections, detectionsOfSeveralRecords } from '../../../../lambda/judge/activity/catalogue';
import { aStepContext } from '../../../support/step-context';

const rules = join(__dirname, '../../../../lambda/judge/activity/rules');
const standings: readonly AccountStanding[] = ['standalone', 'management', 'member', 'unknown'];

/** The ids that a published source gives to what the detections find. */
const publishedControls: Readonly<Record<string, readonly string[]>> = {
  'mitre-attack': [
    'T1078.004',
    'T1098.001',
    'T1098.003',
    'T1110.001',
    'T1485',
    'T1548.005',
    'T1556.006',
    'T1562.008',
    'T1685.002',
  ],
  'cis-7.0': ['2.1.1', '2.2', '2.3', '2.4', '2.5', '2.7'],
  'security-hub': ['Account.1'],
};

const allDetections = [...detections, ...detectionsOfSeveralRecords];

const stepsOf = (id: string, standing: AccountStanding) => detectionOf(id).nextSteps(aStepContext({ standing }));

/** Everything that the steps may depend on, beside what the account is. */
const circumstances = [
  ['by root itself', {}],
  ['by a root session', { actor: 'root-session' }],
  ["by another account's root", { foreignAccount: parseAccountId('444455556666') }],
  ['by nobody named', { actor: 'unidentified' }],
  ['by another user or role', { actor: 'other-principal' }],
  ["by another account's user or role", { actor: 'other-principal', foreignAccount: parseAccountId('444455556666') }],
  ['by an AWS service', { actor: 'aws-service' }],
  ['in a record that could not be read', { actor: 'unidentified', event: null }],
] as const;

describe('the catalogue of detections', () => {
  it('is the list of the files in rules', () => {
    const files = readdirSync(rules).map((file) => file.replace(/\.ts$/, ''));

    expect(allDetections.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it('finds a detection by its id', () => {
    expect(detectionOf('root-login')).toMatchObject({ id: 'root-login', severity: 'high', verdict: 'alert' });
  });

  it('names the id that does not exist', () => {
    expect(() => detectionOf('root-logon')).toThrow("There is no detection 'root-logon'.");
  });

  it('begins with what nobody did, and ends with what nobody has named; the pairs between stand in the tests of precedence', () => {
    const ids = detections.map(({ id }) => id);

    expect(ids.slice(0, 2)).toEqual(['unreadable-event', 'root-by-service']);
    expect(ids.slice(-5)).toEqual([
      'root-session-action',
      'root-access-key-used',
      'root-only-task',
      'root-read',
      'root-action',
    ]);
  });
});

describe.each(allDetections)('$id', ({ id, title, controls, attempt, severity }) => {
  it('has a title for a person, in printable ASCII and short enough for a subject', () => {
    expect(title).toMatch(/^[A-Z][ -~]{10,49}[^.]$/);
  });

  it('names only controls that a published source has', () => {
    const known = Object.entries(controls).every(([name, ids]) =>
      ids.every((one) => publishedControls[name]?.includes(one)),
    );

    expect(known).toBe(true);
  });

  it('names an attempt only when the deed itself would be high or critical', () => {
    expect(attempt === undefined || isAtLeast(severity, 'high')).toBe(true);
  });

  it.each(standings.flatMap((standing) => circumstances.map(([who, changes]) => [standing, who, changes] as const)))(
    'says two or three concrete things to do in both branches, account %s, %s',
    (standing, _, changes) => {
      const { expected, unexpected } = detectionOf(id).nextSteps(aStepContext({ standing, ...changes }));

      for (const steps of [expected, unexpected]) {
        expect([2, 3]).toContain(steps.length);
        expect(steps.join('\n')).toMatch(/^[ -~\n]+$/);
        expect(steps.every((step) => step.length >= 40 && step.length <= 450 && /[.]$/.test(step))).toBe(true);
      }
    },
  );

  it('says something else to a member than to an account that only root can save', () => {
    expect(stepsOf(id, 'member').unexpected).not.toEqual(stepsOf(id, 'standalone').unexpected);
  });

  it.each(standings)('never says the same twice in a branch, account %s', (standing) => {
    const { expected, unexpected } = stepsOf(id, standing);

    for (const steps of [expected, unexpected]) {
      const sentences = steps.join(' ').match(/[^.:?]{30,}/g) ?? [];
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });

  it('says both when the standing is not known', () => {
    const steps = stepsOf(id, 'unknown').unexpected.join(' ');

    expect(steps).toMatch(/Member of an organization: .*Any other account: /);
  });
});
