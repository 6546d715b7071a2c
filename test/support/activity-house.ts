import { InMemoryAccountProfiles } from '../../lambda/record/in-memory/in-memory-account-profiles';
import { InMemoryCheckStates } from '../../lambda/record/in-memory/in-memory-check-states';
import { InMemoryFindings } from '../../lambda/record/in-memory/in-memory-findings';
import { InMemoryIncidents } from '../../lambda/record/in-memory/in-memory-incidents';
import { InMemoryMfaProofs } from '../../lambda/record/in-memory/in-memory-mfa-proofs';
import { InMemoryPlans } from '../../lambda/record/in-memory/in-memory-plans';
import type { ActivityServices } from '../../lambda/use-cases/respond-to-activity';
import { UnrecordedTellings } from '../../lambda/use-cases/unrecorded-tellings';
import { Clock } from './clock';
import { RecordingFollowUps } from './recording-follow-ups';
import { RecordingAnnouncer } from './recording-announcer';

/** Everything works and somebody listens. */
export function aHealthyHouse() {
  const clock = new Clock();
  const announcer = new RecordingAnnouncer();
  const findings = new InMemoryFindings(clock.now);
  const profiles = new InMemoryAccountProfiles();
  const states = new InMemoryCheckStates();
  const plans = new InMemoryPlans();
  const proofs = new InMemoryMfaProofs();
  const incidents = new InMemoryIncidents();
  const followUps = new RecordingFollowUps();
  const services: ActivityServices = {
    incidents,
    followUps,
    unrecorded: new UnrecordedTellings(),
    findings,
    announcer,
    audience: { isListening: () => Promise.resolve(true) },
    profiles,
    states,
    plans,
    proofs,
    findingText: { productVersion: '0.1.0', runbook: (section) => `runbook#${section}` },
    now: clock.now,
  };
  return { incidents, followUps, clock, announcer, findings, profiles, states, plans, proofs, services };
}

export const nobodyListens = { isListening: () => Promise.resolve(false) };
export const cannotBeLearned = { isListening: () => Promise.reject(new Error('Throttled')) };
