import { look, type LookServices } from '../../../bin/commands/harden/look/look';
import { RootHistory } from '../../../bin/commands/harden/look/root-history';
import { notKnown } from '../../../lambda/domain/fact';
import { UnknownAccountError } from '../../../lambda/observe/caller';
import { EmbeddedMfaProofs } from '../../../lambda/record/embedded/embedded-mfa-proofs';
import { EmbeddedMfaReviews } from '../../../lambda/record/embedded/embedded-mfa-reviews';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { awsError } from '../../support/asking';
import { kim } from '../../support/hardened-account';
import { aHealthyPosture, aProof } from '../../support/posture';

const now = (): Date => new Date('2026-11-21T03:12:52.000Z');
const renewed = 'If they came by environment variables, stop rootwatch harden, set new ones and start it again.';
const unread = notKnown('denied', 'cloudtrail:LookupEvents was refused by AWS (AccessDeniedException)');

function services(overrides: Partial<LookServices> = {}): LookServices {
  const posture = aHealthyPosture();
  const profile = { id: posture.accountId, name: 'payments', standing: 'standalone' } as const;
  return {
    survey: () => Promise.resolve({ posture, profile, by: kim, ownKey: null }),
    memory: { proofs: new EmbeddedMfaProofs(), reviews: new EmbeddedMfaReviews() },
    history: new RootHistory('us-east-1'),
    takeDevices: () => Promise.resolve(),
    readHistory: () => Promise.resolve(),
    settings: { rootUnusedDays: 30 },
    deployed: false,
    missingCredentials: () => null,
    now,
    ...overrides,
  };
}

/** A history that could not be read. */
class UnreadHistory extends RootHistory {
  override get unread(): typeof unread {
    return unread;
  }
}

describe('a look', () => {
  it('sees the account, as whom it was asked, and what is remembered of it', async () => {
    const seen = await look(services());

    expect(seen).toMatchObject({
      state: 'seen',
      unread: null,
      by: kim,
      posture: { provenMfa: { known: true, value: { proof: null } } },
    });
  });

  it.each([
    [
      'the account cannot be learned',
      new UnknownAccountError('The account is not known.'),
      'The account is not known.',
    ],
    ['the store is away', new StoreDownError('The table refuses.'), 'The table refuses.'],
  ])('sees nothing, and says why, when %s', async (_, error, reason) => {
    expect(await look(services({ survey: () => Promise.reject(error) }))).toMatchObject({ state: 'blind', reason });
  });

  it.each([
    ['to sign in again, or to start anew with other variables', awsError('ExpiredToken', 403), renewed],
    ['to look at the network', awsError('TimeoutError', 0), 'Look at the network of the machine that runs rootwatch'],
  ])('that sees nothing says %s', async (_, cause, advice) => {
    const error = new UnknownAccountError('The account is not known.', { cause });

    expect(await look(services({ survey: () => Promise.reject(error) }))).toMatchObject({
      advice: expect.stringContaining(advice) as string,
    });
  });

  it('tells in plain words that there are no credentials', async () => {
    const error = new UnknownAccountError('The account is not known.');
    const missingCredentials = () => 'No AWS credentials were found.';

    expect(await look(services({ survey: () => Promise.reject(error), missingCredentials }))).toMatchObject({
      state: 'blind',
      reason: 'No AWS credentials were found.',
    });
  });

  it('hides no mistake of ours', async () => {
    await expect(look(services({ survey: () => Promise.reject(new TypeError('no')) }))).rejects.toThrow(TypeError);
  });

  it('says why the event history was not read, and what is remembered all the same', async () => {
    const proofs = new EmbeddedMfaProofs();
    await proofs.keepProof(aProof());
    const memory = { proofs, reviews: new EmbeddedMfaReviews() };

    const seen = await look(services({ history: new UnreadHistory('us-east-1'), memory }));

    expect(seen).toMatchObject({ unread, posture: { provenMfa: { known: true, value: { proof: aProof() } } } });
  });
});
