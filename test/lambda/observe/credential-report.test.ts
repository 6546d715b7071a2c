import {
  CredentialReportExpiredException,
  CredentialReportNotPresentException,
  CredentialReportNotReadyException,
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { credentialReport, type ReportPatience } from '../../../lambda/observe/credential-report';
import { anAsk, awsError } from '../../support/asking';
import { aCredentialReport } from '../../support/credential-report';

const iam = mockClient(IAMClient);
beforeEach(() => {
  iam.reset();
  iam.on(GenerateCredentialReportCommand).resolves({ State: 'STARTED' });
  iam.on(GetCredentialReportCommand).resolves(report());
});

const impatient: ReportPatience = {
  headStartMs: 0,
  tries: 0,
  wait: () => Promise.reject(new Error('nobody waits in a scheduled run')),
};
const error = { message: 'not yet', $metadata: {} };

function report(csv = aCredentialReport()): { Content: Uint8Array; GeneratedTime: Date } {
  return { Content: Buffer.from(csv), GeneratedTime: new Date('2026-11-21T01:00:00Z') };
}

function read(patience: ReportPatience = impatient): ReturnType<typeof credentialReport> {
  return credentialReport(new IAMClient({}), anAsk(), patience);
}

it("asks AWS for a report and reads root's row, with the time when it was made", async () => {
  expect(await read()).toMatchObject({
    known: true,
    value: {
      generatedAt: '2026-11-21T01:00:00.000Z',
      passwordLastUsedAt: '2026-06-19T08:00:00.000Z',
      keys: [],
      usersWithPassword: 0,
    },
    observation: { call: 'iam:GetCredentialReport' },
  });
  expect(iam.calls()).toHaveLength(2);
});

it.each([
  ['is being made', new CredentialReportNotReadyException(error)],
  ['was never made', new CredentialReportNotPresentException(error)],
  ['is too old', new CredentialReportExpiredException(error)],
])('is pending while the report %s', async (_, refusal) => {
  iam.on(GetCredentialReportCommand).rejects(refusal);

  expect(await read()).toMatchObject({
    known: false,
    cause: 'pending',
    reason: expect.stringContaining('still making it') as string,
  });
});

it('is denied when there is no report and none may be asked for', async () => {
  iam.on(GenerateCredentialReportCommand).rejects(awsError('AccessDenied'));
  iam.on(GetCredentialReportCommand).rejects(new CredentialReportNotPresentException(error));

  expect(await read()).toMatchObject({
    cause: 'denied',
    reason: 'iam:GenerateCredentialReport was refused by AWS (AccessDenied)',
  });
});

it('reads a report that somebody else asked for', async () => {
  iam.on(GenerateCredentialReportCommand).rejects(awsError('AccessDenied'));

  expect((await read()).known).toBe(true);
});

it('is denied when the report may not be read', async () => {
  iam.on(GetCredentialReportCommand).rejects(awsError('AccessDenied'));

  expect(await read()).toMatchObject({
    cause: 'denied',
    reason: 'iam:GetCredentialReport was refused by AWS (AccessDenied)',
  });
});

it.each([
  ['has no content', { GeneratedTime: new Date(0) }, 'the answer has no report'],
  ['is not a report', report('garbage'), 'no row <root_account>'],
  ['is broken CSV', report('user,arn\n"<root_account>'), ''],
])('fails when the answer %s', async (_, answer, words) => {
  iam.on(GetCredentialReportCommand).resolves(answer);

  expect(await read()).toMatchObject({
    known: false,
    cause: 'failed',
    reason: expect.stringContaining(words) as string,
  });
});

it('waits for a person until the report is there, a second at a time', async () => {
  iam
    .on(GetCredentialReportCommand)
    .rejectsOnce(new CredentialReportNotReadyException(error))
    .rejectsOnce(new CredentialReportNotReadyException(error))
    .resolves(report());
  const waits: number[] = [];
  const wait = (ms: number): Promise<void> => Promise.resolve(void waits.push(ms));

  expect((await read({ headStartMs: 0, tries: 10, wait })).known).toBe(true);
  expect(waits).toEqual([1000, 1000]);
});

it('does not wait for ever', async () => {
  iam.on(GetCredentialReportCommand).rejects(new CredentialReportNotReadyException(error));
  const waits: number[] = [];
  const wait = (ms: number): Promise<void> => Promise.resolve(void waits.push(ms));

  expect(await read({ headStartMs: 0, tries: 3, wait })).toMatchObject({ cause: 'pending' });
  expect(waits).toHaveLength(3);
});

describe('one try with a head start', () => {
  const readAfter = async (answer: object | Error): Promise<{ known: boolean; waits: readonly number[] }> => {
    if (answer instanceof Error) iam.on(GenerateCredentialReportCommand).rejects(answer);
    else iam.on(GenerateCredentialReportCommand).resolves(answer);
    const waits: number[] = [];
    const wait = (ms: number): Promise<void> => Promise.resolve(void waits.push(ms));
    const { known } = await read({ headStartMs: 3000, tries: 0, wait });
    return { known, waits };
  };

  it.each([
    ['waits for a report that AWS has only begun', { State: 'STARTED' }, [3000]],
    ['waits for a report in the making', { State: 'INPROGRESS' }, [3000]],
    ['reads a finished report at once', { State: 'COMPLETE' }, []],
    ['waits for nothing when it may not ask for one', awsError('AccessDenied'), []],
  ])('%s', async (_, answer, waits) => {
    expect(await readAfter(answer)).toEqual({ known: true, waits });
    expect(iam.calls()).toHaveLength(2);
  });
});
