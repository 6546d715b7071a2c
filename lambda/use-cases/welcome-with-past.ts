import type { Announcer } from '../announce/announcer.port';
import type { AccountId } from '../domain/account-id';
import { told, untold, type PastState } from '../domain/past';
import type { WelcomeSweep } from '../domain/welcome';
import type { PastStates } from '../record/past-states.port';

/**
 * The same announcer, whose welcome also says what the sweep found of the time before, as far as it is read and nobody was
 * told. The welcome never waits for it: the sweep tells it later, by a message of its own.
 */
export function welcomingWithPast(announcer: Announcer, pasts: PastStates, everyMinutes: number): Announcer {
  return {
    announce: (finding) => announcer.announce(finding),
    tellMachines: (finding) => announcer.tellMachines(finding),
    async welcome(welcome) {
      const { state, past } = await pastOf(welcome.account.id, pasts);
      await announcer.welcome({ ...welcome, sweep: { everyMinutes, past } });
      if (state && untold(state)) await pasts.save(told(state, welcome.at));
    },
  };
}

interface Past extends Pick<WelcomeSweep, 'past'> {
  readonly state: PastState | null;
}

/** A store that cannot be read does not keep the welcome back: what is not said then stays untold, for the sweep. */
async function pastOf(account: AccountId, pasts: PastStates): Promise<Past> {
  try {
    const state = await pasts.of(account);
    return { state, past: state && state.toldAt !== null ? null : (state?.sumUp ?? 'to-follow') };
  } catch {
    return { state: null, past: null };
  }
}
