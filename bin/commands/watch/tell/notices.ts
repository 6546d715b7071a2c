import type { Mail } from '../../../../lambda/announce/mail/mail';
import { mailSubject } from '../../../../lambda/announce/mail/subject';
import { accountInWords, type NamedAccount } from '../../../../lambda/announce/words/account-in-words';
import { timeBetween } from '../../../../lambda/announce/words/duration-in-words';
import { list } from '../../../../lambda/announce/words/list';
import { asClause, asSentence } from '../../../../lambda/announce/words/phrase';
import { dayInWords, whenInWords } from '../../../../lambda/announce/words/when';
import { historyDays } from '../../../../lambda/domain/history';
import { plainText } from '../../../../lambda/domain/plain-text';
import type { About } from './about';
import type { Unseen } from '../look/look';
import type { Gap } from '../rounds/told-gaps';
import { wrongInWords } from '../troubles/trouble-words';
import type { News } from '../troubles/troubles';

/** One message for all checks together. @param since ISO 8601: when it was first seen not to be seen */
export function blindMail({ why, reason, advice }: Unseen, since: string, { account, timeZone }: About): Mail {
  const headline = {
    denied: 'Rootwatch sees nothing, AWS refuses its credentials',
    failed: 'Rootwatch sees nothing, AWS cannot be reached',
    'other-account': 'Rootwatch sees nothing, the credentials are of another account',
  }[why];
  return mail('[high]', account, headline, [
    `Since ${whenInWords(since, timeZone)} nothing of ${accountInWords(account)} can be seen: ${asSentence(asClause(plainText(reason, 300)))}`,
    'Every check of it is unknown, and what root does is not noticed.',
    plainText(advice, 600),
    `It is tried again every minute; you will be told when it works. What happens meanwhile is read then from the event history, which AWS keeps for ${String(historyDays)} days.`,
  ]);
}

export function seenAgainMail(since: string, { account, timeZone, at }: About): Mail {
  const lasted = timeBetween(since, at) ?? 'an unknown time';
  return mail('[resolved]', account, 'Rootwatch sees the account again', [
    `${asSentence(`${accountInWords(account)} can be seen again, after ${lasted} (since ${whenInWords(since, timeZone)})`)} Nothing to do.`,
    'The event history of that time is being read now: you will be told of what root did in it.',
  ]);
}

/** @param to the oldest that AWS still keeps; ISO 8601 */
export function gapMail(gaps: readonly Gap[], to: string, { account }: About): Mail {
  const days = [
    ...new Set(
      gaps
        .map(({ settledUntil }) => settledUntil)
        .sort()
        .map(dayInWords),
    ),
  ];
  const lines = days.map((day) => {
    const regions = gaps.filter(({ settledUntil }) => dayInWords(settledUntil) === day).map(({ region }) => region);
    return `from ${day} to ${dayInWords(to)} in ${regions.sort().join(', ')}`;
  });
  return mail('[high]', account, 'a part of the past was never read', [
    `What root did in ${accountInWords(account)} in the time below is not known: it was not read while AWS kept it, which is for ${String(historyDays)} days only.`,
    list('NEVER READ', lines),
    'In a region that still cannot be read, it becomes more every day.',
    'If the account has a trail, its bucket holds that time: npx rootwatch classify FOLDER --only alert reads it.',
  ]);
}

interface NewsOfTroubles extends News {
  /** Whether nothing of the account can be seen, which is told by {@link blindMail}. */
  readonly isBlind: boolean;
}

/** What has gone wrong for several rounds, and what is over, at one time. */
export function troublesMail(news: NewsOfTroubles, { account }: About): Mail {
  const begun = wrongInWords(news.begun);
  const ended = wrongInWords(news.ended);
  if (begun.length === 0) return troublesOverMail(news, account);
  return mail('[high]', account, 'Rootwatch cannot do all of its work', [
    told(`In ${accountInWords(account)}:`, begun),
    told('Over since, and nothing to do:', ended),
    'It goes on trying, and you will be told when it works again. Until then do not take silence for safety.',
  ]);
}

function troublesOverMail({ ended, lasting, isBlind }: NewsOfTroubles, account: NamedAccount): Mail {
  const isAll = lasting.length === 0 && !isBlind;
  return mail('[resolved]', account, `Rootwatch does ${isAll ? 'all' : 'more'} of its work again`, [
    told(`In ${accountInWords(account)} this is over, and there is nothing to do:`, wrongInWords(ended)),
    told('This still goes wrong, as you were told:', wrongInWords(lasting)),
    isBlind ? 'Nothing of the account can be seen yet, as you were told.' : '',
  ]);
}

function told(lead: string, sentences: readonly string[]): string {
  return sentences.length === 1 ? `${lead} ${sentences.join('')}` : list(lead, sentences);
}

/** For Slack alone. @param gone why nobody can read the terminal any more, as what follows on `its standard output` */
export function leavingMail(gone: string, { account, timeZone, at }: About): Mail {
  return mail('[high]', account, 'nobody watches from here any more', [
    `rootwatch watch ended itself at ${whenInWords(at, timeZone)}: its standard output ${gone}, so nobody would read its alerts there.`,
    `What root does in ${accountInWords(account)} is not noticed by it until it is started again; then it reads what happened meanwhile.`,
  ]);
}

/** @param since ISO 8601: when it had ended */
export function backMail(since: string, { account, timeZone }: About): Mail {
  return mail('[resolved]', account, 'Rootwatch watches again', [
    `rootwatch watch, which had ended itself at ${whenInWords(since, timeZone)}, was started again. Nothing to do.`,
    `What root did in ${accountInWords(account)} meanwhile is being read now: you will be told of it.`,
  ]);
}

/** For the terminal alone. @param text of the notification that Slack would have shown */
export function setAsideMail(text: string, { account }: About): Mail {
  return mail('[high]', account, 'Slack refuses a message', [
    `Slack takes others, but not this one of ${accountInWords(account)}, with its layout or as plain text: ${plainText(text, 300)}`,
    'It was told here. In Slack it is missing: it is kept, and tried again when rootwatch watch is started anew.',
  ]);
}

function mail(tag: string, account: NamedAccount, headline: string, paragraphs: readonly string[]): Mail {
  return {
    subject: mailSubject(tag, account, headline),
    body: `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`,
  };
}
