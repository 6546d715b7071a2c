import type { Fact } from '../../../../lambda/domain/fact';
import type { AccountId } from '../../../../lambda/domain/account-id';
import type { Waiver } from '../../../../lambda/domain/waiver';
import type { Look } from '../look/look';

/** The look, and which exceptions count for the account that it saw. */
export async function withWaivers(
  look: Look,
  accepted: (account: AccountId) => Promise<Fact<readonly Waiver[]>>,
): Promise<Look> {
  return look.state === 'blind' ? look : { ...look, waivers: await accepted(look.posture.accountId) };
}
