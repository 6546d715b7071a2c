import { accountsTouched, type AccountsTouched } from '../../domain/accounts-touched';
import type { IncidentReport } from '../../domain/incident-report';
import { count } from './duration-in-words';
import { asSentence } from './phrase';

/** A list that Slack takes in one piece, and far from what SNS takes. */
const mostInSummary = 200;

/** `2 accounts: 111122223333, 444455556666`; of very many the first, and how many more. Null for one. */
export function accountsInWords(touched: AccountsTouched): string | null {
  return touched.inAll < 2 ? null : `${count(touched.inAll, 'account')}: ${namesOf(touched)}`;
}

/** All that an incident touched, apart from those that somebody only looked at: of these the first. Empty for one. */
export function accountsOfSummary({
  incident,
  onlyLookedAt,
}: Pick<IncidentReport, 'incident' | 'onlyLookedAt'>): string {
  const { accounts } = incident;
  const looks = new Set(onlyLookedAt);
  const lookedAt = accounts.filter((id) => looks.has(id));
  const others = accountsTouched(
    accounts.filter((id) => !looks.has(id)),
    mostInSummary,
  );
  if (accounts.length < 2) return '';
  if (lookedAt.length === 0) return `${accountsInWords(others) ?? ''}.`;
  const looked = `only looked at: ${namesOf(accountsTouched(lookedAt))}.`;
  if (others.inAll === 0) return `${count(accounts.length, 'account')}, all ${looked}`;
  return [
    `${count(accounts.length, 'account')}, ${String(lookedAt.length)} of them only looked at.`,
    `More was done or tried on ${count(others.inAll, 'account')}: ${namesOf(others)}.`,
    asSentence(looked),
  ].join('\n');
}

function namesOf({ first, inAll }: AccountsTouched): string {
  const more = inAll - first.length;
  return `${first.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
