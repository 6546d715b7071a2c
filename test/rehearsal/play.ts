import type { Leg } from './leg';
import type { Stage } from './stage';

export interface Played {
  readonly name: string;
  readonly seconds: number;
  readonly shown: readonly string[];
  /** Null when everything was shown. */
  readonly miss: string | null;
}

/** Plays one leg after the other; a miss of an essential one ends the rehearsal, any other lets the rest be seen. */
export async function play(legs: readonly Leg[], stage: Stage): Promise<readonly Played[]> {
  const played: Played[] = [];
  for (const leg of legs) {
    console.error(`... ${leg.name}`);
    const result = await playOne(leg, stage);
    played.push(result);
    if (result.miss !== null && leg.essential) break;
  }
  return [...played, ...legs.slice(played.length).map(notPlayed)];
}

async function playOne(leg: Leg, stage: Stage): Promise<Played> {
  const begun = performance.now();
  const since = () => (performance.now() - begun) / 1000;
  try {
    const shown = await leg.run(stage);
    return { name: leg.name, seconds: since(), shown, miss: null };
  } catch (error) {
    return {
      name: leg.name,
      seconds: since(),
      shown: [],
      miss: error instanceof Error ? error.message : String(error),
    };
  }
}

function notPlayed({ name }: Leg): Played {
  return { name, seconds: 0, shown: [], miss: 'not tried, because an earlier leg missed' };
}
