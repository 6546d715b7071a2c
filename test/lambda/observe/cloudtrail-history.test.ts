import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { mockClient } from 'aws-sdk-client-mock';
import { CloudTrailHistory } from '../../../lambda/observe/cloudtrail-history';
import type { HistoryQuestion } from '../../../lambda/observe/event-history.port';
import { awsError } from '../../support/asking';
import { aRootRecord } from '../../support/cloudtrail';

const cloudTrail = mockClient(CloudTrailClient);
const made: string[] = [];
const clientIn = (region: string): CloudTrailClient => {
  made.push(region);
  return new CloudTrailClient({ region });
};

const question: HistoryQuestion = {
  region: 'eu-west-1',
  lookup: { by: 'user-name', value: 'root' },
  window: { from: '2026-11-21T00:00:00Z', to: '2026-11-21T12:00:00Z' },
  nextPage: null,
};
const record = aRootRecord();
const event = {
  EventId: String(record['eventID']),
  EventName: 'RunInstances',
  Username: 'root',
  AccessKeyId: 'ASIAEXAMPLEROOTSESSION',
  EventTime: new Date('2026-11-21T03:15:02.400Z'),
  CloudTrailEvent: JSON.stringify(record),
};

beforeEach(() => {
  cloudTrail.reset();
  made.splice(0);
});

const ask = (changes: Partial<HistoryQuestion> = {}, timeoutMs = 1000) =>
  new CloudTrailHistory(clientIn, timeoutMs).page({ ...question, ...changes });

describe('the event history', () => {
  it('gives one page, with the record as every record is read', async () => {
    cloudTrail.on(LookupEventsCommand).resolves({ Events: [event], NextToken: 'more' });

    expect(await ask()).toEqual({
      read: true,
      nextPage: 'more',
      entries: [
        {
          eventId: event.EventId,
          eventName: 'RunInstances',
          userName: 'root',
          keyId: 'ASIAEXAMPLEROOTSESSION',
          occurredAt: '2026-11-21T03:15:02Z',
          record: expect.objectContaining({ kind: 'event', eventName: 'RunInstances' }) as object,
        },
      ],
    });
  });

  it.each([
    ['a user name', { by: 'user-name', value: 'root' }, 'Username'],
    ['an event name', { by: 'event-name', value: 'ConsoleLogin' }, 'EventName'],
    ['an access key', { by: 'access-key', value: 'ASIAEXAMPLE' }, 'AccessKeyId'],
  ] as const)('is asked for %s in the words of AWS', async (_, lookup, AttributeKey) => {
    cloudTrail.on(LookupEventsCommand).resolves({});

    await ask({ lookup, nextPage: 'more' });

    expect(cloudTrail.commandCalls(LookupEventsCommand)[0]?.args[0].input).toEqual({
      LookupAttributes: [{ AttributeKey, AttributeValue: lookup.value }],
      StartTime: new Date(question.window.from),
      EndTime: new Date(question.window.to),
      MaxResults: 50,
      NextToken: 'more',
    });
  });

  it('is asked through one client for each region', async () => {
    cloudTrail.on(LookupEventsCommand).resolves({});
    const history = new CloudTrailHistory(clientIn, 1000);

    for (const region of ['eu-west-1', 'us-east-1', 'eu-west-1']) await history.page({ ...question, region });

    expect(made).toEqual(['eu-west-1', 'us-east-1']);
  });

  it.each([
    ['without its record', { EventTime: event.EventTime }, 'lists it without its record'],
    ['whose record is not JSON', { ...event, CloudTrailEvent: '{' }, 'is not JSON'],
    ['whose record is something else', { ...event, CloudTrailEvent: '{"eventID":"x"}' }, 'not a CloudTrail record'],
  ])('never drops an entry %s', async (_, broken, reason) => {
    cloudTrail.on(LookupEventsCommand).resolves({ Events: [broken, event] });

    expect(await ask()).toMatchObject({
      entries: [
        { record: { kind: 'unreadable', reason: expect.stringContaining(reason) as string } },
        { record: { kind: 'event' } },
      ],
    });
  });

  it('does not know when an entry happened that does not say it', async () => {
    cloudTrail.on(LookupEventsCommand).resolves({ Events: [{ ...event, EventTime: new Date('never') }] });

    expect(await ask()).toMatchObject({ entries: [{ occurredAt: null }] });
  });

  it.each([
    ['denied', awsError('AccessDeniedException', 400)],
    ['denied', awsError('UnrecognizedClientException', 403)],
    ['throttled', awsError('ThrottlingException', 400)],
    ['throttled', awsError('TooManyRequestsException', 429)],
    ['failed', awsError('InternalFailure', 500)],
    ['failed', awsError('InvalidNextTokenException', 400)],
  ])('answers %s, with the reason, when AWS does: %s', async (cause, error) => {
    cloudTrail.on(LookupEventsCommand).rejects(error);

    expect(await ask()).toEqual({ read: false, cause, reason: expect.stringContaining(error.name) as string });
  });

  it('answers failed when AWS does not answer in time', async () => {
    cloudTrail.on(LookupEventsCommand).callsFake(() => new Promise(() => undefined));

    expect(await ask({}, 10)).toMatchObject({ read: false, cause: 'failed' });
  });
});
