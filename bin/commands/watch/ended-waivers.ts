import * as z from 'zod/mini';
import { daysLeft } from '../../../lambda/judge/posture/waivers';

const waiver = z.object({ check: z.string(), until: z.iso.date() });

export type EndedWaiver = z.infer<typeof waiver>;

/**
 * An exception whose last day is over; null for any other, mistaken ones among them. A deployment is refused for it, while somebody
 * is there to see that; a watch that a machine starts anew would only stay away.
 * @param entry of the configuration's list
 */
export function endedWaiver(entry: unknown, now: Date): EndedWaiver | null {
  const { data } = waiver.safeParse(entry);
  return data !== undefined && daysLeft(data.until, now.toISOString()) < 0 ? data : null;
}
