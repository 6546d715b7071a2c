/* eslint-disable jest/no-export -- the promises of a port, run by the tests of each implementation */
import { parseAccountId } from '../../lambda/domain/account-id';
import { mfaDevice } from '../../lambda/domain/mfa-device';
import type { MfaDeviceChange } from '../../lambda/domain/mfa-proof';
import type { MfaProofs } from '../../lambda/record/mfa-proofs.port';
import type { MfaReviews } from '../../lambda/record/mfa-reviews.port';
import { aProof, aReview } from '../support/posture';

const payments = parseAccountId('111122223333');
const elsewhere = parseAccountId('444455556666');

export function aChange(overrides: Partial<MfaDeviceChange> = {}): MfaDeviceChange {
  const { accountId, at, device } = aProof();
  return { accountId, at, device, deed: 'added', eventId: 'e-2', ...overrides };
}

/** What every keeper of proofs promises. */
export function keepsTheMfaProofsPromises(make: () => MfaProofs): void {
  it('knows of none before one was seen', async () => {
    expect(await make().of(payments)).toEqual({ proof: null, change: null });
  });

  it('gives the proof and the change as they were seen, and those of no other account', async () => {
    const proofs = make();
    await proofs.keepProof(aProof());
    await proofs.keepChange(aChange());
    await proofs.keepProof(aProof({ accountId: elsewhere, eventId: 'other' }));

    expect(await proofs.of(payments)).toEqual({ proof: aProof(), change: aChange() });
  });

  it('keeps the newest, in whatever order they come', async () => {
    const proofs = make();
    const [older, newer] = ['2026-06-19T08:00:00Z', '2026-10-02T08:00:00.000Z'];
    for (const at of [older, newer, older]) await proofs.keepProof(aProof({ at }));
    for (const at of [newer, older]) await proofs.keepChange(aChange({ at, deed: 'removed' }));

    expect(await proofs.of(payments)).toMatchObject({ proof: { at: newer }, change: { at: newer, deed: 'removed' } });
  });

  it('keeps the same once, however often it comes', async () => {
    const proofs = make();
    await proofs.keepProof(aProof());
    await proofs.keepProof(aProof({ device: null }));

    expect((await proofs.of(payments)).proof).toEqual(aProof());
  });
}

/** What every keeper of reviews promises. */
export function keepsTheMfaReviewsPromises(make: () => MfaReviews): void {
  it('knows of none before somebody reviewed', async () => {
    expect(await make().newest(payments)).toBeNull();
  });

  it('gives the newest of the account, in whatever order they come', async () => {
    const reviews = make();
    const devices = { shown: [mfaDevice('arn:aws:iam::111122223333:mfa/phone', aReview().at)], complete: true };
    const newest = aReview({
      at: '2026-10-01T08:00:00Z',
      holders: [],
      unheld: ['phone'],
      note: 'the phone is new',
      devices,
    });
    for (const review of [aReview(), newest, aReview({ at: '2025-01-01T08:00:00.000Z' })]) await reviews.keep(review);
    await reviews.keep(aReview({ accountId: elsewhere, at: '2026-11-01T08:00:00.000Z' }));

    expect(await reviews.newest(payments)).toEqual(newest);
  });
}
