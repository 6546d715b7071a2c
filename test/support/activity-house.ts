import { EmbeddedAccountProfiles } from '../../lambda/record/embedded/embedded-account-profiles';
import { EmbeddedCheckStates } from '../../lambda/record/embedded/embedded-check-states';
import { EmbeddedFindings } from '../../lambda/record/embedded/embedded-findings';
import { EmbeddedIncidents } from '../../lambda/record/embedded/embedded-incidents';
import { EmbeddedMfaProofs } from '../../lambda/record/embedded/embedded-mfa-proofs';
import { EmbeddedPlans } from '../../lambda/record/embedded/embedded-plans';
import type { ActivityServices } from '../../lambda/use-cases/respond-to-activity';
import { UnrecordedTellings } from '../../lambda/use-cases/unrecorded-tellings';
import { Clock } from './clock';
import { RecordingFollowUps } from './recording-follow-ups';
import { RecordingAnnouncer } from './recording-announcer';

/** Everything works and somebody listens. */
export function aHealthyHouse() {
  const clock = new Clock();
  const announcer = new RecordingAnnouncer();
  const findings = new EmbeddedFindings(clock.now);
  const profiles = new EmbeddedAccountProfiles();
  const states = new EmbeddedCheckStates();
  const plans = new EmbeddedPlans();
  const proofs = new EmbeddedMfaProofs();
  const incidents = new EmbeddedIncidents();
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
