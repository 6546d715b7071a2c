import type { PostureFinding } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';
import { byGravity, isAtLeast } from '../../domain/severity';
import { list } from '../words/list';
import { asClause, asSentence } from '../words/phrase';
import { waiverInWords } from '../words/waiver-in-words';

/** The checks of one evaluation, by what they ask of people; the gravest first. */
export interface SortedChecks {
  readonly fixNow: readonly PostureFinding[];
  readonly thisWeek: readonly PostureFinding[];
  /** Failing, and accepted by the operator for a time. */
  readonly accepted: readonly PostureFinding[];
  readonly unknown: readonly PostureFinding[];
  /** Unknown to everybody: AWS shows it to no caller with these rights. */
  readonly notVisible: readonly PostureFinding[];
  readonly fine: readonly PostureFinding[];
  readonly notApplicable: readonly PostureFinding[];
}

export function sorted(checks: readonly PostureFinding[]): SortedChecks {
  const gravestFirst = [...checks].sort((left, right) => byGravity(left.severity, right.severity));
  const faults = gravestFirst.filter(({ outcome }) => outcome === 'fail');
  const failing = faults.filter(({ waiver }) => waiver === null).filter(isFaultOfItsOwn);
  const unknown = gravestFirst.filter(({ outcome }) => outcome === 'unknown');
  return {
    fixNow: failing.filter(({ severity }) => isAtLeast(severity, 'high')),
    thisWeek: failing.filter(({ severity }) => !isAtLeast(severity, 'high')),
    accepted: faults.filter(({ waiver }) => waiver !== null),
    unknown: unknown.filter(({ cause }) => cause !== 'not-visible'),
    notVisible: unknown.filter(({ cause }) => cause === 'not-visible'),
    fine: gravestFirst.filter(({ outcome }) => outcome === 'pass'),
    notApplicable: gravestFirst.filter(({ outcome }) => outcome === 'not-applicable'),
  };
}

/** What asks about MFA devices, and fails when there is none. */
const aboutDevices = [
  'root-mfa-phishing-resistant',
  'root-mfa-spare-device',
  'root-mfa-proven',
  'mfa-devices-reviewed',
];

/**
 * Without MFA there is no device that could be of the wrong kind: that fault is said, and counted, once. Where it is accepted,
 * the others say what is still asked for.
 * @param failing none of them accepted
 */
function isFaultOfItsOwn({ detection }: PostureFinding, _: number, failing: readonly PostureFinding[]): boolean {
  return !aboutDevices.includes(detection) || failing.every((other) => other.detection !== 'root-mfa-enabled');
}

/** One paragraph a group; an empty group is left out. */
export function checkLines({
  fixNow,
  thisWeek,
  accepted,
  unknown,
  notVisible,
  fine,
  notApplicable,
}: SortedChecks): readonly string[] {
  return [
    list('FIX NOW', fixNow.map(toMend)),
    list('THIS WEEK', thisWeek.map(toMend)),
    list('ACCEPTED', accepted.map(acceptedUntil)),
    list('NOT KNOWN', unknown.map(asked)),
    list('CANNOT BE KNOWN', notVisible.map(asked)),
    list('DOES NOT APPLY', notApplicable.map(asked)),
    fine.length === 0 ? '' : `Fine: ${fine.map(title).join(' · ')}`,
  ].filter((paragraph) => paragraph !== '');
}

function toMend(check: PostureFinding): string {
  const { expected, unexpected } = check.nextSteps;
  const steps = expected.length > 0 ? expected : unexpected.slice(0, 1);
  return [reason(check), ...steps.map((step) => plainText(step, 600))].map(asSentence).join(' ').trim();
}

function acceptedUntil(check: PostureFinding): string {
  const words = check.waiver === null ? '' : `: accepted ${waiverInWords(check.waiver)}`;
  return asSentence(`${asClause(reason(check))}${words}`);
}

/** What the check asks, and why there is no yes or no. */
function asked(check: PostureFinding): string {
  return asSentence(`${plainText(check.question, 80)}: ${asClause(reason(check))}`);
}

const title = (check: PostureFinding): string => asClause(plainText(check.title, 100));
const reason = (check: PostureFinding): string => plainText(check.reason, 300);
