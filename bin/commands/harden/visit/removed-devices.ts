import { historyDays, shifted } from '../../../../lambda/domain/history';
import type { Session } from '../session';

/** Serial numbers of the devices of which the event history says last that they were removed, as far as it was read. */
export function removedDevices({ seen: { changes, posture } }: Session): readonly string[] {
  const last = new Map<string, string>();
  const began = shifted(posture.observedAt, -historyDays * 86_400);
  const inOrder = [...changes(began)].sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
  for (const { device, deed } of inOrder) if (device !== null) last.set(device, deed);
  return [...last].flatMap(([device, deed]) => (deed === 'removed' ? [device] : []));
}
