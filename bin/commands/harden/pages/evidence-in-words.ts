import type { SettledStep } from '../../../../lambda/domain/hardening';
import type { SeenFact } from '../../../../lambda/domain/finding';
import { plainText } from '../../../../lambda/domain/plain-text';
import { factInWords } from './fact-in-words';

/** `21 Nov 2026` would be too coarse beside a request: `2026-11-21 03:12:45 UTC`. */
export function momentOf(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** From where somebody signed in, to go on after the time; nothing where that is not known. */
export function fromInWords({ sourceIp }: { readonly sourceIp: string | null }): string {
  return sourceIp === null ? '' : ` from ${plainText(sourceIp, 60)}`;
}

/** Each known fact with the call that told it; facts of one call together. */
export function evidenceInWords(evidence: readonly SeenFact[]): readonly string[] {
  const ofCall = new Map<string, readonly string[]>();
  for (const { fact, observation, value } of evidence) {
    if (value === null) continue;
    const source = observation === null ? 'kept by Rootwatch' : sourceOf(observation);
    ofCall.set(source, [...(ofCall.get(source) ?? []), factInWords(fact, value)]);
  }
  return [...ofCall].map(([source, facts]) => `${source}: ${facts.join('; ')}`);
}

function sourceOf({ call, at, requestId }: NonNullable<SeenFact['observation']>): string {
  return `${call} at ${momentOf(at)}${requestId === null ? '' : ` (request ${plainText(requestId, 60)})`}`;
}

/** One line: what settled the step, when, and as whom. */
export function settledInWords(settled: SettledStep): string {
  const when = `${momentOf(settled.at)}, asked as ${plainText(settled.by, 200)}`;
  switch (settled.kind) {
    case 'proven':
      return `${plainText(settled.words, 300)}. Seen ${when}`;
    case 'not-applicable':
      return `${plainText(settled.words, 300)}. Seen ${when}`;
    case 'said':
      return `not proven: ${plainText(settled.words, 300)}. Recorded ${when}`;
    case 'skipped':
      return `accepted until ${settled.until} by ${plainText(settled.acceptedBy, 100)}: ${plainText(settled.reason, 200)}`;
  }
}
