import { historyDays, shifted } from '../../../../lambda/domain/history';
import { eachOnce, knownDevices } from '../../review/known-devices';
import { lastUses } from '../../review/last-uses';
import type { Session } from '../session';

/** Serial numbers of the devices that root has or had, as far as AWS, its event history or what is kept names them. Never rejects. */
export async function devicesKnownHere({ seen, services }: Session): Promise<readonly string[]> {
  const { changes, signIns, posture } = seen;
  const uses = await lastUses(posture.accountId, posture.provenMfa, services.house.kept().incidents);
  const began = beginOfHistory(seen);
  const inHistory = [
    ...signIns(began).map(({ mfaDevice }) => mfaDevice),
    ...changes(began).map(({ device }) => device),
  ];
  return eachOnce([...knownDevices({ posture, uses }), ...inHistory]);
}

/** Serial numbers of the devices of which the event history says last that they were removed, as far as it was read. */
export function removedDevices({ seen }: Session): readonly string[] {
  const last = new Map<string, string>();
  const inOrder = [...seen.changes(beginOfHistory(seen))].sort(
    (left, right) => Date.parse(left.at) - Date.parse(right.at),
  );
  for (const { device, deed } of inOrder) if (device !== null) last.set(device, deed);
  return [...last].flatMap(([device, deed]) => (deed === 'removed' ? [device] : []));
}

function beginOfHistory({ posture }: Session['seen']): string {
  return shifted(posture.observedAt, -historyDays * 86_400);
}
