import type { Fact, Observation } from '../../domain/fact';
import type { SeenFact } from '../../domain/finding';
import type { RootPosture, Trail } from '../../domain/root-posture';
import { trailName } from '../../domain/trail';
import type { FactName, PostureCheck } from './check';

/** What a check looked at, each fact with the call that it was read from. Of details only those that are known. */
export function evidenceOf(
  { facts, details = [] }: Pick<PostureCheck, 'facts' | 'details'>,
  posture: RootPosture,
): readonly SeenFact[] {
  const known = details.flatMap((name) => seenIn(posture, name)).filter(({ value }) => value !== null);
  return [...facts.flatMap((name) => seenIn(posture, name)), ...known];
}

function seenIn(posture: RootPosture, name: FactName): readonly SeenFact[] {
  if (name === 'trails') return seenOfTrails(posture.trails);
  if (name !== 'deployment') return [seen(name, posture[name])];
  return posture.deployment.deployed ? [seen('channels', posture.deployment.channels)] : [];
}

/** The list comes from one call, what each trail records from two more. */
function seenOfTrails(trails: RootPosture['trails']): readonly SeenFact[] {
  if (!trails.known) return [seen('trails', trails)];
  const listed = trails.value.map(({ arn, multiRegion }) => ({ arn, multiRegion }));
  return [value('trails', listed, trails.observation), ...trails.value.flatMap(seenOfTrail)];
}

function seenOfTrail(trail: Trail): readonly SeenFact[] {
  const { status, selectors } = trail.observed;
  const name = trailName(trail);
  return [
    value(`logging of ${name}`, trail.logging, status),
    value(`delivery error of ${name}`, trail.deliveryError, status),
    value(`management events of ${name}`, trail.managementEvents, selectors),
    value(`exclusions of ${name}`, trail.exclusions, selectors),
  ];
}

function seen(fact: string, content: Fact<unknown>): SeenFact {
  const { observation } = content;
  if (content.known) return value(fact, content.value, observation);
  return { fact, observation, value: null, reason: content.reason };
}

function value(fact: string, content: unknown, observation: Observation | null): SeenFact {
  return { fact, observation, value: JSON.stringify(content), reason: null };
}
