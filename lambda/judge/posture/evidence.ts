import type { Fact } from '../../domain/fact';
import type { SeenFact } from '../../domain/finding';
import type { RootPosture } from '../../domain/root-posture';
import type { FactName, PostureCheck } from './check';

/** What a check looked at, each fact with the call that it was read from. */
export function evidenceOf({ facts }: Pick<PostureCheck, 'facts'>, posture: RootPosture): readonly SeenFact[] {
  return facts.flatMap((name) => seenIn(posture, name));
}

function seenIn(posture: RootPosture, name: FactName): readonly SeenFact[] {
  if (name !== 'deployment') return [seen(name, posture[name])];
  return posture.deployment.deployed ? [seen('channels', posture.deployment.channels)] : [];
}

function seen(fact: string, content: Fact<unknown>): SeenFact {
  const { observation } = content;
  if (content.known) return { fact, observation, value: JSON.stringify(content.value), reason: null };
  return { fact, observation, value: null, reason: content.reason };
}
