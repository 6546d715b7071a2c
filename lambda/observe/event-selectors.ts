import type { AdvancedEventSelector, AdvancedFieldSelector, EventSelector } from '@aws-sdk/client-cloudtrail';
import type { Trail } from '../domain/root-posture';

type RecordedEvents = Pick<Trail, 'managementEvents' | 'exclusions'>;

/** What one selector lets through. */
interface Coverage {
  readonly read: boolean;
  readonly write: boolean;
  /** Full source names, for example `kms.amazonaws.com`. */
  readonly exclusions: readonly string[];
}

/** The two noisy sources that AWS itself offers to leave out; root's sign-in and IAM are not among them. */
const harmlessExclusions = ['kms.amazonaws.com', 'rdsdata.amazonaws.com'];

/** Which management events a trail's selectors let through, in both the basic and the advanced form. */
export function managementEvents(
  basic: readonly EventSelector[] = [],
  advanced: readonly AdvancedEventSelector[] = [],
): RecordedEvents {
  const coverages = [...basic.map(basicCoverage), ...advanced.map(advancedCoverage)];
  const reading = coverages.filter(({ read }) => read);
  const writing = coverages.filter(({ write }) => write);
  const leftOut = new Set([...leftOutByAll(reading), ...leftOutByAll(writing)]);
  return {
    managementEvents: inWords(reading.length > 0, writing.length > 0),
    exclusions: [...leftOut].map((source) => source.replace('.amazonaws.com', '')).sort(),
  };
}

function inWords(read: boolean, write: boolean): Trail['managementEvents'] {
  if (read && write) return 'all';
  if (read) return 'read-only';
  return write ? 'write-only' : 'none';
}

/** What one selector leaves out, another may record. */
function leftOutByAll([first, ...others]: readonly Coverage[]): readonly string[] {
  return first?.exclusions.filter((source) => others.every(({ exclusions }) => exclusions.includes(source))) ?? [];
}

/** AWS includes management events unless told otherwise. */
function basicCoverage(selector: EventSelector): Coverage {
  const {
    IncludeManagementEvents = true,
    ReadWriteType = 'All',
    ExcludeManagementEventSources: exclusions = [],
  } = selector;
  const whole = IncludeManagementEvents && exclusions.every(isHarmless);
  return { read: whole && ReadWriteType !== 'WriteOnly', write: whole && ReadWriteType !== 'ReadOnly', exclusions };
}

function advancedCoverage({ FieldSelectors = [] }: AdvancedEventSelector): Coverage {
  const valuesOf = (field: string): readonly string[] | undefined =>
    FieldSelectors.find(({ Field }) => Field === field)?.Equals;
  const whole = valuesOf('eventCategory')?.includes('Management') === true && !FieldSelectors.some(narrows);
  const readOnly = valuesOf('readOnly') ?? ['true', 'false'];
  const exclusions = FieldSelectors.flatMap(({ NotEquals = [] }) => NotEquals);
  return { read: whole && readOnly.includes('true'), write: whole && readOnly.includes('false'), exclusions };
}

/** Any other condition may hide the very event that matters, so such a selector proves nothing. */
function narrows({ Field, NotEquals, ...others }: AdvancedFieldSelector): boolean {
  if (Field === 'eventCategory' || Field === 'readOnly') return false;
  const onlyExcludes = Object.values(others).every((values) => values === undefined);
  return !(Field === 'eventSource' && onlyExcludes && NotEquals?.every(isHarmless) === true);
}

function isHarmless(source: string): boolean {
  return harmlessExclusions.includes(source);
}
