import { isAmong, type ServiceActions } from '../../../../lambda/judge/activity/actions/action-list';
import { foundationActions } from '../../../../lambda/judge/activity/actions/foundations';
import { bucketActions, loggingActions, trailBucketName } from '../../../../lambda/judge/activity/actions/logging';
import { persistenceActions } from '../../../../lambda/judge/activity/actions/persistence';
import { rootOnlyActions } from '../../../../lambda/judge/activity/actions/root-only';
import { secretReads } from '../../../../lambda/judge/activity/actions/secret-reads';
import { spendingActions } from '../../../../lambda/judge/activity/actions/spending';
import { classify } from '../../../../lambda/judge/activity/classify';
import { aRootRecord, eventOf } from '../../../support/cloudtrail';
import { call, denied } from '../../../support/root-calls';

const lists: Readonly<Record<string, readonly ServiceActions[]>> = {
  logging: loggingActions,
  buckets: bucketActions,
  foundations: foundationActions,
  persistence: persistenceActions,
  'root only': rootOnlyActions,
  secrets: secretReads,
  spending: spendingActions,
};

const callsOf = (list: readonly ServiceActions[]) =>
  list.flatMap(({ service, names }) => names.map((name) => `${service} ${name}`));

const twiceIn = (calls: readonly string[]) => calls.filter((one, at) => calls.indexOf(one) !== at);

describe.each(Object.entries(lists))('the list of actions: %s', (_, list) => {
  it('names no call twice, and no service', () => {
    expect(twiceIn(callsOf(list))).toEqual([]);
    expect(twiceIn(list.map(({ service }) => service))).toEqual([]);
  });

  it('has a page of AWS for each service', () => {
    expect(list.filter(({ source }) => !/^https:\/\/docs\.aws\.amazon\.com\/\S+$/.test(source))).toEqual([]);
  });

  it('writes calls as CloudTrail does', () => {
    const odd = list.filter(
      ({ service, names }) => !/^[a-z0-9-]+$/.test(service) || names.some((name) => !/^[A-Z]\w+$/.test(name)),
    );

    expect(odd).toEqual([]);
  });
});

it('no call stands in two lists but the one for which the order of the catalogue has a rule', () => {
  expect(twiceIn(Object.values(lists).flatMap(callsOf))).toEqual(['s3 PutBucketVersioning']);
});

describe('a call among the actions', () => {
  const list = [{ service: 'lambda', names: ['AddPermission'], source: '' }];

  it.each([
    ['by its name', 'lambda.amazonaws.com', 'AddPermission', true],
    ["with the API's version", 'lambda.amazonaws.com', 'AddPermission20150331v2', true],
    ["with the API's version in another form", 'lambda.amazonaws.com', 'AddPermission2015_03_31', true],
    ['in China', 'lambda.amazonaws.com.cn', 'AddPermission', true],
    ['not when only its beginning is the same', 'lambda.amazonaws.com', 'AddPermissions', false],
    ['not when it is of another service', 'sqs.amazonaws.com', 'AddPermission', false],
    ['not when only the end of the service is the same', 'xlambda.amazonaws.com', 'AddPermission', false],
  ])('is found %s', (_, eventSource, eventName, found) => {
    expect(isAmong(list, eventOf(aRootRecord({ eventSource, eventName })))).toBe(found);
  });
});

describe('the name of a bucket', () => {
  it.each([
    ['aws-cloudtrail-logs-111122223333-0f1e2d3c', true],
    ['example-cloud-trail', true],
    ['aws-controltower-logs-111122223333-eu-west-1', true],
    ['aws-accelerator-central-logs-111122223333-eu-west-1', true],
    ['management-events-111122223333', true],
    ['example-audit-logs', true],
    ['example-log-archive', true],
    ['example-archive', false],
    ['trails-of-the-alps', false],
  ])('%s tells of a trail: %s', (name, tells) => {
    expect(trailBucketName.test(name)).toBe(tells);
  });
});

