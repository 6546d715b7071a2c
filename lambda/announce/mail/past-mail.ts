import type { AccountProfile } from '../../domain/account';
import { historyDays } from '../../domain/history';
import type { PastSumUp } from '../../domain/past';
import { plainText } from '../../domain/plain-text';
import { accountInWords } from '../words/account-in-words';
import { count } from '../words/duration-in-words';
import type { Mail } from './mail';
import { keptInWords } from '../words/kept-in-words';
import { pastParagraphs, timesInWords } from '../words/past-in-words';
import type { Presentation } from '../presentation';
import { mailSubject } from './subject';
import { dayInWords } from '../words/when';

/** What the welcome message could not say yet: what root did before Rootwatch watched. */
export function pastMail(account: AccountProfile, past: PastSumUp, at: string, presentation: Presentation): Mail {
  const { from, to, regions } = past;
  const read = `Rootwatch has read the event history of ${accountInWords(account)} from ${dayInWords(from)} to ${dayInWords(to)}, in ${count(regions.length, 'region')}.`;
  const sections = [read, ...pastParagraphs(past, at), whatToDo(past, presentation)];
  return {
    subject: mailSubject('Rootwatch has read the past of', account, verdict(past)),
    body: `${sections.filter((section) => section !== '').join('\n\n')}\n`,
  };
}

function verdict({ signIns, deeds, regions, unreadable }: PastSumUp): string {
  if (regions.length === 0) return 'nothing could be read';
  const days = `in ${String(historyDays)} days`;
  if (signIns.times > 0) return `root signed in ${timesInWords(signIns.times)} ${days}`;
  return deeds.length + unreadable === 0 ? `nothing of root ${days}` : `no sign-in, other uses of root ${days}`;
}

function whatToDo(past: PastSumUp, presentation: Presentation): string {
  const { signIns, deeds, unread, regionsUnknown, unreadable } = past;
  const { whoToAsk } = presentation;
  if (signIns.times + deeds.length + unreadable > 0) {
    const ask = whoToAsk === null ? '' : ` Ask ${plainText(whoToAsk, 200)}.`;
    return `Nobody was told of these one by one, since they happened before Rootwatch watched; each is in ${keptInWords(presentation)}. If nobody knows one of them, the runbook has the first steps for every unexpected use of root.${ask}`;
  }
  return unread.length === 0 && regionsUnknown === null ? 'There is nothing to do.' : '';
}
