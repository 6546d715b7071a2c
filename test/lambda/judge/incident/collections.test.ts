import { isDeepStrictEqual } from 'node:util';
import type { ActivityFinding } from '../../../../lambda/domain/finding';
import { detections } from '../../../../lambda/judge/activity/catalogue';
import { kindsOfDeed } from '../../../../lambda/judge/incident/kind-of-deed';
import { aDeed, severely, threadedBy, type Deed } from '../../../support/incidents';

const plan = { id: 'k3f9x2ab', reason: 'tax form', ticket: null, by: 'kim', from: '', to: '' };

function did(detection: string, eventName: string, service: string, changes: Partial<ActivityFinding> = {}) {
  const finding = { ...aDeed({ id: 'x', at: 0, ...severely('high', detection) }), ...changes };
  return { ...finding, evidence: { ...finding.evidence, eventName, eventSource: `${service}.amazonaws.com` } };
}

const titled = (detection: string, title: string, changes: Partial<ActivityFinding> = {}) =>
  did(detection, 'CallOfIt', 'service', { title, ...changes });

/** By what the entries of the catalogue tell their deeds apart; the sign-ins and the key by what the caller came with. */
function apartBy(first: (detection: string) => ActivityFinding, second: (detection: string) => ActivityFinding) {
  const ids = detections.map(({ id }) => id);
  return ids.filter((id) => !isDeepStrictEqual(kindsOfDeed(first(id)), kindsOfDeed(second(id)))).sort();
}

describe('the deeds of an entry are told apart', () => {
  it('by the call, where the entry is a list of grave ones', () => {
    const of = (eventName: string) => (detection: string) => did(detection, eventName, 'some');

    expect(apartBy(of('DeleteOne'), of('DeleteOther'))).toEqual([
      'account-preferences-changed',
      'organization-guardrail-changed',
      'organization-root-access-changed',
      'root-cloudfront-key-changed',
      'root-delegation-changed',
      'root-logging-disabled',
      'root-only-task',
      'root-persistence',
      'root-secret-read',
      'root-spend-or-transfer',
      'root-temporary-credentials',
      'signin-policy-changed',
    ]);
  });

  it('by the service too, and by it alone where the entry is the rest', () => {
    const of = (service: string) => (detection: string) => did(detection, 'Delete', service);
    const byCall = apartBy(
      (id) => did(id, 'One', 'some'),
      (id) => did(id, 'Other', 'some'),
    );

    expect(apartBy(of('one'), of('other')).filter((id) => !byCall.includes(id))).toEqual([
      'root-access-key-used',
      'root-action',
      'root-session-action',
    ]);
  });

  it('by what the title says, where it may be begun or done, tried or achieved', () => {
    const of = (title: string) => (detection: string) => titled(detection, title);

    expect(apartBy(of('Somebody tried'), of('It was done'))).toEqual([
      'account-closed',
      'account-contact-changed',
      'organization-left',
      'root-action-denied',
      'root-email-changed',
      'root-session-started',
    ]);
  });
});

describe('of one kind', () => {
  const opened = (account: string) => titled('root-session-started', `A root session was opened on account ${account}`);
  const refused = (title: string) => titled('root-action-denied', title, { severity: 'medium' });
  const refusedInWindow = (title: string) => titled('root-action-denied', title, { severity: 'low', plan });

  it.each([
    ['are sessions opened on many accounts', opened('222233334444'), opened('333344445555')],
    ['is what was refused and is not grave', refused('was denied RunInstances'), refused('was denied DeleteBucket')],
    ['is the same in a window', refusedInWindow('was denied RunInstances'), refusedInWindow('was denied DeleteBucket')],
    [
      'are the reads with credentials that root gave out',
      did('root-temporary-credentials', 'ListBuckets', 's3'),
      did('root-temporary-credentials', 'DescribeInstances', 'ec2'),
    ],
    [
      'are names longer than any of AWS',
      did('root-persistence', `${'Long'.repeat(60)}One`, 'iam'),
      did('root-persistence', `${'Long'.repeat(60)}Other`, 'iam'),
    ],
  ])('%s', (_, one, other) => {
    expect(kindsOfDeed(one)).toEqual(kindsOfDeed(other));
  });

  it('is no read of a secret, nor what hands out credentials, with other reads, with credentials that root gave out', () => {
    const kinds = ['ListSecrets', 'GetSecretValue', 'BatchGetSecretValue', 'GetFederationToken'].map((name) =>
      kindsOfDeed(did('root-temporary-credentials', name, 'secretsmanager')),
    );

    expect(new Set(kinds.flat()).size).toBe(kinds.length);
  });

  const attempt = (title: string) => titled('root-action-denied', title, { severity: 'medium', plan });

  it('is no grave attempt with another, in a window either', () => {
    expect(kindsOfDeed(attempt('tried to stop logging and was denied'))).not.toEqual(
      kindsOfDeed(attempt('tried to deactivate MFA and was denied')),
    );
  });

  it('is what names no service', () => {
    const nameless = aDeed({ id: 'x', at: 0, detection: 'root-action' });
    const evidence = { ...nameless.evidence, eventSource: null };

    expect(kindsOfDeed({ ...nameless, evidence })).toEqual(['root-action']);
  });
});

describe('people hear in one incident', () => {
  const login: Deed = { id: 'login', at: 0, severity: 'critical' };

  it.each([
    [
      'of every grave call once',
      'root-logging-disabled',
      ['StopLogging', 'DeleteTrail', 'StopLogging', 'DeleteDetector'],
      ['now', 'now', 'quiet', 'now'],
    ],
    [
      'of reads with a key once, then of the first change, and of what costs or destroys',
      'root-access-key-used',
      ['ListUsers', 'GetCallerIdentity', 'CreateVpc', 'CreateSubnet', 'RunInstances', 'RunInstances', 'DeleteVpc'],
      ['now', 'quiet', 'now', 'quiet', 'now', 'quiet', 'now'],
    ],
    [
      'of the first change in a service, and of what costs or destroys in it',
      'root-action',
      [
        'CreateTags',
        'CreateVpc',
        'RunInstances',
        'RunInstances',
        'RequestSpotFleet',
        'DeleteVpc',
        'TerminateInstances',
      ],
      ['now', 'quiet', 'now', 'quiet', 'now', 'now', 'quiet'],
    ],
  ])('%s', (_, detection, calls, tellings) => {
    const deeds = calls.map((call, index) => ({
      id: `${call}${String(index)}`,
      at: (index + 1) * 60,
      call,
      service: 'ec2',
      detection,
    }));

    expect(threadedBy(login, ...deeds).tellings.slice(1)).toEqual(tellings);
  });
});
