import { isIP } from 'node:net';
import type { ActivityFinding, FindingActor } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';
import { activityFacts } from './activity-facts';
import type { ToldNotice } from './notice';
import { branchesOf, unrecordedNote } from './notice-parts';
import { asClause, asSentence } from '../words/phrase';
import type { Presentation } from '../presentation';

const short = 120;

/** Something was done with root: what, when, from where, with what, and on what. */
export function activityNotice(finding: ActivityFinding, presentation: Presentation): ToldNotice {
  return {
    tag: finding.severity,
    account: finding.account,
    headline: asClause(plainText(finding.title, short)),
    origin: origin(finding),
    details: [asSentence(plainText(finding.reason, 300)), ...unrecordedNote(finding, presentation)],
    facts: activityFacts(finding, presentation),
    branches: branchesOf(finding.nextSteps),
    reference: { label: 'Event', value: plainText(finding.evidence.eventId ?? 'the record has no id', short) },
  };
}

/** What can be said of where a deed came from. */
interface Origin {
  readonly actor: Pick<FindingActor, 'sourceIp' | 'via'>;
  /** The headline that it will follow. */
  readonly title: string;
}

/** The address belongs into the headline: it is what people recognise first. A service's host name is no address. */
export function origin({ actor, title }: Origin): string {
  const pause = /\b(changed|denied|failed|password|signing in|sign-ins?)$/.test(title) ? ',' : '';
  if (actor.sourceIp !== null && isIP(actor.sourceIp) !== 0) return `${pause} from ${actor.sourceIp}`;
  return actor.via === null || title.includes(' via ') ? '' : ` via ${plainText(actor.via, 60)}`;
}
