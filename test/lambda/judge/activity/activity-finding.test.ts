import * as v from 'valibot';
import { parseAccountId } from '../../../../lambda/domain/account-id';
import { findingSchema } from '../../../../lambda/contract/finding-schema';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { findingOf } from '../../../support/activity-finding';
import { fixture } from '../../../support/cloudtrail-fixture';
import { aRootLogin, aRootRecord, type CloudTrailJson } from '../../../support/cloudtrail';
import { examples } from './examples';

const bidi = '\u202e';

describe('an activity finding', () => {
  it('is all of the contract', () => {
    const record = aRootLogin({ additionalEventData: { MFAUsed: 'No' } });

    expect(findingOf(parseRecord(record))).toEqual({
      schemaVersion: '1',
      id: 'activity/111122223333/1f0c6e2a-5b7d-4c3e-9a10-2d4f6b8c0e12',
      kind: 'activity',
      detection: 'root-login-without-mfa',
      severity: 'critical',
      verdict: 'alert',
      status: 'recorded',
      transition: null,
      notify: 'now',
      outcome: null,
      cause: null,
      recorded: true,
      account: { id: '111122223333', name: 'payments' },
      region: 'us-east-1',
      partition: 'aws',
      occurredAt: '2026-11-21T03:12:45Z',
      observedAt: '2026-11-21T03:12:52Z',
      title: 'Root user signed in without MFA',
      reason: 'ConsoleLogin succeeded and MFAUsed was No',
      actor: {
        kind: 'root-user',
        sourceIp: '203.0.113.9',
        userAgent: expect.stringContaining('Chrome/142.0') as string,
        mfa: 'not-used',
        mfaDevice: null,
        keyId: null,
        via: null,
        principal: 'arn:aws:iam::111122223333:root',
        delegate: null,
        openedBy: null,
      },
      headline: null,
      question: null,
      seenBefore: null,
      incident: null,
      plan: null,
      waiver: null,
      evidence: {
        eventId: '1f0c6e2a-5b7d-4c3e-9a10-2d4f6b8c0e12',
        eventName: 'ConsoleLogin',
        eventSource: 'signin.amazonaws.com',
        targets: [],
        newKeyId: null,
        states: [],
        windowsKnown: false,
        hash: null,
        excerpt: null,
      },
      nextSteps: {
        expected: expect.any(Array) as string[],
        unexpected: [
          expect.stringMatching(/^This account stands alone/) as string,
          expect.stringContaining('us-east-1, user name root, from 03:12 UTC on 2026-11-21') as string,
          expect.stringContaining('support case') as string,
        ],
      },
      controls: { 'mitre-attack': ['T1078.004'], 'cis-7.0': ['2.5'] },
      links: {
        console:
          'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events/1f0c6e2a-5b7d-4c3e-9a10-2d4f6b8c0e12',
        runbook: 'https://example.com/runbook#root-login-without-mfa',
      },
      product: { version: '0.1.0' },
    });
  });

  it.each(examples.filter(({ verdict }) => verdict !== 'ignore'))(
    'of $fixture has the published form',
    ({ fixture: name }) => {
      const finding = findingOf(parseRecord(fixture(name)));

      expect(v.parse(findingSchema, finding)).toEqual(finding);
    },
  );

  it('names the MFA device, the key and the service between', () => {
    const userIdentity = { type: 'Root', accessKeyId: 'AKIAEXAMPLE', invokedBy: 'cloudformation.amazonaws.com' };

    expect(findingOf(parseRecord(aRootLogin())).actor.mfaDevice).toBe('arn:aws:iam::111122223333:mfa/blue-key');
    expect(findingOf(parseRecord(aRootRecord({ userIdentity }))).actor).toMatchObject({
      keyId: 'AKIAEXAMPLE',
      via: 'cloudformation',
    });
  });

  it('wakes nobody for what is only recorded', () => {
    expect(findingOf(parseRecord(aRootRecord({ readOnly: true })))).toMatchObject({
      verdict: 'record',
      notify: 'quiet',
    });
  });

  it.each([
    ['standalone', /^This account stands alone/],
    ['management', /^This is the management account/],
    ['member', /^From the management account, IAM, Root access management/],
    ['unknown', /^Member of an organization: .*Any other account: /],
  ] as const)('tells a %s account how to take root back', (standing, step) => {
    const profile = { id: parseAccountId('111122223333'), name: null, standing };

    expect(findingOf(parseRecord(aRootRecord()), { profile }).nextSteps.unexpected[0]).toMatch(step);
  });

  it('says both when there is no profile', () => {
    const finding = findingOf(parseRecord(aRootRecord()), { profile: null });

    expect(finding.account).toEqual({ id: '111122223333', name: null });
    expect(finding.nextSteps.unexpected[0]).toMatch(/^Member of an organization: /);
  });

  it('sends people to whoever opened a root session, not to root', () => {
    const userIdentity = { type: 'Root', accountId: '111122223333', sessionContext: { assumedRoot: 'true' } };

    const [step] = findingOf(parseRecord(aRootRecord({ userIdentity }))).nextSteps.unexpected;

    expect(step).toMatch(
      /opened from another account: ask the management account for its key\. .*event name AssumeRoot/,
    );
    expect(step).toContain('IAM, that role, Revoke sessions, "Revoke active sessions"');
    expect(step).toMatch(/IAM, Root access management .*switches off privileged root actions/);
  });

  it.each([
    ['by its key', 'ASIAEXAMPLEASSUMEDRT', 'for key ASIAEXAMPLEASSUMEDRT. There'],
    ['without what is no key', 'ASIA<b>x</b>', 'for its key. There'],
  ])('asks the management account for the session %s', (_, accessKeyId, words) => {
    const userIdentity = { type: 'Root', accessKeyId, sessionContext: { assumedRoot: 'true' } };

    expect(findingOf(parseRecord(aRootRecord({ userIdentity }))).nextSteps.unexpected[0]).toContain(words);
  });

  it('names another user or role, and does not send people to root because of it', () => {
    const { actor, nextSteps } = findingOf(parseRecord(fixture('role-leaves-organization')));

    expect(actor).toMatchObject({
      kind: 'other-principal',
      principal: 'arn:aws:sts::444455556666:assumed-role/Admin/bob',
    });
    expect(nextSteps.unexpected.join(' ')).toMatch(/It was not root: .*the same caller/);
  });

  it('names the account of a delegate', () => {
    expect(findingOf(parseRecord(fixture('delegate-sends-delegation-token'))).actor.delegate).toBe('777788889999');
  });

  it('claims of a caller whom nobody named neither that it is root nor that it is found by that name', () => {
    const [first, second] = findingOf(parseRecord(fixture('billing-console-denied'))).nextSteps.unexpected;

    expect(first).toContain('somebody acts, perhaps as root');
    expect(second).not.toContain('user name root');
  });

  it('sends people to the other account when its root came over', () => {
    const record = aRootRecord({ userIdentity: { type: 'Root', accountId: '444455556666' } });

    expect(findingOf(parseRecord(record)).nextSteps.unexpected[0]).toContain('the root user of account 444455556666');
  });

  it('carries nothing invisible and nothing endless from the caller', () => {
    const finding = findingOf(
      parseRecord(aRootRecord({ userAgent: `curl${bidi}\n${'x'.repeat(5000)}`, sourceIPAddress: `a${bidi}b\u0007` })),
    );

    expect(finding.actor.userAgent).toMatch(/^curl x+…$/);
    expect(finding.actor.userAgent).toHaveLength(400);
    expect(finding.actor.sourceIp).toBe('ab');
  });

  it.each([
    [
      'us-gov-west-1',
      'https://us-gov-west-1.console.amazonaws-us-gov.com/cloudtrailv2/home?region=us-gov-west-1#/events/one',
    ],
    ['cn-north-1', 'https://cn-north-1.console.amazonaws.cn/cloudtrailv2/home?region=cn-north-1#/events/one'],
    ['us-iso-east-1', null],
  ])('links the console of %s', (awsRegion, link) => {
    expect(findingOf(parseRecord(aRootRecord({ awsRegion, eventID: 'one' }))).links.console).toBe(link);
  });
});

