import { timing } from '../contract/timing';
import type { AccountProfile } from '../domain/account';
import type { CheckState } from '../domain/check-state';
import type { Announcement } from '../domain/announcement';
import type { PostureFinding } from '../domain/finding';
import type { RootPosture } from '../domain/root-posture';
import type { Waiver } from '../domain/waiver';
import type { FindingContext } from '../judge/finding-context';
import { checks } from '../judge/posture/catalogue';
import type { CheckSettings, PostureCheck } from '../judge/posture/check';
import { moveOf } from '../judge/posture/moves';
import { postureFinding } from '../judge/posture/posture-finding';
import { remindersFor, type Reminders } from '../judge/posture/reminders';
import { waiverFor } from '../judge/posture/waivers';
import type { PostureSource } from '../observe/posture-source.port';
import type { AccountProfiles } from '../record/account-profiles.port';
import type { AudienceMemory, AudienceState } from '../record/audience-memory.port';
import { OvertakenError } from '../record/overtaken.port';
import type { Plans } from '../record/plans.port';
import {
  asHeard,
  attentionOf,
  attentionWithoutMemory,
  mustWait,
  sinkDelivers,
  type Attention,
  type RememberedAttention,
} from './attention';
import type { PlanServices } from './planned-use/settle-plan';
import { settlePlans } from './planned-use/settle-plans';
import { keptProfile } from './keep-profile';
import { isLeftToAnother } from './message-stays';
import { rememberedFacts, type Memory } from './remembered-facts';
import { tellMove, tellUnrecorded, type Telling, type TellingServices } from './tell-move';
import { Troubles } from './troubles';
import { welcomeOnce, type Arrival } from './welcome';

/** The operator's choices. */
export interface ReviewSettings extends CheckSettings {
  /** The accepted exceptions. @default none */
  readonly waivers?: readonly Waiver[];
  /** How often what is still open is told again. @default never */
  readonly remindEveryMinutes?: number;
}

export interface ReviewServices extends TellingServices, Memory, Pick<PlanServices, 'knownUntil'> {
  readonly source: PostureSource;
  readonly profiles: AccountProfiles;
  readonly memory: AudienceMemory;
  readonly plans: Plans;
  readonly settings: ReviewSettings;
  readonly findingText: Pick<FindingContext, 'productVersion' | 'runbook'>;
  now(): Date;
}

export interface Review {
  readonly profile: AccountProfile;
  /** One for each check, as it was published or, when nothing changed, would have been. */
  readonly findings: readonly PostureFinding[];
  readonly posture: RootPosture;
}

/**
 * Reads the account, judges every check and tells what changed: machines always, people when somebody listens. What breaks
 * does not stop the rest. Two reviews at once lose nothing: what one of them has saved first makes the other fail.
 * @throws after all else was done, when anything broke: then this evaluation does not count as done and is to be repeated.
 */
export async function reviewPosture(services: ReviewServices): Promise<Review> {
  const { posture: seen, profile: learned } = await services.source.survey();
  const at = services.now().toISOString();
  const troubles = new Troubles();

  const [states, remembered, account, kept, plans] = await Promise.all([
    troubles.orElse(services.states.of(seen.accountId, checkIds), null),
    troubles.orElse(attentionOf(seen, services), null),
    troubles.orElse(keptProfile(learned, services.profiles), learned),
    rememberedFacts(seen.accountId, services),
    troubles.orElse(services.plans.of(seen.accountId), []),
  ]);
  const posture = { ...seen, ...kept };
  if (isOvertaken(posture, states ?? [])) {
    troubles.keep(new OvertakenError(`a newer judgement of ${posture.accountId}`));
    troubles.raise();
  }
  const attention = remembered ?? attentionWithoutMemory(posture);
  const survey = { posture, profile: account };
  const settings = { ...services.settings, plans };
  const tellings = checks.map((check) =>
    tellingOf(check, survey, states ?? [], attention, { at, ...services, settings }),
  );
  const findings = tellings.map(({ finding }) => finding);

  const parked = await Promise.all(
    tellings.map((telling) => troubles.orElse(tell(telling, states !== null, services), [])),
  );
  const { waiting } = attention;
  const arrival = { account, posture, checks: findings, waiting, parked: parked.flat(), at };
  // Whoever tells the checks welcomes too: a welcome from here would not mark as told what the other run has put aside.
  if (remembered && !troubles.some(isLeftToAnother)) await troubles.orElse(attend(remembered, arrival, services), null);

  const place = { partition: posture.partition, profile: account };
  // What nobody would hear is not announced: it stays owed until somebody listens.
  if (attention.hears !== 'nobody') await settlePlans(plans, place, services, troubles);

  troubles.raise();
  return { profile: account, findings, posture };
}

