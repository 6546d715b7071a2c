import type { AccountStanding } from '../../../../lambda/domain/account';
import type { RootPosture } from '../../../../lambda/domain/root-posture';
import type { NextSteps } from '../../../../lambda/domain/verdict';
import { checks } from '../../../../lambda/judge/posture/catalogue';
import type { PostureCheck } from '../../../../lambda/judge/posture/check';
import { failingAccounts } from '../../../support/failing-accounts';
import { aChannel, aHealthyPosture, aTrail, denied, deployedWith, seen } from '../../../support/posture';

const settings = { rootUnusedDays: 30 };
const standings: readonly AccountStanding[] = ['standalone', 'management', 'member', 'unknown'];

/** They fail in one kind of account only, and are mended from the management account. */
const ofOrganizations = ['member-root-credentials-removed', 'central-root-management-enabled'];

function failingIn(posture: RootPosture): readonly PostureCheck[] {
  return checks.filter((check) => check.judge(posture, settings).outcome === 'fail');
}

function stepsOf(id: string, posture: RootPosture, standing: AccountStanding = 'standalone'): NextSteps {
  const found = checks.find((check) => check.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found.nextSteps({ posture, standing });
}

const all = ({ expected, unexpected }: NextSteps): string => [...expected, ...unexpected].join('\n');

describe.each(Object.entries(failingAccounts))('the steps of what fails in an account with %s', (_, posture) => {
  it.each(standings)('are sentences, as many as a person can follow, where it is %s', (standing) => {
    for (const check of failingIn(posture)) {
      const { expected, unexpected } = check.nextSteps({ posture, standing });

      expect(unexpected.length).toBeGreaterThanOrEqual(check.told === 'now' ? 2 : 1);
      expect([...expected, ...unexpected].filter((step) => !/^[A-Z].*[.)]$/.test(step) || step.length > 600)).toEqual(
        [],
      );
      expect(unexpected.length).toBeLessThanOrEqual(8);
      expect(expected.length > 0).toBe(check.told === 'now');
    }
  });

  it('send a member to the management account only, and nobody else there', () => {
    for (const check of failingIn(posture).filter(({ id }) => !ofOrganizations.includes(id))) {
      expect(all(check.nextSteps({ posture, standing: 'member' }))).not.toMatch(
        /Forgot password|[Ss]ign in as root|turn MFA on/,
      );
      expect(all(check.nextSteps({ posture, standing: 'standalone' }))).not.toContain('management account');
      expect(all(check.nextSteps({ posture, standing: 'management' }))).not.toContain('Root access management');
    }
  });
});

it.each([
  ['management', /^IAM Identity Center: Enable, add/],
  [
    'member',
    /^In the management account or the delegated administrator of IAM Identity Center: .* only the management/,
  ],
  ['standalone', /^IAM Identity Center: Enable, as an organization instance, /],
  ['unknown', /^IAM Identity Center \(for a member: in its management account\): Enable, /],
] as const)(
  'permission sets are given where the instance of the organization is, for one that is %s',
  (standing, way) => {
    const { unexpected } = stepsOf('everyday-identities-exist', aHealthyPosture(), standing);

    expect(unexpected[0]).toMatch(way);
    expect(unexpected[0]).toContain(' Or: IAM, Users, Create user, ');
  },
);

it('every command is told as it is typed', () => {
  const told = standings.flatMap((standing) =>
    checks.flatMap((check) => [check.remediation, all(check.nextSteps({ posture: aHealthyPosture(), standing }))]),
  );

  expect(told.join(' ')).toContain('npx rootwatch review, with the --store that a watch was given');
  expect(told.join(' ')).not.toMatch(/(?<!npx )rootwatch (plan|review|harden|audit|ack)\b/);
});

it('every check fails in one of these accounts', () => {
  expect(new Set(Object.values(failingAccounts).flatMap(failingIn))).toEqual(new Set(checks));
});

