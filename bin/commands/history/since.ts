import { historyDays, shifted, toTheSecond, type TimeWindow } from '../../../lambda/domain/history';
import { Failure } from '../../terminal/failure';

const secondsOf = { d: 86_400, h: 3_600 } as const;

/**
 * The window that ends now and begins so long before.
 * @param text days or hours: `90d`, `36h`
 * @throws Failure naming the text
 */
export function windowSince(text: string, now: Date): TimeWindow {
  const [, count, unit] = /^(\d{1,4})([dh])$/.exec(text) ?? [];
  const seconds = unit === 'd' || unit === 'h' ? Number(count) * secondsOf[unit] : 0;
  if (seconds === 0) throw new Failure(`--since: '${text}' is neither days nor hours. Give it as 90d or 36h.`);
  if (seconds > historyDays * secondsOf.d)
    throw new Failure(
      `--since: AWS keeps the event history for ${String(historyDays)} days, so '${text}' is too far back.`,
    );
  const to = toTheSecond(now);
  return { from: shifted(to, -seconds), to };
}
