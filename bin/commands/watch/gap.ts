import { historyDays, shifted, toTheSecond } from '../../../lambda/domain/history';
import type { About } from './about';
import type { House } from './house';
import { gapMail } from './notices';
import type { World } from './world';

/** Says what no sweep will find any more, when nothing watched for longer than AWS keeps the event history. */
export async function tellOfGap({ accountId, now }: World, { services, voice }: House, about: About): Promise<void> {
  const cursors = await services.cursors.of(accountId);
  const newest = cursors
    .map(({ settledUntil }) => settledUntil)
    .sort()
    .at(-1);
  const oldest = shifted(toTheSecond(now()), -historyDays * 86_400);
  if (newest !== undefined && newest < oldest) await voice.tell(gapMail(newest, oldest, about));
}
