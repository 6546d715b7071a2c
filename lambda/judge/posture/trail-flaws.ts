import type { Trail } from '../../domain/root-posture';
import { trailName } from '../../domain/trail';

/** What keeps a trail from bringing everything. */
export type Flaw = 'off' | 'one-region' | 'no-writes' | 'no-reads' | 'no-events' | 'undelivered';

export function flawsOf(trail: Trail): readonly Flaw[] {
  const flaws: readonly (readonly [flaw: Flaw, there: boolean])[] = [
    ['off', !trail.logging],
    ['one-region', !trail.multiRegion],
    ['no-writes', trail.managementEvents === 'read-only'],
    ['no-reads', trail.managementEvents === 'write-only'],
    ['no-events', trail.managementEvents === 'none'],
    ['undelivered', trail.deliveryError !== null],
  ];
  return flaws.flatMap(([flaw, there]) => (there ? [flaw] : []));
}

/** `management-events: it covers one region only, it leaves out what writes` */
export function flawsInWords(trail: Trail): string {
  return `${trailName(trail)}: ${flawsOf(trail)
    .map((flaw) => inWords(flaw, trail))
    .join(', ')}`;
}

function inWords(flaw: Flaw, { deliveryError }: Trail): string {
  switch (flaw) {
    case 'off':
      return 'it is switched off, so nothing arrives';
    case 'one-region':
      return 'it covers one region only';
    case 'no-writes':
      return 'it leaves out what writes';
    case 'no-reads':
      return 'it leaves out what only reads, such as aws login';
    case 'no-events':
      return 'it leaves out management events, or some of them';
    case 'undelivered':
      return `its last delivery failed (${deliveryError ?? 'AWS does not say why'})`;
  }
}

/** The trail that has least to mend; null when there is none. */
export function nearestToWhole(trails: readonly Trail[]): Trail | null {
  const [nearest] = [...trails].sort((left, right) => flawsOf(left).length - flawsOf(right).length);
  return nearest ?? null;
}
