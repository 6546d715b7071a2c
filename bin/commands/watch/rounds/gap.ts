import { historyDays, shifted, toTheSecond } from '../../../../lambda/domain/history';
import { aboutNow } from '../tell/about';
import type { House } from '../house';
import { gapMail } from '../tell/notices';
import type { Gap } from './told-gaps';
import type { World } from '../world';

/** Before each sweep, which would move the cursors over it without a word. Each gap is told once. */
export async function tellOfGaps(world: World, { services, voice, toldGaps }: House): Promise<void> {
  const oldest = shifted(toTheSecond(world.now()), -historyDays * 86_400);
  const cursors = await services.cursors.of(world.accountId);
  const untold = cursors.filter((cursor) => cursor.settledUntil < oldest && !toldGaps.has(cursor));
  const gaps = await enabledOf(untold, world);
  if (gaps.length === 0) return;
  const name = gaps.map(({ region, settledUntil }) => `gap ${region} ${settledUntil}`).join(', ');
  await voice.tell(gapMail(gaps, oldest, await aboutNow(world, services.profiles)), name);
  await toldGaps.add(gaps);
}

/** In a region that was disabled since, nobody could do anything. Where AWS does not say which are enabled, each counts. */
async function enabledOf(gaps: readonly Gap[], { regions }: World): Promise<readonly Gap[]> {
  if (gaps.length === 0) return gaps;
  const enabled = await regions.list();
  return enabled.known ? gaps.filter(({ region }) => enabled.value.includes(region)) : gaps;
}
