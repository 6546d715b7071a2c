import type { Played } from './play';
import { isAlert } from './rows';

/** What became of every event; the numbers add up. */
export function countsInWords(played: readonly Played[]): string {
  const events = played.filter(({ scene }) => scene.kind === 'arrival');
  const findings = ({ told }: Played) =>
    told.flatMap((telling) => (telling.kind === 'finding' ? [telling.finding] : []));
  const alerts = events.filter((event) => findings(event).some(isAlert)).length;
  // The failure that makes it brute force is kept quietly itself.
  const kept = events.filter((event) => findings(event).length > 0 && !findings(event).some(isAlert)).length;
  const ignored = events.filter((event) => event.ignored).length;
  const repeated = events.length - alerts - kept - ignored;
  const parts = [counted(alerts, 'alert'), `${String(kept)} kept quietly`, `${String(ignored)} not about root`];
  if (repeated > 0) parts.push(`${String(repeated)} told before`);
  return `${counted(events.length, 'event')}: ${parts.join(', ')}`;
}

function counted(number: number, word: string): string {
  return `${String(number)} ${word}${number === 1 ? '' : 's'}`;
}
