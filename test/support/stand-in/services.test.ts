import { GetCredentialReportCommand, GetUserCommand, ListUsersCommand } from '@aws-sdk/client-iam';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { PublishCommand } from '@aws-sdk/client-sns';
import { clientsFor, type Clients } from '../../../bin/aws/clients';
import { stackOutputs } from '../../../bin/aws/stack-outputs';
import { look } from '../../../bin/commands/preflight/look';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { AccountRegions } from '../../../lambda/observe/account-regions';
import { credentialReport } from '../../../lambda/observe/credential-report';
import { DynamoMfaProofs } from '../../../lambda/record/dynamo/dynamo-mfa-proofs';
import { anAsk } from '../asking';
import { Clock } from '../clock';
import { aProof } from '../posture';
import { standInForEachTest } from './for-each-test';

const clock = new Clock('2026-11-21T03:00:00.000Z');
const standIn = standInForEachTest({}, clock.now);
const signed = { authorization: 'AWS4-HMAC-SHA256 Credential=A/20261121/us-east-1/ssm/aws4_request' };
let clients: Clients;

beforeEach(() => {
  clients = clientsFor({}, process.env);
});

it.each([
  ['iam:ListUsers', () => clients.iam.send(new ListUsersCommand({}))],
  ['iam:GetUser', () => clients.iam.send(new GetUserCommand({ UserName: 'lee & kim' }))],
  ['organizations:ListAccounts', () => clients.organizations.send(new ListAccountsCommand({}))],
])('refuses by name what it does not know, and still lists it: %s', async (operation, ask) => {
  await expect(ask()).rejects.toThrow(`The stand-in does not know ${operation}.`);

  expect(standIn().operations).toEqual([operation]);
});

it.each([
  ['unsigned', {}, '', 403],
  ['signed, with a body that is no JSON', { 'x-amz-target': 'AmazonSSM.GetParameter', ...signed }, '{', 400],
])('turns away a request that no client of AWS makes, and goes on: %s', async (_, headers, body, status) => {
  const answer = await fetch(standIn().url, { method: 'POST', headers, body });

  expect(answer.status).toBe(status);
  expect((await look(clients, clock.now)).region).toBe('us-east-1');
});

it('tells what was asked, where and when', async () => {
  await clients.sns.send(
    new PublishCommand({ TopicArn: 'arn:aws:sns:us-east-1:111122223333:alerts', Message: 'a & b' }),
  );

  expect(standIn().calls).toMatchObject([
    {
      service: 'sns',
      operation: 'Publish',
      region: 'us-east-1',
      input: { Message: 'a & b' },
      at: clock.now().toISOString(),
    },
  ]);
});

it('lists the regions', async () => {
  standIn().change({ regions: ['us-east-1', 'ap-northeast-2'] });

  const regions = await new AccountRegions(clients.account, anAsk(10_000)).list();

  expect(regions).toMatchObject({ known: true, value: ['us-east-1', 'ap-northeast-2'] });
});

it.each([
  ['as it is called', { accountName: 'a < b' }, { name: 'a < b' }],
  ['by its alias', { accountName: null, accountAlias: 'payments-prod' }, { name: 'payments-prod', isAlias: true }],
  ['without a name', { accountName: null }, { name: null }],
])('introduces the account %s', async (_, change, profile) => {
  standIn().change(change);

  expect((await look(clients, clock.now)).profile).toMatchObject(profile);
});

it('has parameters', async () => {
  expect((await look(clients, clock.now)).bootstrap).toMatchObject({ known: true, value: null });

  standIn().change({ parameters: { '/cdk-bootstrap/hnb659fds/version': '30' } });

  expect((await look(clients, clock.now)).bootstrap).toMatchObject({ known: true, value: '30' });
});

it.each([
  ['none', null, null],
  ['one with outputs', { AlertsTopicArn: 'arn' }, { AlertsTopicArn: 'arn' }],
])('has a stack or not: %s', async (_, outputs, told) => {
  standIn().change({ stackOutputs: outputs });

  expect(await stackOutputs(clients.cloudFormation, 'Rootwatch')).toEqual(told);
});

describe('the credential report', () => {
  const patience = { headStartMs: 0, tries: 0, wait: () => Promise.resolve() };
  const keys = async (): Promise<unknown> => {
    const report = await credentialReport(clients.iam, anAsk(10_000), patience);
    return report.known ? report.value.keys.length : report.cause;
  };

  it('does not exist until somebody orders one', async () => {
    await expect(clients.iam.send(new GetCredentialReportCommand({}))).rejects.toMatchObject({
      name: 'CredentialReportNotPresentException',
    });
  });

  it('is kept for four hours where it is asked to be, whatever happens meanwhile', async () => {
    standIn().change({ credentialReport: 'kept' });
    await keys();
    standIn().change({ accessKeys: [{ id: 'AKIAEXAMPLEROOT' }] });

    clock.pass(4 * 3600 - 1);
    const old = await keys();
    clock.pass(1);

    expect([old, await keys()]).toEqual([0, 1]);
  });
});

it('keeps what is written to the table, by the real client', async () => {
  const proofs = new DynamoMfaProofs(clients.dynamo, 'findings', clock.now);

  await proofs.keepProof(aProof());
  await proofs.keepProof(aProof({ at: '2026-05-01T08:00:00.000Z' }));

  expect(await proofs.of(parseAccountId('111122223333'))).toEqual({ proof: aProof(), change: null });
});
