import * as v from 'valibot';
import { isAccountId, type AccountId } from '../../../lambda/domain/account-id';
import { Shelf } from '../../../lambda/record/embedded/shelf';
import type { TextKeeper } from '../../../lambda/record/embedded/text-keeper';
import { Failure } from '../../terminal/failure';
import type { Eyes, Unseen } from './look/look';

const watched = v.object({ accountId: v.custom<AccountId>(isAccountId), partition: v.string() });

export type Watched = v.InferOutput<typeof watched>;

/**
 * Which account these credentials open; when AWS cannot be asked, the one that they opened last, so that a start while they are
 * expired, or without a network, is told and is no end.
 * @param profile by which credentials it is remembered
 * @throws Failure when nobody can say
 */
export async function watchedAccount(eyes: Eyes, keeper: TextKeeper, profile: string): Promise<Watched> {
  const shelf = new Shelf(keeper, 'watched', watched);
  const look = await eyes.look(null);
  if (look.seen) {
    const { accountId, partition } = look;
    await keeper.atomically(() => {
      shelf.set(profile, { accountId, partition });
    });
    return { accountId, partition };
  }
  const before = await keeper.atomically(() => shelf.get(profile));
  if (before === null) throw new Failure(atStart(look));
  return before;
}

function atStart({ reason, advice, adviceAtStart = advice }: Unseen): string {
  return `${reason.replace(/[.\s]+$/, '')}. ${adviceAtStart}`.trim();
}
