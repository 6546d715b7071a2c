import type { Hardening, Statement } from '../../../lambda/domain/hardening';
import { shifted } from '../../../lambda/domain/history';
import { usualDays } from '../../../lambda/judge/posture/check';
import { newestDeviceChange } from '../../../lambda/judge/posture/device-change';
import type { Seen, Step, Unseen } from './step';

/** What people have said to the questions of a step, which no call of AWS answers. */
export interface Answers {
  /** Never answered, or of devices that are others now, or so long ago that it is asked again. */
  readonly missing: readonly Unseen[];
  /** Those of them that were answered once. */
  readonly outdated: readonly Unseen[];
  /** Answered with no: the step stays open. */
  readonly no: readonly Unseen[];
  /** What holds of what was said, in the order of the questions. */
  readonly given: readonly Statement[];
}

/** @param run null when none has begun */
export function answersTo(step: Step, seen: Seen, run: Hardening | null): Answers {
  const questions = step.questions(seen);
  const said = (run?.said ?? []).filter((statement) => statement.step === step.id);
  const newest = ({ text }: Unseen): Statement | undefined => said.findLast(({ question }) => question === text);
  const isOld = (asked: Unseen): boolean => {
    const statement = newest(asked);
    return statement !== undefined && !(isStillGood(statement.at, seen) && isOfNow(asked, statement, seen));
  };
  return {
    missing: questions.filter((asked) => newest(asked) === undefined || isOld(asked)),
    outdated: questions.filter(isOld),
    given: questions.flatMap((asked) => (isOld(asked) ? [] : (newest(asked) ?? []))),
    no: questions.filter((asked) => asked.atNo !== null && newest(asked)?.answer === 'no' && !isOld(asked)),
  };
}

/** Whether everything that no call shows was answered, and nothing with no. */
export function isAnswered({ missing, no }: Answers): boolean {
  return missing.length === 0 && no.length === 0;
}

/** Of those devices that root has now. */
function isOfNow({ ofDevices }: Unseen, { at }: Statement, { posture }: Seen): boolean {
  const changedAt = ofDevices === true ? newestDeviceChange(posture) : null;
  return changedAt === null || Date.parse(at) >= Date.parse(changedAt);
}

/** What a person said holds as long as a review of the devices does. */
export function isStillGood(at: string, { posture, settings }: Seen): boolean {
  return (
    Date.parse(shifted(at, (settings.mfaReviewDays ?? usualDays.mfaReviewDays) * 86_400)) >
    Date.parse(posture.observedAt)
  );
}
