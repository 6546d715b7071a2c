import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { GetAccountSummaryCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { join } from 'node:path';
import { mockClient } from 'aws-sdk-client-mock';
import { clientsFor } from '../../../bin/aws/clients';
import type { Audit } from '../../../bin/commands/audit/audit';
import { readAccount } from '../../../bin/commands/audit/read-account';
import { awsError } from '../../support/asking';
import { answersHealthily, aws } from '../../support/live-aws';
import { aCheckState } from '../../support/check-state';
import { aWaiver } from '../../support/findings';
import { aPlan } from '../../support/plans';
import { aProof, aReview } from '../../support/posture';

const cloudFormation = mockClient(CloudFormationClient);
const dynamo = mockClient(DynamoDBClient);
const clients = clientsFor({ region: 'us-east-1' }, process.env);

beforeEach(() => {
  answersHealthily();
  cloudFormation.reset();
  dynamo.reset();
  cloudFormation.on(DescribeStacksCommand).rejects(awsError('ValidationError', 400, 'Stack does not exist'));
});

/** There is no such store. */
const places = { stackName: 'Rootwatch', storeFile: join(__dirname, 'store.db') };
const reading = (): Promise<Audit> => readAccount(clients, places, () => new Date('2026-11-21T03:00:00Z'));
const outcomeOf = ({ results }: Audit, id: string) => results.find(({ check }) => check === id);

describe('reading the live account', () => {
  it('judges it without a deployment', async () => {
    const audit = await reading();

    expect(audit).toMatchObject({ accountId: '111122223333', accountName: 'payments' });
    expect(audit.results.filter(({ outcome, cause }) => outcome === 'unknown' && cause !== 'not-visible')).toEqual([]);
    expect(outcomeOf(audit, 'alert-channel-confirmed')).toMatchObject({
      outcome: 'not-applicable',
      reason: 'not deployed',
    });
  });

  it('does not know the channels of a deployment that it may not look for', async () => {
    cloudFormation.on(DescribeStacksCommand).rejects(awsError('AccessDenied', 403));

    expect(outcomeOf(await reading(), 'alert-channel-confirmed')).toMatchObject({
      outcome: 'unknown',
      cause: 'denied',
    });
  });

  it('keeps what it could read when one call is refused', async () => {
    aws.iam.on(GetAccountSummaryCommand).rejects(awsError('AccessDenied', 403));

    const audit = await reading();

    expect(outcomeOf(audit, 'root-mfa-enabled')).toMatchObject({ outcome: 'unknown', cause: 'denied' });
    expect(outcomeOf(audit, 'trail-delivers-management-events')).toMatchObject({ outcome: 'pass' });
  });

  it('knows nothing when the credentials have expired, and says so', async () => {
    aws.sts.on(GetCallerIdentityCommand).rejects(awsError('ExpiredToken', 403));

    const audit = await reading();

    expect(audit.accountId).toBeNull();
    expect(audit.results.every(({ cause, reason }) => cause === 'denied' && reason.includes('ExpiredToken'))).toBe(
      true,
    );
  });
});

describe('what a deployment remembers', () => {
  const deployedWith = (outputs: Readonly<Record<string, string>>): void => {
    const Outputs = Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
    const about = { StackName: 'Rootwatch', CreationTime: new Date(0), StackStatus: 'CREATE_COMPLETE' } as const;
    cloudFormation.on(DescribeStacksCommand).resolves({ Stacks: [{ ...about, Outputs }] });
  };
  const topic = { AlertsTopicArn: 'arn:aws:sns:us-east-1:111122223333:alerts' };
  const item = (sk: string, body: object) => ({
    pk: { S: 'account/111122223333' },
    sk: { S: sk },
    body: { S: JSON.stringify(body) },
  });

  it('is not known where nothing is deployed, and no call would cure that', async () => {
    const audit = await reading();

    expect(outcomeOf(audit, 'root-mfa-proven')).toMatchObject({ outcome: 'unknown', cause: 'not-visible' });
    expect(outcomeOf(audit, 'mfa-devices-reviewed')?.reason).toContain(
      'only a deployment or a store of harden and watch remembers it',
    );
  });

  it("is read from the deployment's table", async () => {
    deployedWith({ ...topic, FindingsTableName: 'findings' });
    dynamo
      .on(QueryCommand, { TableName: 'findings' })
      .callsFake(({ ExpressionAttributeValues: values }: QueryCommandInput) => ({
        Items: values?.[':sk']?.S === 'mfa/' ? [item('mfa/proof', aProof())] : [item('mfa-review/x', aReview())],
      }));

    const audit = await reading();

    expect(outcomeOf(audit, 'root-mfa-proven')).toMatchObject({ outcome: 'pass' });
    expect(outcomeOf(audit, 'mfa-devices-reviewed')).toMatchObject({ outcome: 'pass' });
  });

  it.each([
    ['as many days as it judges by', { RootUnusedDays: '3650', MfaReviewDays: '180' }, 'fail'],
    ['the usual days where it does not tell', {}, 'pass'],
  ])('is judged by %s', async (_, days, outcome) => {
    deployedWith({ ...topic, FindingsTableName: 'findings', ...days });
    dynamo.on(QueryCommand).resolves({ Items: [] });

    expect(outcomeOf(await reading(), 'root-unused')).toMatchObject({ outcome });
  });

  it('is which use of root was planned: that does not count', async () => {
    deployedWith({ ...topic, FindingsTableName: 'findings', RootUnusedDays: '3650', MfaReviewDays: '180' });
    const hours = { from: '2026-06-19T07:00:00Z', to: '2026-06-19T09:00:00Z' };
    const plan = aPlan({ ...hours, announcedAt: hours.from });
    dynamo.on(QueryCommand).callsFake(({ ExpressionAttributeValues: values }: QueryCommandInput) => ({
      Items: values?.[':first'] === undefined ? [] : [item(`plan/${plan.id}`, plan)],
    }));

    expect(outcomeOf(await reading(), 'root-unused')).toMatchObject({
      outcome: 'pass',
      reason: 'no use of root is on record, but for planned use',
    });
  });

  it('is which exceptions were in force when a check was last seen to fail', async () => {
    aws.iam
      .on(GetAccountSummaryCommand)
      .resolves({ SummaryMap: { AccountMFAEnabled: 1, AccountAccessKeysPresent: 1 } });
    deployedWith({ ...topic, FindingsTableName: 'findings' });
    const state = aCheckState({ check: 'root-access-keys-absent', outcome: 'fail', waiver: aWaiver() });
    dynamo.on(QueryCommand).callsFake(({ ExpressionAttributeValues: values }: QueryCommandInput) => ({
      Items: values?.[':sk']?.S === 'check/' ? [item('check/root-access-keys-absent', state)] : [],
    }));

    const audit = await reading();

    expect(outcomeOf(audit, 'root-access-keys-absent')).toMatchObject({ outcome: 'fail', waiver: aWaiver() });
    expect(audit.waiversUnknown).toBeNull();
  });

  it.each([
    ['the table may not be read', { ...topic, FindingsTableName: 'findings' }, 'AccessDenied'],
    ['the stack names no table', topic, 'no output FindingsTableName'],
  ])('is unknown when %s', async (_, outputs, reason) => {
    deployedWith(outputs);
    dynamo.on(QueryCommand).rejects(awsError('AccessDenied', 400));

    const audit = await reading();

    expect(outcomeOf(audit, 'root-mfa-proven')).toMatchObject({
      outcome: 'unknown',
      cause: 'failed',
      reason: expect.stringContaining(reason) as string,
    });
    expect(audit.waiversUnknown).toContain(reason);
  });
});
