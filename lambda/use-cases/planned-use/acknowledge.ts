import type { Acknowledgement } from '../../domain/plan';
import { acknowledgementFinding } from '../../judge/planned-use/acknowledgement-finding';
import type { Acknowledgements } from '../../record/acknowledgements.port';
import type { PlanPlace, PlanServices } from './settle-plan';
import { tellDecisionOnce } from './tell-once';

export interface AcknowledgementServices extends Omit<PlanServices, 'plans'> {
  readonly acknowledgements: Acknowledgements;
}

/**
 * Keeps who took note of an incident, and tells machines. Whoever repeats it after a crash tells what is kept.
 * @returns the one that is kept: an earlier one if there was one
 */
export async function acknowledge(
  acknowledgement: Acknowledgement,
  { partition, profile }: PlanPlace,
  services: AcknowledgementServices,
): Promise<Acknowledgement> {
  const kept = await services.acknowledgements.keep(acknowledgement);
  const context = { profile, observedAt: services.now().toISOString(), ...services.findingText };
  await tellDecisionOnce(acknowledgementFinding(kept, partition, context), 1, services);
  return kept;
}
