import type { ActivityFinding, JudgedState } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';
import { dayInWords } from './when';

/** `MFA on, no access key (judged 02:47 UTC)`, what was judged before the deed and what after it; null where nothing is known. */
export function statesInWords({ evidence, occurredAt }: ActivityFinding): {
  readonly before: string | null;
  readonly after: string | null;
} {
  const isBefore = ({ judgedAt }: JudgedState): boolean => Date.parse(judgedAt) <= Date.parse(occurredAt);
  return {
    before: listed(evidence.states.filter(isBefore), occurredAt),
    after: listed(
      evidence.states.filter((state) => !isBefore(state)),
      occurredAt,
    ),
  };
}

/** What was judged together is told together. */
function listed(states: readonly JudgedState[], occurredAt: string): string | null {
  const times = [...new Set(states.map(({ judgedAt }) => judgedAt))];
  const told = times.map((time) => {
    const words = states.filter(({ judgedAt }) => judgedAt === time).map((state) => plainText(state.words, 40));
    return `${words.join(', ')} (judged ${judged(time, occurredAt)})`;
  });
  return told.length === 0 ? null : told.join('; ');
}

/** The day is said only where it is another one. */
function judged(time: string, occurredAt: string): string {
  const day = dayInWords(time);
  const clock = `${time.slice(11, 16)} UTC`;
  return day === dayInWords(occurredAt) ? clock : `${day} ${clock}`;
}
