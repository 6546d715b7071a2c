import type { IncidentEvent } from '../../domain/incident';
import type { IncidentReport } from '../../domain/incident-report';
import { gravestOf } from '../../domain/severity';
import { happened } from '../words/incident-in-words';
import { beginningsOf, subjectThatFits } from './subject';

type Named = Pick<IncidentEvent, 'title' | 'detection' | 'severity'>;

/** The gravest of what is new; of several as grave the first two, since each is the worst to somebody. */
export function updateSubject({ incident, account, events, gravest }: IncidentReport): string {
  const first = gravest ?? gravestOf(events);
  const texts = first === null ? ['more happened'] : saying(first, events);
  return subjectThatFits(`[${first?.severity ?? incident.severity}]`, gravest?.account ?? account, texts);
}

/** From what says most to what has room beside any account; what begins alike is said once. */
function saying(first: Named, events: readonly IncidentEvent[]): readonly string[] {
  const second = asGraveAs(first, events);
  const text = happened(first);
  const cut = [text, ...beginningsOf(text)];
  const alone = [...cut.map((one) => `${one}${andMore(events.length - 1)}`), ...cut];
  if (second === null) return alone;
  const both = together(text, happened(second));
  const ids = first.detection === second.detection ? [] : [`${idInWords(first)} and ${idInWords(second)}`];
  return [...[both, withoutServices(both), ...ids].map((one) => `${one}${andMore(events.length - 2)}`), ...alone];
}

/** One of another entry before one of the same. */
function asGraveAs(first: Named, events: readonly IncidentEvent[]): IncidentEvent | null {
  const others = events.filter(({ severity, title }) => severity === first.severity && title !== first.title);
  return others.find(({ detection }) => detection !== first.detection) ?? others[0] ?? null;
}

function andMore(number: number): string {
  return number > 0 ? `, and ${String(number)} more` : '';
}

/** `a root access key was used: RunInstances (ec2) and DeleteBucket (s3)` */
function together(text: string, other: string): string {
  const [beginning = ''] = /^.*?(: | called )/.exec(text) ?? [];
  return `${text} and ${other.startsWith(beginning) ? other.slice(beginning.length) : other}`;
}

function withoutServices(text: string): string {
  return text.replace(/ \([\w.-]+\)/g, '');
}

/** `root MFA deactivated` */
function idInWords({ detection }: Named): string {
  return detection.replaceAll('-', ' ').replace(/\b(mfa|cli)\b/g, (word) => word.toUpperCase());
}
