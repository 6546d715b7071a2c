import { historyDays } from '../../domain/history';
import type { PastDeed, PastSignIn, PastSumUp } from '../../domain/past';
import { plainText } from '../../domain/plain-text';
import { byGravity } from '../../domain/severity';
import { count } from './duration-in-words';
import { list } from './list';
import { asSentence, joined } from './phrase';
import { dayInWords, minuteInWords } from './when';

const days = String(historyDays);
const mostDaysNamed = 5;
const mostAddressesNamed = 3;
const mostDeeds = 12;

/** Paragraphs: the sign-ins in a sentence, up to when, what else was done, and where nobody could look. */
export function pastParagraphs(past: PastSumUp): readonly string[] {
  // Whoever reads of nothing beside an alert has to know that the alert is of a later minute.
  const later = past.regions.length === 0 ? '' : ' What came later is told one by one.';
  return [
    `${signInsInWords(past)}${later}`,
    list('WHAT ELSE WAS DONE THEN', deedsInWords(past)),
    list('NOT READ', gaps(past)),
  ];
}

/** `In the 90 days before 21 Nov 2026 11:40 UTC root signed in twice: 19 Jun and 2 Oct, both from 198.51.100.4, both with MFA.` */
export function signInsInWords({ signIns, deeds, unread, regions, unreadable, to }: PastSumUp): string {
  const period = `the ${days} days before ${minuteInWords(to)}`;
  if (regions.length === 0) return `What root did in ${period} is not known: no region's event history could be read.`;
  const { times, newest, withoutMfa } = signIns;
  if (times > 0) {
    const facts = [daysInWords(times, newest), addressesInWords(times, newest), mfaInWords(times, withoutMfa)];
    return `In ${period} root signed in ${timesInWords(times)}${facts.join(', ')}.`;
  }
  const where = unread.length === 0 ? '' : ', as far as it could be read';
  return deeds.length + unreadable === 0
    ? `In ${period} root did nothing that the event history shows${where}.`
    : `In ${period} root did not sign in to the console${where}.`;
}

export function timesInWords(times: number): string {
  return ['never', 'once', 'twice'][times] ?? `${String(times)} times`;
}

/** Oldest first, each day once; of many only the last. */
function daysInWords(times: number, newest: readonly PastSignIn[]): string {
  const days = new Map<string, number>();
  for (const { at } of [...newest].reverse()) days.set(dayAndMonth(at), (days.get(dayAndMonth(at)) ?? 0) + 1);
  if (times > newest.length || days.size > mostDaysNamed) return `, last on ${dayAndMonth(newest[0]?.at ?? '')}`;
  return `: ${joined([...days].map(([day, often]) => (often === 1 || days.size === 1 ? day : `${day} (${timesInWords(often)})`)))}`;
}

/** Within 90 days no year is needed. */
export function dayAndMonth(iso: string): string {
  return dayInWords(iso).replace(/ \d{4}$/, '');
}

function addressesInWords(times: number, newest: readonly PastSignIn[]): string {
  const addresses = [
    ...new Set([...newest].reverse().map(({ sourceIp }) => sourceIp ?? 'an address that is not told')),
  ];
  if (addresses.length > mostAddressesNamed) return `from ${String(addresses.length)} addresses`;
  const named = joined(addresses.map((address) => plainText(address, 60)));
  return addresses.length === 1 ? `${eachOf(times)}from ${named}` : `from ${named}`;
}

function mfaInWords(times: number, withoutMfa: number): string {
  if (withoutMfa === 0) return `${eachOf(times)}with MFA`;
  return withoutMfa === times ? `${eachOf(times)}without MFA` : `${timesInWords(withoutMfa)} without MFA`;
}

function eachOf(times: number): string {
  if (times === 1) return '';
  return times === 2 ? 'both ' : 'all ';
}

function deedsInWords({ deeds, unreadable }: PastSumUp): readonly string[] {
  const gravestFirst = [...deeds].sort(
    (left, right) => byGravity(left.severity, right.severity) || right.times - left.times,
  );
  const others = gravestFirst.slice(mostDeeds).reduce((sum, { times }) => sum + times, 0);
  return [
    ...gravestFirst.slice(0, mostDeeds).map(deedInWords),
    ...(others === 0 ? [] : [`and ${count(others, 'other deed')}, none graver than these.`]),
    ...(unreadable === 0 ? [] : [`${count(unreadable, 'record')} that cannot be understood.`]),
  ];
}

function deedInWords({ title, severity, times, lastAt }: PastDeed): string {
  return `[${severity}] ${plainText(title, 100)}: ${timesInWords(times)}, ${times === 1 ? '' : 'last '}on ${dayInWords(lastAt)}.`;
}

function gaps({ unread, regionsUnknown }: PastSumUp): readonly string[] {
  return [
    ...unread.map(({ region, reason }) => `${region}: ${asSentence(plainText(reason, 300))}`),
    ...(regionsUnknown === null
      ? []
      : [`Regions that are not named to us: ${asSentence(plainText(regionsUnknown, 300))}`]),
  ];
}
