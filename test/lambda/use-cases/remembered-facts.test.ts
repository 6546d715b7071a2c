import { parseAccountId } from '../../../lambda/domain/account-id';
import { rememberedFacts } from '../../../lambda/use-cases/remembered-facts';
import { aProof, aReview } from '../../support/posture';
import { ReviewedAccount } from '../../support/review';

const payments = parseAccountId('111122223333');
const down = () => Promise.reject(new Error('The table is gone.'));

it('gives what was proved and what was reviewed', async () => {
  expect(await rememberedFacts(payments, new ReviewedAccount())).toMatchObject({
    provenMfa: { known: true, value: { proof: aProof(), change: null } },
    mfaReview: { known: true, value: aReview() },
  });
});

it('does not know only what could not be read', async () => {
  const { proofs } = new ReviewedAccount();

  expect(await rememberedFacts(payments, { proofs, reviews: { newest: down } })).toMatchObject({
    provenMfa: { known: true },
    mfaReview: { known: false, cause: 'failed', reason: expect.stringContaining('The table is gone.') as string },
  });
});

it('a review of the account judges everything else while the proofs cannot be read', async () => {
  const account = new ReviewedAccount();

  const { findings } = await account.review({ proofs: { of: down } });

  const outcomes = new Map(findings.map(({ detection, outcome }) => [detection, outcome]));
  expect(outcomes.get('root-mfa-proven')).toBe('unknown');
  // A device may have changed since the review.
  expect(outcomes.get('mfa-devices-reviewed')).toBe('unknown');
  expect(outcomes.get('root-mfa-enabled')).toBe('pass');
});
