import type { AccountProfile } from '../../domain/account';
import { historyDays } from '../../domain/history';
import type { PastSumUp } from '../../domain/past';
import { plainText } from '../../domain/plain-text';
import { accountInWords } from '../words/account-in-words';
import { count } from '../words/duration-in-words';
import type { Mail } from './mail';
import { keptInWords } from '../words/kept-in-words';
import { dayAndMonth, pastParagraphs, timesInWords } from '../words/past-in-words';
import type { Presentation } from '../presentation';
import { subjectThatFits } from './subject';
import { dayInWords, minuteInWords } from '../words/when';

/**
 * What the welcome message could not say yet: what root did before Rootwatch watched.
 * @param at ISO 8601: when this is told, perhaps long after it was read
 */
export function pastMail(account: AccountProfile, past: PastSumUp, at: string, presentation: Presentation): Mail {
  const { from, to, regions } = past;
  const read = `Rootwatch has read the event history of ${accountInWords(account)} from ${dayInWords(from)} to ${minuteInWords(to)}, in ${count(regions.length, 'region')}.`;
  const sections = [read, ...pastParagraphs(past), whatToDo(past, presentation)];
  return {
    subject: subjectThatFits('Rootwatch has read the past of', account, verdicts(past, at)),
    body: `${sections.filter((section) => section !== '').join('\n\n')}\n`,
  };
}

/** The fullest first: up to when, where that has room. */
function verdicts(past: PastSumUp, at: string): readonly string[] {
  if (past.regions.length === 0) return ['nothing could be read'];
  const said = `${verdict(past)} in ${String(historyDays)} days`;
  return [`${said} before ${endInShort(past, at)}`, said];
}

function verdict({ signIns, deeds, unreadable }: PastSumUp): string {
  if (signIns.times > 0) return `root signed in ${timesInWords(signIns.times)}`;
  return deeds.length + unreadable === 0 ? 'nothing of root' : 'no sign-in, other uses of root';
}

/** `11:40 UTC`; when it is told on a later day, `21 Nov`. */
function endInShort({ to }: PastSumUp, at: string): string {
  const day = dayInWords(to);
  return day === dayInWords(at) ? minuteInWords(to).slice(day.length + 1) : dayAndMonth(to);
}

function whatToDo(past: PastSumUp, presentation: Presentation): string {
  const { signIns, deeds, unread, regionsUnknown, unreadable } = past;
  const { whoToAsk } = presentation;
  if (signIns.times + deeds.length + unreadable > 0) {
    const ask = whoToAsk === null ? '' : ` Ask ${plainText(whoToAsk, 200)}.`;
    return `Nobody was told of these one by one, since they happened before Rootwatch watched; each is in ${keptInWords(presentation)}. If nobody knows one of them, the runbook has the first steps for every unexpected use of root.${ask}`;
  }
  return unread.length === 0 && regionsUnknown === null ? 'There is nothing to do about that time.' : '';
}
