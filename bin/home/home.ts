import type { Caller } from '../../lambda/observe/caller';
import type { CheckStates } from '../../lambda/record/check-states.port';
import type { Incidents } from '../../lambda/record/incidents.port';
import type { MfaProofs } from '../../lambda/record/mfa-proofs.port';
import type { MfaReviews } from '../../lambda/record/mfa-reviews.port';
import type { AcknowledgementServices } from '../../lambda/use-cases/planned-use/acknowledge';
import type { PlanPlace, PlanServices } from '../../lambda/use-cases/planned-use/settle-plan';
import type { CheckDays } from '../../lambda/judge/posture/check';
import type { Clients } from '../aws/clients';
import type { Herald } from './herald';

/** Where Rootwatch keeps what it knows of the caller's account: a deployment, or a store on disk. */
export interface Home {
  readonly caller: Caller;
  readonly clients: Clients;
  readonly place: PlanPlace;
  readonly services: HomeServices;
  readonly herald: Herald;
  /** By which the account is judged; null when that is not told here. */
  readonly days: CheckDays | null;
  /** For the person: which file keeps it, and why; null where a deployment does. */
  readonly keptIn: string | null;
  readonly now: () => Date;
}

export interface HomeServices extends PlanServices, AcknowledgementServices {
  readonly incidents: Pick<Incidents, 'threads'>;
  readonly proofs: Pick<MfaProofs, 'of'>;
  readonly reviews: MfaReviews;
  readonly states: Pick<CheckStates, 'of'>;
}