it.each(['root-mfa-enabled', 'root-access-keys-absent', 'root-signing-certificates-absent'])(
  'a member is told of %s what the alert about the deed says: the management account deletes the credentials',
  (id) => {
    const { expected, unexpected } = stepsOf(id, aHealthyPosture(), 'member');

    expect(expected[0]).toMatch(/management account.*delete this account's root credentials/i);
    expect(unexpected[0]).toMatch(/management account.*delete this account's root credentials/i);
  },
);

describe('an account without MFA', () => {
  const posture = aHealthyPosture({ mfaEnabled: seen(false) });

  it('has no app to remove', () => {
    const steps = all(stepsOf('root-mfa-phishing-resistant', posture));

    expect(steps).toContain('Assign MFA device');
    expect(steps).not.toContain('remove');
  });

  it('gets MFA again where root is kept', () => {
    expect(stepsOf('root-mfa-enabled', posture).unexpected[0]).toContain('Then turn MFA on again');
  });
});

it.each([
  ['MFA is on', aHealthyPosture],
  ['nobody says whether MFA is on', () => aHealthyPosture({ mfaEnabled: denied })],
])('an app that can open root is removed when %s', (_, posture) => {
  expect(stepsOf('root-mfa-phishing-resistant', posture()).unexpected).toEqual([
    expect.stringMatching(/register a passkey .* then remove the authenticator app\.$/),
  ]);
});

it.each([
  ['a role', 'standalone', /give that work a role\.$/],
  ['a role, or a root session from the management account', 'member', /a root session from the management account/],
] as const)('what root was used for is given to %s where the account is %s', (_, standing, step) => {
  expect(stepsOf('root-unused', aHealthyPosture(), standing).unexpected).toEqual([expect.stringMatching(step)]);
});

describe('a trail', () => {
  const steps = (...trails: readonly ReturnType<typeof aTrail>[]): NextSteps =>
    stepsOf('trail-delivers-management-events', aHealthyPosture({ trails: seen(trails) }));

  it.each([
    ['is missing', [], /^Make a trail: deploy again with -c trail=create/, 'DeleteTrail'],
    [
      'is off',
      [aTrail({ logging: false })],
      /^CloudTrail in us-east-1, Trails, management-events: Start logging\./,
      'StopLogging',
    ],
    [
      'covers one region',
      [aTrail({ multiRegion: false })],
      /aws cloudtrail update-trail --region us-east-1 --name arn:aws:cloudtrail:\S+ --is-multi-region-trail --include-global-service-events/,
      'UpdateTrail',
    ],
    ['leaves out reads', [aTrail({ managementEvents: 'write-only' })], /choose Read and Write/, 'PutEventSelectors'],
    ['leaves out writes', [aTrail({ managementEvents: 'read-only' })], /choose Read and Write/, 'PutEventSelectors'],
    ['leaves out others', [aTrail({ managementEvents: 'none' })], /exclude nothing but AWS KMS/, 'PutEventSelectors'],
    ['cannot deliver', [aTrail({ deliveryError: 'NoSuchBucket' })], /AWS says NoSuchBucket\./, 'PutBucketPolicy'],
  ] as const)('that %s is mended by its own step', (_, trails, step, eventName) => {
    const { expected, unexpected } = steps(...trails);

    expect(expected).toEqual([expect.stringMatching(step)]);
    expect(unexpected[0]).toMatch(step);
    expect(unexpected[1]).toMatch(new RegExp(`event name ${eventName}\\.$`));
  });

  it('that does not exist is not to be started', () => {
    expect(all(steps())).not.toMatch(/Start logging|choose/);
  });

  it('with several flaws has a step for each', () => {
    expect(steps(aTrail({ logging: false, multiRegion: false })).expected).toHaveLength(2);
  });

  it('of an organization is mended in the account that made it', () => {
    const arn = 'arn:aws:cloudtrail:us-east-1:444455556666:trail/organization';

    expect(steps(aTrail({ arn, logging: false })).expected[0]).toMatch(/^In account 444455556666: CloudTrail/);
  });

  it('of the account itself is mended before the organization’s', () => {
    const arn = 'arn:aws:cloudtrail:us-east-1:444455556666:trail/organization';
    const { expected } = steps(aTrail({ arn, logging: false }), aTrail({ logging: false, multiRegion: false }));

    expect(expected).toHaveLength(2);
    expect(expected.join(' ')).not.toContain('444455556666');
  });

  it('that needs least is the one to mend', () => {
    const worse = aTrail({ logging: false, multiRegion: false });

    expect(steps(worse, aTrail({ managementEvents: 'write-only' })).expected).toEqual([
      expect.stringContaining('Read and Write'),
    ]);
  });
});

describe('a channel', () => {
  const mend = 'Subscribe it again: aws sns subscribe (ADDRESS is the whole address).';
  const slack = aChannel({ name: 'Slack', kind: 'slack', state: 'gone', detail: 'Slack answered 404' });
  const mail = aChannel({ state: 'gone', mend });
  const pending = aChannel({ state: 'pending', mend });
  const steps = (...channels: readonly ReturnType<typeof aChannel>[]): NextSteps =>
    stepsOf('alert-channel-confirmed', aHealthyPosture({ deployment: deployedWith(...channels) }));

  it('in Slack is not mended by steps about mail', () => {
    expect(all(steps(aChannel(), slack))).toMatch(/new incoming webhook.*PutParameter/s);
    expect(all(steps(aChannel(), slack))).not.toMatch(/unsubscrib|mail/i);
  });

  it.each([
    ['that was unsubscribed', mail, /leaves no record.*event name Unsubscribe/s],
    ['that nobody confirmed', pending, /among spam/],
  ])('by mail %s is mended by its own command, and not by Slack', (_, channel, cause) => {
    expect(steps(channel).expected).toEqual([mend]);
    expect(all(steps(channel))).toMatch(cause);
    expect(all(steps(channel))).not.toMatch(/Slack|webhook/);
  });

  it('of each kind has its steps when both are cut, each step once', () => {
    const { expected, unexpected } = steps(slack, mail, mail);

    expect(expected).toEqual([expect.stringContaining('webhook'), mend]);
    expect(unexpected).toHaveLength(6);
  });

  it.each([
    ['where there is none', deployedWith()],
    ['where nothing is deployed', { deployed: false }],
    ['where AWS would not list any', { deployed: true, channels: denied }],
    ['by mail again where nothing says how to mend it', deployedWith(aChannel({ state: 'gone' }))],
  ] as const)('is to be subscribed %s', (_, deployment) => {
    const { expected } = stepsOf('alert-channel-confirmed', aHealthyPosture({ deployment }));

    expect(expected).toEqual([expect.stringContaining('AlertsTopicArn')]);
  });
});
