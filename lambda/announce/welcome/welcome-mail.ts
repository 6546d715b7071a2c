import type { Welcome } from '../../domain/welcome';
import { accountInWords } from '../words/account-in-words';
import { count } from '../words/duration-in-words';
import { list } from '../words/list';
import type { Mail } from '../mail/mail';
import type { Presentation } from '../presentation';
import { mailSubject } from '../mail/subject';
import { checkLines, sorted, type SortedChecks } from './welcome-checks';
import { coverageLines, lastUse, nextStep } from './welcome-outlook';
import { welcomePast } from './welcome-sweep';
import { alertsOf, waitingLines } from './welcome-waiting';

/** The first message after somebody began to listen: what to mend, what is fine, what nobody can know, and what is watched from now on. */
export function welcomeMail(welcome: Welcome, presentation: Presentation): Mail {
  const checks = sorted(welcome.checks);
  const waiting = alertsOf(welcome.waiting);
  const verdict = verdictOf(checks, waiting.length);
  const sections = [
    `Rootwatch is watching ${accountInWords(welcome.account)}: ${verdict.join(', ')}.`,
    waitingLines(waiting, presentation),
    ...checkLines(checks),
    lastUse(welcome),
    ...welcomePast(welcome),
    list('FROM NOW ON', coverageLines(welcome)),
    nextStep(welcome, checks, waiting.length, presentation),
  ];
  return {
    subject: subjectOf(welcome, verdict),
    body: `${sections.filter((section) => section !== '').join('\n\n')}\n`,
  };
}

/** The counts, the most urgent first. */
function verdictOf({ fixNow, thisWeek, accepted, unknown }: SortedChecks, waiting: number): readonly string[] {
  const told = [
    waiting === 0 ? '' : `${count(waiting, 'alert')} waited`,
    fixNow.length === 0 ? '' : `${count(fixNow.length, 'thing')} to fix now`,
    thisWeek.length === 0 ? '' : `${String(thisWeek.length)} for this week`,
    unknown.length === 0 ? '' : `${String(unknown.length)} not known`,
  ].filter((part) => part !== '');
  const open = told.length === 0 ? ['nothing to fix'] : told;
  return accepted.length === 0 ? open : [...open, `${String(accepted.length)} accepted`];
}

/** As many of the counts as a subject holds; none is cut in the middle. */
function subjectOf({ account }: Pick<Welcome, 'account'>, verdict: readonly string[]): string {
  const subject = mailSubject('Rootwatch is watching', account, verdict.join(', '));
  return subject.endsWith('...') && verdict.length > 1 ? subjectOf({ account }, verdict.slice(0, -1)) : subject;
}
