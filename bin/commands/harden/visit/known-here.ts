import { historyDays, shifted } from '../../../../lambda/domain/history';
import type { RootPosture } from '../../../../lambda/domain/root-posture';
import { rememberedFacts } from '../../../../lambda/use-cases/remembered-facts';
import { eachOnce, knownDevices } from '../../review/known-devices';
import { lastUses } from '../../review/last-uses';
import type { Session } from '../session';

/** Serial numbers of the devices that root has or had, as far as AWS, its event history or what is kept names them. Never rejects. */
export async function devicesKnownHere(session: Session): Promise<readonly string[]> {
  const { changes, signIns } = session.seen;
  const posture = await postureWithMemory(session);
  const { accountId, observedAt } = posture;
  const uses = await lastUses(accountId, posture.provenMfa, session.services.house.kept().incidents);
  const began = shifted(observedAt, -historyDays * 86_400);
  const inHistory = [
    ...signIns(began).map(({ mfaDevice }) => mfaDevice),
    ...changes(began).map(({ device }) => device),
  ];
  return eachOnce([...knownDevices({ posture, uses }), ...inHistory]);
}

/** As it was seen last, with all that is remembered: of sign-ins a look does not believe what may be out of date. */
export async function postureWithMemory({ seen: { posture }, services: { house } }: Session): Promise<RootPosture> {
  return { ...posture, ...(await rememberedFacts(posture.accountId, house.kept())) };
}
