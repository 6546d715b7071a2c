import { AccountClient, ListRegionsCommand } from '@aws-sdk/client-account';
import { CloudTrailClient, LookupEventsCommand, type LookupEventsCommandInput } from '@aws-sdk/client-cloudtrail';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import type { HistoryOptions } from '../../../bin/commands/history/options';
import { runHistory } from '../../../bin/commands/history/run';
import { awsError } from '../../support/asking';
import { aRootLogin, aRootRecord, type CloudTrailJson } from '../../support/cloudtrail';
import { jsonLines } from '../../support/command';

const [account, cloudTrail, sts] = [mockClient(AccountClient), mockClient(CloudTrailClient), mockClient(STSClient)];
let stdout: string;
let stderr: string;

/** One region with little to look up, and no wait is a real one. */
beforeEach(() => {
  for (const mock of [account, cloudTrail, sts]) mock.reset();
  sts.on(GetCallerIdentityCommand).resolves({ Account: '111122223333', Arn: 'arn:aws:iam::111122223333:user/me' });
  account.on(ListRegionsCommand).resolves({ Regions: [{ RegionName: 'eu-west-1' }] });
  cloudTrail.on(LookupEventsCommand).resolves({});
  let elapsed = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (elapsed += 10_000));
  stdout = stderr = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((stdout += String(text))));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((stderr += String(text))));
});

const options = (changes: Partial<HistoryOptions> = {}): HistoryOptions => ({
  since: '90d',
  region: ['eu-west-1'],
  format: 'timeline',
  failOn: 'high',
  ...changes,
});

/** What the user name root finds, in every region. */
function holds(...records: readonly CloudTrailJson[]): void {
  const Events = records.map((record) => ({
    EventId: String(record['eventID']),
    EventTime: new Date(String(record['eventTime'])),
    CloudTrailEvent: JSON.stringify(record),
  }));
  cloudTrail
    .on(LookupEventsCommand)
    .callsFake(({ LookupAttributes }: LookupEventsCommandInput) =>
      LookupAttributes?.[0]?.AttributeValue === 'root' ? { Events } : {},
    );
}

const aRead = aRootRecord({ eventID: 'read', eventName: 'DescribeInstances', readOnly: true });

describe('rootwatch history', () => {
  it('prints what root did as a timeline, with counts on standard error, and is bad news', async () => {
    holds(aRootLogin({ eventID: 'login' }), aRead);

    expect(await runHistory(options())).toBe(1);
    expect(stdout).toMatch(/^Root in account 111122223333, \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\nwhen \(UTC\)/);
    expect(stdout.split('\n')).toHaveLength(5);
    expect(stderr).toBe(
      'Reading the event history of one region: 4 lookups, one a second, about 1 minute. Long answers take longer.\n' +
        '2 records: 1 alert (1 high), 1 kept quietly, 0 not about root.\n',
    );
  });

  it('prints the lines of classify as JSON, oldest first, without what is not about root', async () => {
    const other = aRootRecord({
      eventID: 'other',
      userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/x' },
    });
    holds(aRead, other, aRootLogin({ eventID: 'login' }));

    await runHistory(options({ format: 'jsonl' }));

    expect(jsonLines(stdout)).toMatchObject([
      { eventId: 'login', verdict: 'alert', detection: 'root-login' },
      { eventId: 'read', verdict: 'record', detection: 'root-read' },
    ]);
  });

  it('says what shows only in several records together', async () => {
    const failed = { responseElements: { ConsoleLogin: 'Failure' }, errorMessage: 'Failed authentication' };
    holds(...[1, 2, 3, 4, 5].map((index) => aRootLogin({ eventID: `failed-${index}`, ...failed })));

    await runHistory(options());

    expect(stderr).toContain('Brute force (high): 5 failed sign-ins of root in account 111122223333');
  });

  it('says so when there is nothing, and is good', async () => {
    expect(await runHistory(options())).toBe(0);
    expect(stdout).toMatch(/^The event history shows nothing of root in account 111122223333, .+ to .+-\d\d\.\n$/);
  });

  it.each([
    [0, 'critical'],
    [1, 'high'],
  ] as const)('exits with %i for a high alert when only %s counts', async (code, failOn) => {
    holds(aRootLogin());

    expect(await runHistory(options({ failOn }))).toBe(code);
  });

  it('names a region that could not be read and why, and could not determine', async () => {
    cloudTrail.on(LookupEventsCommand).rejects(awsError('AccessDeniedException', 400));

    expect(await runHistory(options())).toBe(2);
    expect(stderr).toContain(
      'eu-west-1 could not be read to the end (denied): cloudtrail:LookupEvents was refused by AWS (AccessDeniedException).',
    );
    expect(stdout).toContain('as far as it could be read');
  });

  it('looks where it always can when AWS does not list the regions, and could not determine', async () => {
    account.on(ListRegionsCommand).rejects(awsError('AccessDeniedException', 403));

    expect(await runHistory({ since: '90d', format: 'timeline', failOn: 'high' })).toBe(2);
    expect(stderr).toContain('Only us-east-1 was read, since the enabled regions are not known');
    expect(cloudTrail.commandCalls(LookupEventsCommand).length).toBeGreaterThan(50);
  });

  it('looks in every enabled region when none is named, and at home first', async () => {
    account.on(ListRegionsCommand).resolves({ Regions: [{ RegionName: 'eu-west-1' }, { RegionName: 'us-east-1' }] });

    expect(await runHistory({ since: '90d', format: 'timeline', failOn: 'high' })).toBe(0);
    expect(stderr).toContain('2 regions');
  });

  it('says that there are no credentials at once, instead of asking every region', async () => {
    sts.on(GetCallerIdentityCommand).rejects(awsError('CredentialsProviderError', 0, 'Could not load credentials'));

    await expect(runHistory(options())).rejects.toThrow('No AWS credentials were found');
    expect(cloudTrail.commandCalls(LookupEventsCommand)).toEqual([]);
  });

  it.each([
    ['a region that is none', { region: ['europe'] }, "--region: 'europe' is not the name of an AWS region."],
    ['a time that is none', { since: 'ever' }, "--since: 'ever' is neither days nor hours."],
  ])('refuses %s', async (_, changes, said) => {
    await expect(runHistory(options(changes))).rejects.toThrow(said);
  });
});