describe('a call of root', () => {
  const named = (service: string, eventName: string) => classify(eventOf(aRootRecord(call(service, eventName))));

  it.each([
    ['guardduty', 'DisassociateMembers', 'root-logging-disabled', 'critical'],
    ['guardduty', 'DeleteMembers', 'root-logging-disabled', 'critical'],
    ['guardduty', 'UpdateMemberDetectors', 'root-logging-disabled', 'critical'],
    ['securityhub', 'DisableSecurityHubV2', 'root-logging-disabled', 'critical'],
    ['securityhub', 'BatchUpdateStandardsControlAssociations', 'root-logging-disabled', 'critical'],
    ['securityhub', 'DisableImportFindingsForProduct', 'root-logging-disabled', 'critical'],
    ['macie2', 'DisableMacie', 'root-logging-disabled', 'critical'],
    ['inspector2', 'Disable', 'root-logging-disabled', 'critical'],
    ['kms', 'DisableKey', 'root-logging-disabled', 'high'],
    ['kms', 'ScheduleKeyDeletion', 'root-logging-disabled', 'high'],
    ['monitoring', 'DisableAlarmActions', 'root-logging-disabled', 'high'],
    ['monitoring', 'DeleteAlarms', 'root-logging-disabled', 'high'],
    ['events', 'DisableRule', 'root-logging-disabled', 'high'],
    ['events', 'DeleteRule', 'root-logging-disabled', 'high'],
    ['events', 'RemoveTargets', 'root-logging-disabled', 'high'],
    ['sso', 'DeletePermissionsBoundaryFromPermissionSet', 'root-persistence', 'high'],
    ['ec2', 'ModifySnapshotAttribute', 'root-persistence', 'high'],
    ['ec2', 'ModifyImageAttribute', 'root-persistence', 'high'],
    ['rds', 'ModifyDBSnapshotAttribute', 'root-persistence', 'high'],
    ['rds', 'ModifyDBClusterSnapshotAttribute', 'root-persistence', 'high'],
    ['sns', 'SetSMSAttributes', 'root-spend-or-transfer', 'high'],
    ['dynamodb', 'PurchaseReservedCapacityOfferings', 'root-spend-or-transfer', 'high'],
    ['memorydb', 'PurchaseReservedNodesOffering', 'root-spend-or-transfer', 'high'],
  ])('of %s, %s, is %s and %s', (service, eventName, detection, severity) => {
    expect(named(service, eventName)).toMatchObject({ detection, severity });
  });

  it('on what logging may rest claims no more than that', () => {
    expect(named('kms', 'DisableKey')).toMatchObject({
      title: 'Root user called DisableKey (kms), which may stop what watches the account',
    });
  });

  it('on what logging may rest is named so too when it was denied', () => {
    expect(classify(eventOf(aRootRecord({ ...call('events', 'DisableRule'), ...denied })))).toMatchObject({
      title: 'Root user tried to take away what logging or alarms may rest on and was denied',
    });
  });
});

describe('a parameter that root read', () => {
  const image = '/aws/service/ami-amazon-linux-latest/al2023';

  it.each([
    ['a public one', 'GetParameter', { name: image }, 'root-read'],
    ['a public one by its ARN', 'GetParameter', { name: `arn:aws:ssm:eu-west-1::parameter${image}` }, 'root-read'],
    ['public ones', 'GetParameters', { names: [image, '/aws/service/eks/version'] }, 'root-read'],
    ['all below a public path', 'GetParametersByPath', { path: '/aws/service' }, 'root-read'],
    ['one of several that is not public', 'GetParameters', { names: [image, '/payments/key'] }, 'root-secret-read'],
    ['one of its own', 'GetParameter', { name: '/payments/key' }, 'root-secret-read'],
    ['one of its own that only looks public', 'GetParameter', { name: '/aws/services/key' }, 'root-secret-read'],
    [
      'one of its own by an ARN',
      'GetParameter',
      { name: 'arn:aws:ssm:eu-west-1:111122223333:parameter/aws/service/x' },
      'root-secret-read',
    ],
    ['one that the record does not name', 'GetParameter', null, 'root-secret-read'],
  ])('%s', (_, eventName, parameters, detection) => {
    expect(classify(eventOf(aRootRecord({ ...call('ssm', eventName, parameters), readOnly: true })))).toMatchObject({
      detection,
    });
  });
});

it.each([
  ['StopLogging', 'Root user stopped or narrowed logging: StopLogging (cloudtrail)'],
  ['UpdateTrail', 'Root user changed what watches the account: UpdateTrail (cloudtrail)'],
])('what may also have widened logging is not said to have narrowed it: %s', (eventName, title) => {
  const verdict = classify(eventOf(aRootRecord({ eventSource: 'cloudtrail.amazonaws.com', eventName })));

  expect(verdict).toMatchObject({ detection: 'root-logging-disabled', severity: 'critical', title });
});
