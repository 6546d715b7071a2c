import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientsFor } from '../../../bin/aws/clients';
import { keepingOf, type Keeping } from '../../../bin/commands/audit/memory';
import { rememberedIn, settingsIn, waiversIn } from '../../../bin/commands/audit/remembered';
import { WatchDays } from '../../../bin/store/watch-days';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { openStore } from '../../../bin/store/open-store';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { known } from '../../../lambda/domain/fact';
import { usualDays } from '../../../lambda/judge/posture/check';
import { embeddedRecord } from '../../../lambda/record/embedded/embedded-record';
import { aCheckState } from '../../support/check-state';
import { aWaiver } from '../../support/findings';
import { aPlan } from '../../support/plans';
import { aProof, aReview } from '../../support/posture';

const account = parseAccountId('111122223333');
const now = () => new Date('2026-11-21T03:00:00Z');
const clients = clientsFor({ region: 'us-east-1' }, process.env);
let folder: string;
let storeFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rootwatch-audit-'));
  storeFile = join(folder, 'store.db');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const keeping = (of = account): Promise<Keeping> => keepingOf({ state: 'none' }, of, { clients, storeFile, now });

/** As `watch` and `harden` leave it. */
async function aStore(): Promise<void> {
  const keeper = await openStore(storeFile);
  const record = embeddedRecord(keeper, now);
  await record.profiles.save({ id: account, name: null, standing: 'standalone' });
  await record.proofs.keepProof(aProof());
  await record.reviews.keep(aReview());
  await record.plans.save(aPlan());
  await record.states.save(aCheckState({ check: 'root-access-keys-absent', outcome: 'fail', waiver: aWaiver() }));
  keeper.close();
}

describe('where nothing is deployed, an audit', () => {
  it('reads what harden and watch keep on this machine', async () => {
    await aStore();

    const kept = await keeping();

    expect(await rememberedIn(kept, account)).toEqual({
      provenMfa: known({ proof: aProof(), change: null }),
      mfaReview: known(aReview()),
    });
    expect(await waiversIn(kept, account)).toEqual(known([aWaiver()]));
    expect(await settingsIn(kept, account)).toMatchObject({ ...usualDays, plans: [{ id: aPlan().id }] });
  });

  it.each([
    ['without a store', account, () => Promise.resolve()],
    ['with a store of another account', parseAccountId('444455556666'), aStore],
  ])('knows of nothing that was remembered, %s', async (_, of, prepare) => {
    await prepare();

    expect(await keeping(of)).toEqual({ at: 'nowhere' });
  });

  it.each([
    ['by the days of the watch', { rootUnusedDays: 90, mfaReviewDays: 10 }],
    ['by the usual days before a watch has begun', null],
  ])('judges %s', async (_, days) => {
    await aStore();
    const keeper = await openStore(storeFile);
    if (days !== null) await new WatchDays(keeper).keep(account, days);
    keeper.close();

    expect(await keeping()).toMatchObject({ at: 'home', kept: { days } });
  });

  const settingsWhere = async (error: Error) => {
    await aStore();
    const kept = await keeping();
    if (kept.at !== 'home') throw new Error('the store was not found');
    const plans = { of: () => Promise.reject(error) };
    return await settingsIn({ ...kept, kept: { ...kept.kept, plans } }, account);
  };

  it('counts no use as planned where the store is away', async () => {
    expect(await settingsWhere(new StoreDownError('away'))).toEqual({ ...usualDays, plans: [] });
  });

  it('ends with the name of a window that is damaged', async () => {
    await expect(settingsWhere(new Error("plan 'a' is damaged"))).rejects.toThrow("plan 'a' is damaged");
  });

  it('says what is wrong with a store that it cannot read', async () => {
    writeFileSync(storeFile, 'no database'.repeat(200));

    const { provenMfa } = await rememberedIn(await keeping(), account);

    expect(provenMfa).toMatchObject({
      known: false,
      cause: 'failed',
      reason: expect.stringContaining(storeFile) as string,
    });
  });
});
