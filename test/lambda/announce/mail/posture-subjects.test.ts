import { alertMail } from '../../../../lambda/announce/mail/mail';
import type { PostureFinding, Transition } from '../../../../lambda/domain/finding';
import type { RootPosture } from '../../../../lambda/domain/root-posture';
import { checks } from '../../../../lambda/judge/posture/catalogue';
import type { PostureCheck } from '../../../../lambda/judge/posture/check';
import { moveOf } from '../../../../lambda/judge/posture/moves';
import { postureFinding } from '../../../../lambda/judge/posture/posture-finding';
import { failingAccounts } from '../../../support/failing-accounts';
import { observedAt } from '../../../support/posture';

const presentation = { whoToAsk: null, timeZone: 'UTC' };
const longestName = 'payments and billing production (europe) account 7';

function findingOf(check: PostureCheck, posture: RootPosture): PostureFinding {
  const judgement = check.judge(posture, { rootUnusedDays: 30 });
  const move = moveOf(null, { accountId: posture.accountId, check, judgement, at: observedAt });
  return postureFinding({ check, judgement, move }, posture, {
    profile: null,
    observedAt,
    productVersion: '0.1.0',
    runbook: (section) => `docs/runbook.md#${section}`,
  });
}

const bad = Object.entries(failingAccounts).flatMap(([name, posture]) =>
  checks
    .map((check) => findingOf(check, posture))
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown')
    .map((finding) => [`${finding.detection} ${finding.outcome}: ${name}`, finding] as const),
);

it.each(['fail', 'unknown'] as const)('every check can end in %s here', (outcome) => {
  const ended = new Set(bad.filter(([, finding]) => finding.outcome === outcome).map(([, { detection }]) => detection));

  expect([...ended].sort()).toEqual(checks.map(({ id }) => id).sort());
});

describe.each(bad)('the subject about %s', (_, finding) => {
  const transitions: readonly Transition[] = ['opened', 'still-open', 'reminder', 'reopened'];

  it.each([null, 'payments', longestName])('is whole in the account named %s', (name) => {
    const subjects = transitions.map((transition) => {
      const account = { ...finding.account, name };
      return alertMail({ ...finding, transition, account }, presentation).subject;
    });

    expect(subjects.filter((subject) => subject.endsWith('...') || subject.length > 99)).toEqual([]);
    expect(subjects.filter((subject) => subject.split('(').length !== subject.split(')').length)).toEqual([]);
  });

  it('is short enough for every prefix, and asks without a yes or no', () => {
    expect((finding.headline ?? '').length).toBeLessThanOrEqual(45);
    expect(finding.question).toMatch(/^whether [^:;()]{1,37}$/);
    expect(finding.question).not.toMatch(/\bnot?\b/);
  });
});

it.each([
  ['a key', 'root-access-keys-absent', 'root has an access key'],
  ['MFA off', 'root-mfa-enabled', 'root has no MFA: its password alone opens it'],
  ['Slack gone', 'alert-channel-confirmed', 'Slack is cut off'],
  ['a mail gone', 'alert-channel-confirmed', 'a mail address is cut off'],
  ['a text message gone', 'alert-channel-confirmed', 'an alert channel is cut off'],
  ['everybody gone', 'alert-channel-confirmed', 'nobody hears the alerts'],
  ['a trail with every flaw', 'trail-delivers-management-events', 'no trail records everything'],
  ['a trail switched off', 'trail-delivers-management-events', 'no trail is switched on'],
  ['nothing known', 'root-mfa-phishing-resistant', 'it is unknown whether an authenticator app can open root'],
])('says of %s in %s: %s', (name, id, said) => {
  const finding = bad.find(([about, { detection }]) => about.endsWith(`: ${name}`) && detection === id)?.[1];

  expect(finding && alertMail(finding, presentation).subject).toMatch(
    new RegExp(`^\\[\\w+] account 111122223333: ${said}$`),
  );
});

it.each([
  [
    'root-access-keys-absent fail: a key',
    /^In account 111122223333, root has an access key\.\n\nRoot has 1 key, last used 12 Jun 2024 \(s3, eu-west-1\)\.\n/,
  ],
  [
    'trail-delivers-management-events fail: a trail with every flaw',
    /^In account 111122223333, no trail records everything\.\n\nmanagement-events: it covers one region only, it leaves/,
  ],
  [
    'root-mfa-enabled fail: MFA off',
    /^In account 111122223333, root has no MFA: its password alone opens it\.\n\nSeen/,
  ],
])('keeps the reason for the body, and says nothing twice: %s', (about, beginning) => {
  const finding = bad.find(([name]) => name === about)?.[1];

  expect(finding && alertMail(finding, presentation).body).toMatch(beginning);
});
