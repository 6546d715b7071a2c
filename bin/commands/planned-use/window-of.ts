import { toTheSecond, type TimeWindow } from '../../../lambda/domain/history';
import { longestPlanHours } from '../../../lambda/domain/plan';
import { plainText } from '../../../lambda/domain/plain-text';
import { Failure } from '../../terminal/failure';
import type { PlanOptions } from './options';

const hourMs = 3_600_000;
/** Whoever types the present minute means now. */
const typingMs = 60_000;

/** @throws Failure naming the time that was typed and what is wrong with it */
export function windowOf({ from, to }: Pick<PlanOptions, 'from' | 'to'>, now: Date): TimeWindow {
  const begins = from === undefined ? now : beginning(from, now);
  const ends = to === undefined ? new Date(begins.getTime() + hourMs) : parsedTime('--to', to);
  const last = ends.getTime() - begins.getTime();
  if (last <= 0)
    throw new Failure(`--to: '${toTheSecond(ends)}' is not after the beginning, '${toTheSecond(begins)}'.`);
  if (last > longestPlanHours * hourMs)
    throw new Failure(
      `--to: '${toTheSecond(ends)}' is more than ${String(longestPlanHours)} hours after the beginning, '${toTheSecond(begins)}'. Announce a shorter window.`,
    );
  return { from: toTheSecond(begins), to: toTheSecond(ends) };
}

function beginning(text: string, now: Date): Date {
  const begins = parsedTime('--from', text);
  const ago = now.getTime() - begins.getTime();
  if (ago <= 0) return begins;
  if (ago <= typingMs) return now;
  throw new Failure(`--from: '${plainText(text, 60)}' is in the past. Leave it out to begin now.`);
}

const form = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

function parsedTime(option: string, text: string): Date {
  const [, year, month, day] = form.exec(text) ?? [];
  const time = new Date(text);
  if (year === undefined || Number.isNaN(time.getTime()) || !isDay(Number(year), Number(month), Number(day)))
    throw new Failure(
      `${option}: '${plainText(text, 60)}' is no time with a zone. Give it as 2026-11-21T08:00Z or 2026-11-21T17:00+09:00.`,
    );
  return time;
}

/** JavaScript takes 31 February for 3 March. */
function isDay(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
