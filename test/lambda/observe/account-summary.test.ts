import { GetAccountSummaryCommand, IAMClient } from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { accountSummary } from '../../../lambda/observe/account-summary';
import { anAsk, awsError } from '../../support/asking';

const iam = mockClient(IAMClient);
beforeEach(() => {
  iam.reset();
});

function summarized(SummaryMap: Record<string, number>): ReturnType<typeof accountSummary> {
  iam.on(GetAccountSummaryCommand).resolves({ SummaryMap, $metadata: { requestId: 'request-1' } });
  return accountSummary(new IAMClient({}), anAsk());
}

const all = {
  AccountMFAEnabled: 1,
  AccountPasswordPresent: 1,
  AccountAccessKeysPresent: 0,
  AccountSigningCertificatesPresent: 0,
  Providers: 3,
};

it('reads every fact from one call', async () => {
  const facts = await summarized({ ...all, Users: 300 });

  expect(facts).toMatchObject({
    mfaEnabled: { known: true, value: true, observation: { call: 'iam:GetAccountSummary', requestId: 'request-1' } },
    passwordPresent: { known: true, value: true },
    accessKeysPresent: { known: true, value: false },
    signingCertificatesPresent: { known: true, value: false },
    identityProviders: { known: true, value: 3 },
  });
  expect(iam.calls()).toHaveLength(1);
});

it.each([
  ['AccountMFAEnabled', 'mfaEnabled', 0, false],
  ['AccountPasswordPresent', 'passwordPresent', 0, false],
  ['AccountAccessKeysPresent', 'accessKeysPresent', 1, true],
  ['AccountSigningCertificatesPresent', 'signingCertificatesPresent', 2, true],
] as const)('reads %s', async (entry, fact, number, value) => {
  const facts = await summarized({ ...all, [entry]: number });

  expect(facts[fact]).toMatchObject({ known: true, value });
});

it('does not know whether there is a password where AWS does not say so, and knows the rest', async () => {
  const facts = await summarized({ AccountMFAEnabled: 1 });

  expect(facts.passwordPresent).toMatchObject({
    known: false,
    cause: 'failed',
    reason: 'iam:GetAccountSummary answered without AccountPasswordPresent',
  });
  expect(facts.mfaEnabled.known).toBe(true);
});

it('knows none of the four when the call is denied', async () => {
  iam.on(GetAccountSummaryCommand).rejects(awsError('AccessDenied'));

  const facts = await accountSummary(new IAMClient({}), anAsk());

  expect(Object.values(facts)).toMatchObject(Array.from({ length: 5 }, () => ({ known: false, cause: 'denied' })));
});
