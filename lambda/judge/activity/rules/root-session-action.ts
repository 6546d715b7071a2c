import type { Detection, Match } from '../detection';
import { isHarmlessMiss, isRead, wentThrough } from '../outcome-of-call';
import { isFrom } from '../event-source';
import type { RootEvent } from '../../../domain/root-event';
import { lookBack, takeRootBack } from '../steps';
import { callOf, doerOf, errorOf } from '../wording';

/** What the two tasks S3UnlockBucketPolicy and SQSUnlockQueuePolicy allow: it opens what somebody had locked. */
const unlocks = [
  { service: 's3', names: ['DeleteBucketPolicy', 'PutBucketPolicy'] },
  { service: 'sqs', names: ['SetQueueAttributes'] },
];

/** What was done in a session that AssumeRoot opened, where no other entry names it. */
export const rootSessionAction: Detection = {
  id: 'root-session-action',
  severity: 'medium',
  verdict: 'alert',
  title: 'A root session changed something',
  controls: { 'mitre-attack': ['T1548.005', 'T1098.003'] },
  match: (deed) => {
    const { event, actor } = deed;
    if (actor !== 'root-session' || !(wentThrough(event) || isHarmlessMiss(event))) return null;
    const title = `${doerOf(deed)} called ${callOf(event)}`;
    if (isRead(event)) return { title, ...readOf(event) };
    const reason = `${callOf(event)} went through in a root session`;
    return isUnlock(event)
      ? {
          title,
          severity: 'high',
          attempt: 'open a bucket or a queue',
          reason: `${reason}: it can open what was locked`,
        }
      : { title, reason };
  },
  nextSteps: (context) => ({
    expected: [
      'Check that the change is the one that was meant, and keep a note of who opened the session and why.',
      'Nothing has to be closed: such a session ends by itself within 15 minutes.',
    ],
    unexpected: [`Undo this change first. ${takeRootBack(context)}`, lookBack(context)],
  }),
};

function readOf(event: RootEvent): Omit<Match, 'title'> {
  const ending = wentThrough(event) ? 'went through' : `answered with ${errorOf(event)}`;
  const reason = `${callOf(event)} ${ending} in a root session; it is recorded as a read`;
  return { severity: 'low', verdict: 'record', reason };
}

function isUnlock({ eventSource, eventName }: RootEvent): boolean {
  return unlocks.some(({ service, names }) => isFrom(eventSource, service) && names.includes(eventName));
}
