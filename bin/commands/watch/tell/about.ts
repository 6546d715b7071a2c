import type { NamedAccount } from '../../../../lambda/announce/words/account-in-words';
import type { AccountProfiles } from '../../../../lambda/record/account-profiles.port';
import type { World } from '../world';

/** What the messages of the watch itself are about. */
export interface About {
  readonly account: NamedAccount;
  readonly timeZone: string;
  /** ISO 8601: now. */
  readonly at: string;
}

/** The name only makes it easier to read. */
export async function aboutNow(
  { accountId: id, presentation, now }: Pick<World, 'accountId' | 'presentation' | 'now'>,
  profiles: Pick<AccountProfiles, 'of'>,
): Promise<About> {
  const profile = await profiles.of(id).catch(() => null);
  return { account: { id, name: profile?.name ?? null }, timeZone: presentation.timeZone, at: now().toISOString() };
}
