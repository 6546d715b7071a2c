import { parseAccountId } from '../../../lambda/domain/account-id';
import { notKnown } from '../../../lambda/domain/fact';
import type { Judgement } from '../../../lambda/domain/outcome';
import { nothingKnown, type RootPosture } from '../../../lambda/domain/root-posture';
import { usualDays } from '../../../lambda/judge/posture/check';
import { trailDeliversManagementEvents } from '../../../lambda/judge/posture/checks/trail-delivers-management-events';
import type { Look } from './look';

type Trails = Pick<Look, 'trails'>;

/** `flawed`: there are trails, and none of them records everything. */
export function trailState(look: Trails): 'whole' | 'flawed' | 'none' | 'unknown' {
  const { outcome } = trailJudgement(look);
  if (outcome === 'pass') return 'whole';
  if (outcome !== 'fail' || !look.trails.known) return 'unknown';
  return look.trails.value.length === 0 ? 'none' : 'flawed';
}

/** The check itself says it, so that preflight and the later reviews agree. */
export function trailJudgement(look: Trails): Judgement {
  return trailDeliversManagementEvents.judge(postureWith(look), usualDays);
}

/** A posture of which nothing is known but the trails. */
export function postureWith({ trails }: Trails): RootPosture {
  return { ...nothingElse, trails };
}

const nothingElse: Omit<RootPosture, 'trails'> = {
  accountId: parseAccountId('000000000000'),
  partition: 'aws',
  observedAt: '1970-01-01T00:00:00Z',
  ...nothingKnown(notKnown('failed', 'preflight does not ask for it')),
  deployment: { deployed: false },
};
