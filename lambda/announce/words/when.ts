import { plainText } from '../../domain/plain-text';

type Parts = Readonly<Record<string, string>>;

/** One format for every moment that people read: `21 Nov 2026 03:12:45 UTC (12:12 Asia/Seoul)`. Never throws: a text that is no time is shown as it is. */
export function whenInWords(iso: string, timeZone: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return plainText(iso, 40);
  const utc = partsOf(moment, 'UTC');
  const inUtc = `${day(utc)} ${clock(utc)}:${utc['second'] ?? ''} UTC`;
  return timeZone === 'UTC' ? inUtc : `${inUtc} (${inZone(moment, utc, timeZone)})`;
}

/** The day in UTC: `2 Oct 2026`. */
export function dayInWords(iso: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? plainText(iso, 40) : day(partsOf(moment, 'UTC'));
}

/** To the minute, in UTC: `2 Oct 2026 11:40 UTC`. */
export function minuteInWords(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return plainText(iso, 40);
  const utc = partsOf(moment, 'UTC');
  return `${day(utc)} ${clock(utc)} UTC`;
}

/** The day is said again only where it differs from the day in UTC. */
function inZone(moment: Date, utc: Parts, timeZone: string): string {
  const local = partsIn(moment, timeZone);
  if (local === null) return `'${plainText(timeZone, 40)}' is no known time zone`;
  const localDay = day(local) === day(utc) ? '' : `${local['day'] ?? ''} ${local['month'] ?? ''} `;
  return `${localDay}${clock(local)} ${timeZone}`;
}

/** Null when this machine does not know the time zone: an alert must not be lost for that. */
function partsIn(moment: Date, timeZone: string): Parts | null {
  try {
    return partsOf(moment, timeZone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** UTC is read from the moment itself: the first use of a formatter takes a tenth of a cold start. */
function partsOf(moment: Date, timeZone: string): Parts {
  return timeZone === 'UTC' ? partsInUtc(moment) : formatted(moment, timeZone);
}

function partsInUtc(moment: Date): Parts {
  const [hour = '', minute = '', second = ''] = moment.toISOString().slice(-13, -5).split(':');
  const month = months[moment.getUTCMonth()] ?? '';
  return { year: String(moment.getUTCFullYear()), month, day: String(moment.getUTCDate()), hour, minute, second };
}

function formatted(moment: Date, timeZone: string): Parts {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
}

const day = (parts: Parts): string => `${parts['day'] ?? ''} ${parts['month'] ?? ''} ${parts['year'] ?? ''}`;
const clock = (parts: Parts): string => `${parts['hour'] ?? ''}:${parts['minute'] ?? ''}`;
