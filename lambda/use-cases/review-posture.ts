import type { AccountProfile } from '../domain/account';
import type { CheckState } from '../domain/check-state';
import type { Announcement } from '../domain/announcement';
import type { PostureFinding } from '../domain/finding';
import type { RootPosture } from '../domain/root-posture';
import type { FindingContext } from '../judge/finding-context';
import { checks } from '../judge/posture/catalogue';
import type { CheckSettings, PostureCheck } from '../judge/posture/check';
import { moveOf } from '../judge/posture/moves';
import { postureFinding } from '../judge/posture/posture-finding';
import type { PostureSource, Survey } from '../observe/posture-source.port';
import type { AccountProfiles } from '../record/account-profiles.port';
import type { AudienceMemory } from '../record/audience-memory.port';
import { asHeard, attentionOf, attentionWithoutMemory, mustWait, sinkDelivers, type Attention } from './attention';
import { keptProfile } from './keep-profile';
import { tellMove, tellUnrecorded, type Telling, type TellingServices } from './tell-move';
import { Troubles } from './troubles';
import { welcomeListeners, type Arrival } from './welcome';

export interface ReviewServices extends TellingServices {
  readonly source: PostureSource;
  readonly profiles: AccountProfiles;
  readonly memory: AudienceMemory;
  readonly settings: CheckSettings;
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
 * does not stop the rest.
 * @throws after all else was done, when anything broke: then this evaluation does not count as done.
 */
export async function reviewPosture(services: ReviewServices): Promise<Review> {
  const { posture, profile: learned } = await services.source.survey();
  const at = services.now().toISOString();
  const troubles = new Troubles();

  const [states, remembered, account] = await Promise.all([
    troubles.orElse(services.states.of(posture.accountId, checkIds), null),
    troubles.orElse(attentionOf(posture, services), null),
    troubles.orElse(keptProfile(learned, services.profiles), learned),
  ]);
  const attention = remembered ?? attentionWithoutMemory(posture);
  const survey = { posture, profile: account };
  const tellings = checks.map((check) => tellingOf(check, survey, states ?? [], attention, { at, ...services }));
  const findings = tellings.map(({ finding }) => finding);

  const parked = await Promise.all(
    tellings.map((telling) => troubles.orElse(tell(telling, states !== null, at, services), [])),
  );
  const arrival = {
    account,
    posture,
    checks: findings,
    waiting: attention.waiting,
    parked: parked.flat(),
    at,
  };
  if (remembered) await troubles.orElse(attend(remembered, arrival, services), null);

  troubles.raise();
  return { profile: account, findings, posture };
}

const checkIds = checks.map(({ id }) => id);

function tellingOf(
  check: PostureCheck,
  { posture, profile }: Survey,
  states: readonly CheckState[],
  attention: Attention,
  { at, settings, findingText }: { readonly at: string } & Pick<ReviewServices, 'settings' | 'findingText'>,
): Telling {
  const judgement = check.judge(posture, settings);
  const previous = states.find((state) => state.check === check.id) ?? null;
  const move = moveOf(previous, { accountId: posture.accountId, check, judgement, at });
  const finding = postureFinding({ check, judgement, move }, posture, { profile, observedAt: at, ...findingText });
  return { move, finding: asHeard(finding, attention), waits: mustWait(finding, attention) };
}

/** Without the earlier states nothing may be remembered: a fresh state would take the place of the real one. */
async function tell(
  telling: Telling,
  remembered: boolean,
  at: string,
  services: TellingServices,
): Promise<readonly Announcement[]> {
  if (remembered) return tellMove(telling, at, services);
  await tellUnrecorded(telling.finding, services);
  return [];
}

/** Greets whoever began to listen, and remembers who listens. What could not be learned does not replace what was known. */
async function attend(
  { hears, welcomeDue, welcomedAt }: Attention,
  arrival: Arrival,
  services: ReviewServices,
): Promise<void> {
  if (welcomeDue) await welcomeListeners(arrival, services);
  if (hears === 'not-known') return;
  const { at, posture } = arrival;
  const listening = hears === 'somebody';
  await services.memory.save({
    accountId: posture.accountId,
    listening,
    sinkDelivers: sinkDelivers(posture),
    at,
    welcomedAt: listening ? (welcomeDue ? at : welcomedAt) : null,
  });
}
