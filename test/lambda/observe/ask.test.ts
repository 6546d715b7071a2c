import { NotReadyError, UnexpectedAnswerError } from '../../../lambda/observe/ask';
import { anAsk, askedAt, awsError, callerArn } from '../../support/asking';

const call = 'iam:GetAccountSummary';
const answer = { $metadata: { requestId: 'request-1' }, value: 7 };

it('turns an answer into a fact that names call, time, caller and request', async () => {
  const fact = await anAsk()(
    call,
    () => Promise.resolve(answer),
    ({ value }) => value,
  );

  expect(fact).toEqual({
    known: true,
    value: 7,
    observation: { call, at: askedAt, callerArn, requestId: 'request-1' },
  });
});

it.each([
  ['AccessDenied', awsError('AccessDenied'), 'denied', 'iam:GetAccountSummary was refused by AWS (AccessDenied)'],
  [
    'AccessDeniedException',
    awsError('AccessDeniedException'),
    'denied',
    'iam:GetAccountSummary was refused by AWS (AccessDeniedException)',
  ],
  [
    'UnauthorizedOperation',
    awsError('UnauthorizedOperation'),
    'denied',
    'iam:GetAccountSummary was refused by AWS (UnauthorizedOperation)',
  ],
  [
    'any other 403',
    awsError('AuthorizationError', 403),
    'denied',
    'iam:GetAccountSummary was refused by AWS (AuthorizationError)',
  ],
  [
    'a refusal by the organization',
    awsError('AccessDenied', 403, 'not authorized with an explicit deny in a service control policy'),
    'denied',
    'iam:GetAccountSummary was refused by AWS (AccessDenied) because of a service control policy',
  ],
  [
    'expired credentials, told by a service that speaks JSON',
    awsError('ExpiredTokenException', 400),
    'denied',
    'iam:GetAccountSummary was refused by AWS (ExpiredTokenException)',
  ],
  ['throttling', awsError('ThrottlingException'), 'failed', 'iam:GetAccountSummary failed (ThrottlingException)'],
  [
    'a name that only contains a refusal',
    awsError('NotAccessDenied'),
    'failed',
    'iam:GetAccountSummary failed (NotAccessDenied)',
  ],
  [
    'no credentials',
    Object.assign(new Error('x'), { name: 'CredentialsProviderError' }),
    'failed',
    'iam:GetAccountSummary failed (CredentialsProviderError)',
  ],
  [
    'no connection',
    Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:443'), { code: 'ECONNREFUSED' }),
    'failed',
    'iam:GetAccountSummary failed (ECONNREFUSED)',
  ],
  [
    'no connection by any address',
    Object.assign(new AggregateError([new Error('x')]), { code: 'ETIMEDOUT' }),
    'failed',
    'iam:GetAccountSummary failed (ETIMEDOUT)',
  ],
  ['an abort', awsError('AbortError'), 'failed', 'iam:GetAccountSummary did not answer in time (AbortError)'],
  ['something that is no error', 'boom', 'failed', 'iam:GetAccountSummary failed (no error code)'],
  ['a report in the making', new NotReadyError('AWS is still making it'), 'pending', 'AWS is still making it'],
])('says what %s means', async (_, error, cause, reason) => {
  const fact = await anAsk()(
    call,
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a library may reject with anything
    () => Promise.reject(error),
    () => 1,
  );

  expect(fact).toMatchObject({ known: false, cause, reason, observation: { call, at: askedAt, callerArn } });
});

it('keeps the id of a refused request', async () => {
  const fact = await anAsk()(
    call,
    () => Promise.reject(awsError('AccessDenied')),
    () => 1,
  );

  expect(fact.observation?.requestId).toBe('refused-1');
});

it('does not repeat what a broken connection says, since it may hold an address', async () => {
  const fact = await anAsk()(
    call,
    () => Promise.reject(new TypeError('secret')),
    () => 1,
  );

  expect(JSON.stringify(fact)).not.toContain('secret');
});

it('fails by an answer that cannot be read', async () => {
  const fact = await anAsk()(
    call,
    () => Promise.resolve(answer),
    () => {
      throw new UnexpectedAnswerError('the report has no row <root_account>');
    },
  );

  expect(fact).toMatchObject({
    known: false,
    cause: 'failed',
    reason: 'iam:GetAccountSummary failed (UnexpectedAnswer): the report has no row <root_account>',
  });
});

it('does not wait for a service that hangs', async () => {
  const fact = await anAsk(20)(
    call,
    () => new Promise<typeof answer>(() => undefined),
    () => 1,
  );

  expect(fact).toMatchObject({
    cause: 'failed',
    reason: 'iam:GetAccountSummary did not answer in time (TimeoutError)',
  });
});
