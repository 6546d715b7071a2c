import { told, untold, type PastState } from '../../domain/past';
import { corrected, firstPastState, summedUp, type PastReading } from './past-state';
import type { Run, SweepServices } from './run';

/** Remembered before anything is read, so that a crash does not move the line between past and news. */
export async function pastBefore(at: string, { accountId, pasts }: SweepServices): Promise<PastState> {
  const remembered = await pasts.of(accountId);
  const state = corrected(remembered ?? firstPastState(accountId, at), at);
  if (state !== remembered) await pasts.save(state);
  return state;
}

/** Sums up what is due. The state is read again: the welcome may have told it while this sweep was reading. */
export async function pastAfter(reading: PastReading, { accountId, pasts }: SweepServices): Promise<PastState> {
  const before = (await pasts.of(accountId)) ?? firstPastState(accountId, reading.at);
  const state = summedUp(before, reading);
  if (state !== before) await pasts.save(state);
  return state;
}

/** The welcome says it if it is still to come, and who listens was not welcomed without it; else it is a message of its own. */
export async function tellUntold(state: PastState, { at, services }: Run): Promise<void> {
  const { accountId, activity, memory, pasts, teller } = services;
  const sumUp = untold(state);
  if (sumUp === null) return;
  const audience = await memory.of(accountId);
  if (!audience?.listening || audience.welcomedAt === null) return;
  const profile = await activity.profiles.of(accountId);
  await teller.tellPast(profile ?? { id: accountId, name: null, standing: 'unknown' }, sumUp, at);
  await pasts.save(told(state, at));
}
