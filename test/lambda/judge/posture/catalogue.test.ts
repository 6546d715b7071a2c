import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RootPosture } from '../../../../lambda/domain/root-posture';
import { checks } from '../../../../lambda/judge/posture/catalogue';
import type { PostureCheck } from '../../../../lambda/judge/posture/check';
import { failingAccounts } from '../../../support/failing-accounts';
import { aHealthyPosture, aManagementAccount, aMemberWithoutCredentials } from '../../../support/posture';

const settings = { rootUnusedDays: 30 };

it('holds exactly the checks on disk, each file named after its id', () => {
  const files = readdirSync(join(__dirname, '../../../../lambda/judge/posture/checks'));

  expect(checks.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

it('calls pipeline only what concerns the product itself', () => {
  expect(checks.filter(({ kind }) => kind === 'pipeline').map(({ id }) => id)).toEqual(['alert-channel-confirmed']);
});

/** What AWS shows to root alone is unknown in every account. */
function outcomesIn(posture: RootPosture): readonly string[] {
  const judged = checks.filter(({ id }) => id !== 'root-mfa-spare-device');
  return judged.map((check) => check.judge(posture, settings).outcome);
}

it('finds nothing wrong with a healthy account', () => {
  const outcomes = outcomesIn(aHealthyPosture());

  expect(new Set(outcomes)).toEqual(new Set(['pass', 'not-applicable']));
});

it('finds nothing wrong with a management account in order', () => {
  const outcomes = outcomesIn(aManagementAccount());

  expect(new Set(outcomes)).toEqual(new Set(['pass', 'not-applicable']));
});

it('finds nothing wrong with a member without root credentials', () => {
  const outcomes = checks.map((check) => check.judge(aMemberWithoutCredentials(), settings).outcome);

  expect(new Set(outcomes)).toEqual(new Set(['pass', 'not-applicable']));
});

it.each(checks.map((check) => [check.id, check] as const))('%s says what to do, and what it looks at', (_, check) => {
  expect(check.remediation).toMatch(/^[A-Z].*\.$/);
  expect(check.title).toMatch(/^[A-Z].*[^.]$/);
  expect(check.facts).not.toHaveLength(0);
});

it.each(checks.map(({ id, controls }) => [id, controls] as const))(
  '%s names no framework without a control',
  (_, controls) => {
    expect(Object.entries(controls).filter(([, ids]) => ids.length === 0)).toEqual([]);
  },
);

/** The facts that a check looks at while it judges this account. */
function factsReadIn(check: PostureCheck, posture: RootPosture): readonly string[] {
  const read = new Set<string>();
  const watched = new Proxy(posture, {
    get: (target, name: keyof RootPosture) => {
      read.add(name);
      return target[name];
    },
  });
  check.judge(watched, settings);
  return [...read].filter((name) => !['accountId', 'partition', 'observedAt'].includes(name));
}

it.each(checks)('$id declares every fact that it looks at, since docs and evidence are made of them', (check) => {
  const accounts = [aHealthyPosture(), aManagementAccount(), ...Object.values(failingAccounts)];
  const read = new Set(accounts.flatMap((posture) => factsReadIn(check, posture)));

  expect([...read].sort()).toEqual([...check.facts, ...(check.details ?? [])].sort());
});
