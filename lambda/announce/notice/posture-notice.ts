import type { PostureFinding } from '../../domain/finding';
import { globalRegionOf, whyNoRootConsole } from '../../domain/partition';
import { plainText } from '../../domain/plain-text';
import { timeBetween } from '../words/duration-in-words';
import { evidenceInWords } from '../words/evidence-in-words';
import type { LabelledFact, ToldNotice } from './notice';
import { branchesOf, unrecordedNote } from './notice-parts';
import { asClause, asSentence } from '../words/phrase';
import type { Presentation } from '../presentation';
import { endedWaiverInWords, waiverInWords } from '../words/waiver-in-words';
import { whenInWords } from '../words/when';

/** What a check of the account, or of the product itself, says: broken, mended, or not to be judged. */
export function postureNotice(finding: PostureFinding, presentation: Presentation): ToldNotice {
  const { headline, origin = '', details } = story(finding);
  return {
    tag: isGood(finding) ? 'resolved' : finding.severity,
    account: finding.account,
    headline,
    origin,
    details: [...details, ...unrecordedNote(finding, presentation)],
    facts: facts(finding, presentation),
    branches: isGood(finding) ? [] : branchesOf(finding.nextSteps),
    reference: { label: 'Check', value: plainText(finding.detection, 120) },
  };
}

/** Never what is merely not known. */
function isGood({ outcome }: PostureFinding): boolean {
  return outcome === 'pass' || outcome === 'not-applicable';
}

interface Story {
  readonly headline: string;
  readonly origin?: string;
  readonly details: readonly string[];
}

function story(finding: PostureFinding): Story {
  const title = asClause(plainText(finding.title, 120));
  const question = plainText(finding.question, 80);
  const reason = plainText(finding.reason, 400);
  switch (finding.outcome) {
    case 'pass':
      return {
        headline: finding.transition === 'resolved' ? mended(title, finding) : title,
        details: [asSentence(reason), afterwards(finding)],
      };
    case 'not-applicable':
      return {
        headline: asClause(reason),
        details: [`So it no longer matters ${question}. Nothing to do.`],
      };
    case 'fail':
      return failure(finding, asClause(reason));
    case 'unknown':
      return {
        headline: `it is unknown ${question}`,
        details: [`It could not be judged: ${asSentence(asClause(reason))}`, ...lastKnown(finding)],
      };
  }
}

/** Whoever takes root over protects it with a device of his own: that looks like good news. */
function afterwards({ detection, transition, partition }: PostureFinding): string {
  return detection === 'root-mfa-enabled' && transition === 'resolved' ? checkTheDevice(partition) : 'Nothing to do.';
}

function checkTheDevice(partition: string): string {
  const look = whyNoRootConsole(partition) === null ? 'sign in as root, IAM, Security credentials; ' : '';
  const region = globalRegionOf(partition) ?? 'the home region';
  return `Check that the device is yours: ${look}who added it says CloudTrail, Event history, ${region}, event name EnableMFADevice.`;
}

const longestOrigin = 100;

/** A short reason that begins like the headline ends it; what does not fit there follows as a sentence of its own. */
function failure(finding: PostureFinding, reason: string): Story {
  const clause = plainText(finding.headline ?? reason, 400);
  const headline = `${stillOpen(finding)}${clause}`;
  const rest = reason.startsWith(clause) ? reason.slice(clause.length) : null;
  const { waiverEnded } = finding.evidence;
  const why = waiverEnded === null ? [] : [endedWaiverInWords(waiverEnded)];
  if (rest !== null && rest.length <= longestOrigin) return { headline, origin: rest, details: why };
  return { headline, details: [asSentence(rest?.startsWith(': ') === true ? rest.slice(2) : reason), ...why] };
}

/** What was never seen to fail was not mended. */
function mended(title: string, { evidence }: PostureFinding): string {
  return evidence.wasOpenAs === 'unknown' ? `it can be seen again: ${title}` : restored(title);
}

/** "has MFA again", but "has no access keys any more". */
function restored(title: string): string {
  return /\bnot?\b/i.test(title) ? `${title} any more` : `${title} again`;
}

function stillOpen({ transition, evidence }: PostureFinding): string {
  if (transition === 'reopened') return evidence.waiverEnded === null ? 'again: ' : 'open again: ';
  return transition === 'reminder' || transition === 'still-open' ? 'still open: ' : '';
}

function lastKnown({ evidence, reason }: PostureFinding): readonly string[] {
  if (evidence.lastKnown === null) return ['It was never judged before.'];
  return reason.includes('last known') ? [] : [`Last known: ${evidence.lastKnown}.`];
}

function facts(finding: PostureFinding, { timeZone, whoToAsk }: Presentation): readonly LabelledFact[] {
  const good = isGood(finding);
  const said: readonly (readonly [label: string, value: string | null])[] = [
    ['Seen', whenInWords(finding.observedAt, timeZone)],
    [lastingAs(finding), openFor(finding, timeZone)],
    ...evidenceInWords(finding.evidence.seen).map((words) => ['Proof', words] as const),
    ['Accepted', finding.waiver === null ? null : waiverInWords(finding.waiver)],
    ['Ask', good || whoToAsk === null ? null : plainText(whoToAsk, 200)],
  ];
  return said.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

/** What was never seen to fail has not been open: it has been out of sight. */
function lastingAs(finding: PostureFinding): string {
  const { lastKnown, wasOpenAs } = finding.evidence;
  if (isGood(finding)) return wasOpenAs === 'unknown' ? 'Unknown' : 'Lasted';
  return finding.outcome === 'unknown' && lastKnown !== 'fail' ? 'Unknown' : 'Open';
}

/** Null for what has just begun. */
function openFor({ evidence, occurredAt, observedAt }: PostureFinding, timeZone: string): string | null {
  if (evidence.openSince === null || evidence.openSince === occurredAt) return null;
  return `${timeBetween(evidence.openSince, observedAt) ?? 'unknown time'}, since ${whenInWords(evidence.openSince, timeZone)}`;
}
