import type { AccountId } from '../domain/account-id';
import type { AudienceMemory } from './audience-memory.port';

/** No review of late could say whether a sink of ours delivers. */
class SinkNotKnownError extends Error {
  override readonly name = 'SinkNotKnownError';
}

/**
 * Whether people heard through a sink of ours when the last posture review tried it. What is older than two reviews counts
 * for nothing: so long the alarm on missing reviews is silent, and a webhook may have died since.
 * @throws SinkNotKnownError, or what the memory says: whoever asks must not take it for a yes.
 */
export async function sinkDelivered(
  account: AccountId,
  reviewEveryMinutes: number,
  memory: AudienceMemory,
  now: Date,
): Promise<boolean> {
  const state = await memory.of(account);
  if (state === null) throw new SinkNotKnownError('No posture review has tried the sinks yet.');
  const age = Math.abs(now.getTime() - Date.parse(state.at));
  if (age > 2 * reviewEveryMinutes * 60_000)
    throw new SinkNotKnownError(`The sinks were last tried at ${state.at}, which is too long ago to rely on.`);
  if (state.sinkDelivers === null)
    throw new SinkNotKnownError(`Whether the sinks deliver could not be learned at ${state.at}.`);
  return state.sinkDelivers;
}
