import type { AdvancedEventSelector, AdvancedFieldSelector, EventSelector } from '@aws-sdk/client-cloudtrail';
import type { Trail } from '../domain/root-posture';

interface Coverage {
  readonly read: boolean;
  readonly write: boolean;
}

/** Which management events a trail's selectors let through, in both the basic and the advanced form. */
export function managementEvents(
  basic: readonly EventSelector[] = [],
  advanced: readonly AdvancedEventSelector[] = [],
): Trail['managementEvents'] {
  const coverages = [...basic.map(basicCoverage), ...advanced.map(advancedCoverage)];
  const read = coverages.some((coverage) => coverage.read);
  const write = coverages.some((coverage) => coverage.write);
  if (read && write) return 'all';
  if (read) return 'read-only';
  return write ? 'write-only' : 'none';
}

/** AWS includes management events unless told otherwise. */
function basicCoverage({ IncludeManagementEvents = true, ReadWriteType = 'All' }: EventSelector): Coverage {
  return {
    read: IncludeManagementEvents && ReadWriteType !== 'WriteOnly',
    write: IncludeManagementEvents && ReadWriteType !== 'ReadOnly',
  };
}

function advancedCoverage({ FieldSelectors = [] }: AdvancedEventSelector): Coverage {
  const valuesOf = (field: string): readonly string[] | undefined =>
    FieldSelectors.find(({ Field }) => Field === field)?.Equals;
  const whole = valuesOf('eventCategory')?.includes('Management') === true && !FieldSelectors.some(narrows);
  const readOnly = valuesOf('readOnly') ?? ['true', 'false'];
  return { read: whole && readOnly.includes('true'), write: whole && readOnly.includes('false') };
}

/** The two noisy sources that AWS itself offers to leave out; root's sign-in and IAM are not among them. */
const harmlessExclusions = ['kms.amazonaws.com', 'rdsdata.amazonaws.com'];

/** Any other condition may hide the very event that matters, so such a selector proves nothing. */
function narrows({ Field, NotEquals, ...others }: AdvancedFieldSelector): boolean {
  if (Field === 'eventCategory' || Field === 'readOnly') return false;
  const onlyExcludes = Object.values(others).every((values) => values === undefined);
  return !(
    Field === 'eventSource' &&
    onlyExcludes &&
    NotEquals?.every((source) => harmlessExclusions.includes(source)) === true
  );
}
