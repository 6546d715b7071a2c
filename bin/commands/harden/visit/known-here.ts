import { historyDays, shifted } from '../../../../lambda/domain/history';
import { eachOnce, knownDevices } from '../../review/known-devices';
import { lastUses } from '../../review/last-uses';
import type { Session } from '../session';

/** Serial numbers of the devices that root has or had, as far as AWS, its event history or what is kept names them. Never rejects. */
export async function devicesKnownHere({ seen, services }: Session): Promise<readonly string[]> {
  const { changes, signIns, posture } = seen;
  const uses = await lastUses(posture.accountId, posture.provenMfa, services.house.kept().incidents);
  const began = shifted(posture.observedAt, -historyDays * 86_400);
  const inHistory = [
    ...signIns(began).map(({ mfaDevice }) => mfaDevice),
    ...changes(began).map(({ device }) => device),
  ];
  return eachOnce([...knownDevices({ posture, uses }), ...inHistory]);
}
