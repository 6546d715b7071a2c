import { clientsFor } from '../../../bin/aws/clients';
import type { Fact, UnknownFact } from '../../../lambda/domain/fact';
import type { Deployment } from '../../../lambda/domain/root-posture';
import { CloudTrailHistory } from '../../../lambda/observe/cloudtrail-history';
import type { HistoryAnswer } from '../../../lambda/observe/event-history.port';
import { LivePosture } from '../../../lambda/observe/live-posture';
import type { Survey } from '../../../lambda/observe/posture-source.port';
import { standInForEachTest } from './for-each-test';

jest.setTimeout(30_000);

const now = (): Date => new Date('2026-11-21T03:00:00.000Z');
const standIn = standInForEachTest({}, now);

function survey(callTimeoutMs = 10_000): Promise<Survey> {
  const reportPatience = { headStartMs: 0, tries: 0, wait: () => Promise.resolve() };
  const clients = clientsFor({}, process.env);
  return new LivePosture({ ...clients, alerts: null, reportPatience, callTimeoutMs, now }).survey();
}

/** Name, cause and reason of what is not known. */
async function missing(
  callTimeoutMs?: number,
): Promise<readonly (readonly [fact: string, cause: string, reason: string])[]> {
  const { posture } = await survey(callTimeoutMs);
  const facts: [string, string | Fact<unknown> | Deployment][] = Object.entries({ ...posture });
  return facts.flatMap(([name, fact]) =>
    isMissing(fact) && fact.cause !== 'not-visible' ? [[name, fact.cause, fact.reason] as const] : [],
  );
}

function isMissing(fact: string | Fact<unknown> | Deployment): fact is UnknownFact {
  return typeof fact === 'object' && 'known' in fact && !fact.known;
}

function historyOf(region: string): Promise<HistoryAnswer> {
  const history = new CloudTrailHistory(clientsFor({}, process.env).eventHistoryIn, 10_000);
  const window = { from: '2026-11-20T03:00:00Z', to: '2026-11-21T03:00:00Z' };
  return history.page({ region, lookup: { by: 'user-name', value: 'root' }, window, nextPage: null });
}

it.each([
  ['organizations:DescribeOrganization', 'standing', 'AccessDeniedException'],
  ['account:GetAlternateContact', 'securityContactSet', 'AccessDeniedException'],
  ['cloudtrail:DescribeTrails', 'trails', 'AccessDeniedException'],
  ['iam:ListRoles', 'identityCenterRoles', 'AccessDenied'],
  ['iam:ListOrganizationsFeatures', 'centralRootAccess', 'AccessDenied'],
  ['iam:GetCredentialReport', 'credentialReport', 'AccessDenied'],
])('%s is denied as that service denies it', async (operation, fact, code) => {
  standIn().change({ denied: [operation] });

  expect(await missing()).toEqual([[fact, 'denied', `${operation} was refused by AWS (${code})`]]);
});

it('denies a whole service at once', async () => {
  standIn().change({ denied: ['account:*', 'organizations:*'] });

  expect((await missing()).map(([fact]) => fact)).toEqual(['standing', 'securityContactSet']);
});

it('leaves a call without an answer', async () => {
  standIn().change({ hanging: ['iam:ListRoles'] });

  const reason = 'iam:ListRoles did not answer in time (TimeoutError)';
  expect(await missing(1500)).toEqual([['identityCenterRoles', 'failed', reason]]);
});

it('fails', async () => {
  standIn().change({ failing: ['account:GetAlternateContact'] });

  expect(await missing()).toMatchObject([['securityContactSet', 'failed', expect.any(String)]]);
  const tries = standIn().calls.filter(({ operation }) => operation === 'GetAlternateContact');
  expect(tries.length).toBeGreaterThan(1);
});

it('says that the credentials have expired', async () => {
  standIn().change({ hasExpiredCredentials: true });

  await expect(survey()).rejects.toThrow('sts:GetCallerIdentity was refused by AWS (ExpiredToken)');
});

it('says so in every region too, as a service that speaks JSON does', async () => {
  standIn().change({ hasExpiredCredentials: true });

  expect(await historyOf('eu-west-1')).toEqual({
    read: false,
    cause: 'denied',
    reason: 'cloudtrail:LookupEvents was refused by AWS (ExpiredTokenException)',
  });
});

it('is still making the credential report', async () => {
  standIn().change({ credentialReport: 'being made' });

  expect(await missing()).toMatchObject([['credentialReport', 'pending', expect.any(String)]]);
});

it('throttles one region and answers the others', async () => {
  standIn().change({ throttled: ['cloudtrail:LookupEvents@eu-west-1'] });

  const answers = await Promise.all(['eu-west-1', 'us-east-1'].map(historyOf));

  expect(answers).toEqual([
    { read: false, cause: 'throttled', reason: expect.stringContaining('ThrottlingException') as string },
    { read: true, entries: [], nextPage: null },
  ]);
});