describe('what to do', () => {
  const stepsOf = (record: CloudTrailJson): string => {
    const { nextSteps } = findingOf(parseRecord(record));
    return [...nextSteps.expected, ...nextSteps.unexpected].join('\n');
  };
  const elsewhere = { recipientAccountId: '444455556666' };

  it.each([
    ['names the account whose root it was', aRootRecord(elsewhere), 'It was the root user of account 111122223333'],
    ['asks that account to use a role', aRootRecord(elsewhere), 'Ask account 111122223333 to use a role'],
    [
      'speaks of the mailbox when a recovery of the password failed',
      aRootLogin({
        eventName: 'PasswordRecoveryCompleted',
        responseElements: { PasswordRecoveryCompleted: 'Failure' },
      }),
      'Look at who can read the mailbox',
    ],
    [
      'does not take whoever fails to sign in for root',
      aRootLogin({ eventName: 'CreateOAuth2Token', responseElements: { CreateOAuth2Token: 'Failure' } }),
      'somebody tried to get in as root',
    ],
  ])('%s', (_, record, said) => {
    expect(stepsOf(record)).toContain(said);
  });

  it('does not say whose root somebody unidentified is', () => {
    const nobody = { accountId: '999988887777', accessKeyId: 'ASIAEXAMPLE' };

    expect(stepsOf(aRootRecord({ userIdentity: nobody }))).not.toContain('999988887777');
  });
});
