import { historyDays } from '../../domain/history';
import type { PastDeed, PastSignIn, PastSumUp } from '../../domain/past';
import { plainText } from '../../domain/plain-text';
import { byGravity } from '../../domain/severity';
import { count } from './duration-in-words';
import { list } from './list';
import { asSentence, joined } from './phrase';
import { dayInWords } from './when';

const days = String(historyDays);
/** So long the days that were read count as the last ones. */
const stillLastMs = 2 * 86_400_000;
const mostDaysNamed = 5;
const mostAddressesNamed = 3;
const mostDeeds = 12;

/**
 * Paragraphs: the sign-ins in a sentence, what else was done, and where nobody could look.
 * @param at ISO 8601: when this is told, perhaps long after it was read
 */
export function pastParagraphs(past: PastSumUp, at: string): readonly string[] {
  return [signInsInWords(past, at), list('WHAT ELSE WAS DONE THEN', deedsInWords(past)), list('NOT READ', gaps(past))];
}

/** `In the last 90 days root signed in twice: 19 Jun and 2 Oct, both from 198.51.100.4, both with MFA.` */
export function signInsInWords(past: PastSumUp, at: string): string {
  const { signIns, deeds, unread, regions, unreadable } = past;
  const period = periodOf(past, at);
  if (regions.length === 0)
    return `What root did ${asLater(period)} is not known: no region's event history could be read.`;
  const { times, newest, withoutMfa } = signIns;
  if (times > 0) {
    const facts = [daysInWords(times, newest), addressesInWords(times, newest), mfaInWords(times, withoutMfa)];
    return `${period} root signed in ${timesInWords(times)}${facts.join(', ')}.`;
  }
  const where = unread.length === 0 ? '' : ', as far as it could be read';
  return deeds.length + unreadable === 0
    ? `${period} root did nothing that the event history shows${where}.`
    : `${period} root did not sign in to the console${where}.`;
}

export function timesInWords(times: number): string {
  return ['never', 'once', 'twice'][times] ?? `${String(times)} times`;
}

function periodOf({ to }: PastSumUp, at: string): string {
  const isLast = Date.parse(at) - Date.parse(to) < stillLastMs;
  return isLast ? `In the last ${days} days` : `In the ${days} days before ${dayInWords(to)}`;
}

function asLater(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Oldest first, each day once; of many only the last. */
function daysInWords(times: number, newest: readonly PastSignIn[]): string {
  const days = new Map<string, number>();
  for (const { at } of [...newest].reverse()) days.set(dayAndMonth(at), (days.get(dayAndMonth(at)) ?? 0) + 1);
  if (times > newest.length || days.size > mostDaysNamed) return `, last on ${dayAndMonth(newest[0]?.at ?? '')}`;
  return `: ${joined([...days].map(([day, often]) => (often === 1 || days.size === 1 ? day : `${day} (${timesInWords(often)})`)))}`;
}

/** Within 90 days no year is needed. */
function dayAndMonth(iso: string): string {
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
