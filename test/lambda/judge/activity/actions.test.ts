import { isAmong, type ServiceActions } from '../../../../lambda/judge/activity/actions/action-list';
import { bucketActions, loggingActions, trailBucketName } from '../../../../lambda/judge/activity/actions/logging';
import { persistenceActions } from '../../../../lambda/judge/activity/actions/persistence';
import { rootOnlyActions } from '../../../../lambda/judge/activity/actions/root-only';
import { secretReads } from '../../../../lambda/judge/activity/actions/secret-reads';
import { spendingActions } from '../../../../lambda/judge/activity/actions/spending';
import { aRootRecord, eventOf } from '../../../support/cloudtrail';

const lists: Readonly<Record<string, readonly ServiceActions[]>> = {
  logging: loggingActions,
  buckets: bucketActions,
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
    ['management-events-111122223333', true],
    ['example-audit-logs', true],
    ['example-log-archive', true],
    ['example-archive', false],
    ['trails-of-the-alps', false],
  ])('%s tells of a trail: %s', (name, tells) => {
    expect(trailBucketName.test(name)).toBe(tells);
  });
});
