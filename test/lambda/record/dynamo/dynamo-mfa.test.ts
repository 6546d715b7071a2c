import { parseAccountId } from '../../../../lambda/domain/account-id';
import { DynamoMfaProofs } from '../../../../lambda/record/dynamo/dynamo-mfa-proofs';
import { DynamoMfaReviews } from '../../../../lambda/record/dynamo/dynamo-mfa-reviews';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import { aChange, keepsTheMfaProofsPromises, keepsTheMfaReviewsPromises } from '../../../contracts/mfa-memories';
import { Clock } from '../../../support/clock';
import { FakeDynamo } from '../../../support/fake-dynamo';
import { aProof, aReview } from '../../../support/posture';

const payments = parseAccountId('111122223333');

function keepers(table: FakeDynamo) {
  const { now } = new Clock();
  return {
    proofs: new DynamoMfaProofs(table.client, table.tableName, now),
    reviews: new DynamoMfaReviews(table.client, table.tableName, now),
  };
}

describe('proofs of MFA in DynamoDB', () => {
  keepsTheMfaProofsPromises(() => keepers(new FakeDynamo()).proofs);

  it('stand in the partition of their account, and never expire', async () => {
    const table = new FakeDynamo();
    await keepers(table).proofs.keepProof(aProof());
    await keepers(table).proofs.keepChange(aChange());

    const items = [...table.items.values()];

    expect(items.map(({ pk, sk }) => [pk?.S, sk?.S])).toEqual([
      ['account/111122223333', 'mfa/proof'],
      ['account/111122223333', 'mfa/change'],
    ]);
    expect(items.some((item) => 'expiresAt' in item)).toBe(false);
  });

  it('are kept once when the answer was lost and the client sent it twice', async () => {
    const table = new FakeDynamo();
    table.losesAnswers = true;
    const { proofs } = keepers(table);
    await proofs.keepProof(aProof());

    expect((await proofs.of(payments)).proof).toEqual(aProof());
  });

  it('are named when they are damaged', async () => {
    const table = new FakeDynamo();
    const key = { pk: { S: 'account/111122223333' }, sk: { S: 'mfa/proof' } };
    table.items.set('account/111122223333\nmfa/proof', { ...key, body: { S: '{"at":1}' } });

    await expect(keepers(table).proofs.of(payments)).rejects.toThrow("sk 'mfa/proof' is damaged");
  });
});

describe('reviews of MFA devices in DynamoDB', () => {
  keepsTheMfaReviewsPromises(() => keepers(new FakeDynamo()).reviews);
});

it.each([
  ['proofs', ({ proofs }: ReturnType<typeof keepers>) => proofs.of(payments)],
  ['a proof', ({ proofs }: ReturnType<typeof keepers>) => proofs.keepProof(aProof())],
  ['reviews', ({ reviews }: ReturnType<typeof keepers>) => reviews.newest(payments)],
  ['a review', ({ reviews }: ReturnType<typeof keepers>) => reviews.keep(aReview())],
])('what cannot be reached is not answered: %s', async (_, ask) => {
  const table = new FakeDynamo();
  table.failure = new Error('AccessDenied');

  await expect(ask(keepers(table))).rejects.toThrow(StoreDownError);
});
