import { parseAccountId } from '../../../lambda/domain/account-id';
import { DynamoMfaProofs } from '../../../lambda/record/dynamo/dynamo-mfa-proofs';
import { DynamoMfaReviews } from '../../../lambda/record/dynamo/dynamo-mfa-reviews';
import { EmbeddedMfaProofs } from '../../../lambda/record/embedded/embedded-mfa-proofs';
import { EmbeddedMfaReviews } from '../../../lambda/record/embedded/embedded-mfa-reviews';
import { MemoryKeeper } from '../../../lambda/record/embedded/memory-keeper';
import { Clock } from '../../support/clock';
import { FakeDynamo } from '../../support/fake-dynamo';
import { aProof, aReview } from '../../support/posture';

const payments = parseAccountId('111122223333');
const { now } = new Clock();
const { unheld, ...review } = aReview();
const { accountId, at, device, eventId } = aProof();
const proof = { accountId, at, device, eventId };

function tableWith(sk: string, body: unknown): FakeDynamo {
  const table = new FakeDynamo();
  const item = { pk: { S: `account/${payments}` }, sk: { S: sk }, body: { S: JSON.stringify(body) } };
  table.items.set(`account/${payments}\n${sk}`, item);
  return table;
}

function keeperWith(shelf: string, key: string, value: unknown): MemoryKeeper {
  const keeper = new MemoryKeeper();
  keeper.set(shelf, key, JSON.stringify(value));
  return keeper;
}

describe('what an older release kept', () => {
  it.each([
    [
      'in the table',
      () => {
        const { client, tableName } = tableWith(`mfa-review/${review.at}`, review);
        return new DynamoMfaReviews(client, tableName, now);
      },
    ],
    ['in a file', () => new EmbeddedMfaReviews(keeperWith('mfa-reviews', `${payments} ${review.at}`, review))],
  ])('is read: a review %s, which did not say what nobody holds', async (_, reviews) => {
    expect(await reviews().newest(payments)).toEqual({ ...review, unheld });
  });

  it.each([
    [
      'in the table',
      () => {
        const { client, tableName } = tableWith('mfa/proof', proof);
        return new DynamoMfaProofs(client, tableName, now);
      },
    ],
    ['in a file', () => new EmbeddedMfaProofs(keeperWith('mfa-proofs', payments, { proof, change: null }))],
  ])('is read: a proof %s, which did not say from where', async (_, proofs) => {
    expect(await proofs().of(payments)).toEqual({ proof: { ...proof, sourceIp: null }, change: null });
  });
});
