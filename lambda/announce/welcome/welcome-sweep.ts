import { historyDays } from '../../domain/history';
import { plainText } from '../../domain/plain-text';
import type { EventCoverage, Welcome, WelcomeSweep } from '../../domain/welcome';
import { durationInWords } from '../words/duration-in-words';
import { pastParagraphs } from '../words/past-in-words';

/** Paragraphs about the time before Rootwatch watched; none when there is nothing to say. */
export function welcomePast({ sweep }: Welcome): readonly string[] {
  if (!sweep?.past) return [];
  if (sweep.past !== 'to-follow') return pastParagraphs(sweep.past);
  const days = String(historyDays);
  return [
    `What root did in the ${days} days before Rootwatch watched is being read, in every region, and follows as a message of its own; what came later is told one by one.`,
  ];
}

/** The history may lag behind the deed by this much. */
const lagMinutes = 15;

export const heardAtOnce =
  'You will hear, usually within seconds, of root sign-ins, of changes to root and of what root does in the region where Rootwatch runs.';

/** What will be heard of, and how soon, where the event history is read as well: it keeps what a trail leaves out, too. */
export function foundBySweep(coverage: EventCoverage, { everyMinutes }: WelcomeSweep): readonly string[] {
  const history = 'the event history that AWS keeps in every region';
  const within = `within about ${durationInWords((everyMinutes + lagMinutes) * 60_000)}`;
  switch (coverage.answer) {
    case 'yes':
      return [
        heardAtOnce,
        `What root does in other regions${besides(coverage.except)}, and what was not delivered, is found in ${history}, ${within}.`,
      ];
    case 'in-part':
      return [
        `You will hear of root within seconds only in part, because no trail records everything (${plainText(coverage.gaps, 400)}).`,
        `The rest is found in ${history}, ${within}.`,
      ];
    case 'no':
      return [`No trail brings events here: what root does is found only in ${history}, ${within} instead of seconds.`];
    case 'not-taken':
      return [`Nothing is deployed here: what root does is found in ${history}, ${within}, and not within seconds.`];
    case 'unknown':
      return [
        `Whether events of root arrive here within seconds is not known. Without them, what root does is found in ${history}, ${within}.`,
      ];
  }
}

function besides(sources: readonly string[]): string {
  return sources.length === 0 ? '' : `, what it does with ${plainText(sources.join(' and '), 80)}`;
}