const checkIds = checks.map(({ id }) => id);

/** No review lives longer than a claim. What lies further ahead was written by a clock that ran ahead, and silences nobody. */
const overlapMs = timing.claimLease * 1000;

/** True when a state was judged by a later look at the account, while this review was on its way. */
function isOvertaken({ observedAt }: RootPosture, states: readonly CheckState[]): boolean {
  const ahead = states.map(({ judgedAt }) => Date.parse(judgedAt) - Date.parse(observedAt));
  return ahead.some((ms) => ms > 0 && ms <= overlapMs);
}

function tellingOf(
  check: PostureCheck,
  { posture, profile }: Pick<Review, 'posture' | 'profile'>,
  states: readonly CheckState[],
  attention: Attention,
  { at, settings, findingText }: { readonly at: string } & Pick<ReviewServices, 'settings' | 'findingText'>,
): Telling {
  const { accountId, observedAt } = posture;
  const judgement = check.judge(posture, settings);
  const previous = states.find((state) => state.check === check.id) ?? null;
  const waiver = waiverFor(settings.waivers ?? [], check.id, observedAt);
  const reminders = remindersFor(check, posture, remindersOf(settings, attention));
  const move = moveOf(previous, { accountId, check, judgement, at: observedAt, waiver, reminders });
  const finding = postureFinding({ check, judgement, move }, posture, { profile, observedAt: at, ...findingText });
  return { move, finding: asHeard(finding, attention), waits: mustWait(finding, attention) };
}

function remindersOf(
  { remindEveryMinutes: everyMinutes }: ReviewSettings,
  { hears, welcomeDue }: Attention,
): Reminders | null {
  if (everyMinutes === undefined) return null;
  if (welcomeDue) return { everyMinutes, people: 'are-welcomed' };
  return { everyMinutes, people: hears === 'nobody' ? 'hear-nothing' : 'hear' };
}

/** Without the earlier states nothing may be remembered: a fresh state would take the place of the real one. */
async function tell(
  telling: Telling,
  remembered: boolean,
  services: TellingServices,
): Promise<readonly Announcement[]> {
  if (remembered) return tellMove(telling, services);
  await tellUnrecorded(telling.finding, services);
  return [];
}

/** Greets whoever began to listen, and remembers who listens. What could not be learned does not replace what was known. */
async function attend(
  { hears, welcomeDue, remembered }: RememberedAttention,
  arrival: Arrival,
  services: ReviewServices,
): Promise<void> {
  const state = welcomeDue ? await welcomeOnce(remembered, arrival, services) : remembered;
  const learned = { ...state, sinkDelivers: sinkDelivers(arrival.posture), at: arrival.at };
  await services.memory.save({ ...learned, ...heardBy(hears) });
}

function heardBy(hears: Attention['hears']): Partial<AudienceState> {
  switch (hears) {
    case 'somebody':
      return { listening: true };
    case 'nobody':
      return { listening: false, welcomedAt: null, welcomedKinds: [] };
    case 'not-known':
      return {};
  }
}
