import { plainText } from '../../../../lambda/domain/plain-text';
import type { RootEvent, UnreadableRecord } from '../../../../lambda/domain/root-event';
import type { Classification } from '../../../../lambda/domain/verdict';

/** A column of fixed width. What happened stands after all of them and takes the rest of the line. */
export interface Column {
  readonly heading: string;
  /** In characters; what it says never takes more. */
  readonly width: number;
  readonly say: (record: RootEvent | UnreadableRecord, classification: Classification) => string;
}

const nothing = '-';

export const time: Column = {
  heading: 'when (UTC)',
  width: 19,
  say: (record) => timeOf(record)?.slice(0, 19).replace('T', ' ') ?? nothing,
};

/** Without year and seconds. */
export const shortTime: Column = {
  heading: 'when (UTC)',
  width: 11,
  say: (record) => timeOf(record)?.slice(5, 16).replace('T', ' ') ?? nothing,
};

export const verdict: Column = {
  heading: 'verdict',
  width: 14,
  say: (_, classification) => {
    if (classification.verdict === 'alert') return `alert ${classification.severity}`;
    return classification.verdict === 'record' ? 'kept quietly' : 'not about root';
  },
};

export const shortVerdict: Column = {
  heading: 'verdict',
  width: 8,
  say: (_, classification) => {
    if (classification.verdict === 'alert') return classification.severity;
    return classification.verdict === 'record' ? 'kept' : nothing;
  },
};

export const account: Column = { heading: 'account', width: 12, say: ({ accountId }) => accountId ?? nothing };

/** As wide as the longest that there is, `us-isof-south-1`. */
const longestRegion = 15;

export const region: Column = {
  heading: 'region',
  width: longestRegion,
  say: (record) => (record.region === null ? nothing : plainText(record.region, longestRegion)),
};

export const actor: Column = { heading: 'actor', width: 15, say: (_, classification) => classification.actor };

function timeOf(record: RootEvent | UnreadableRecord): string | null {
  return record.kind === 'event' ? record.occurredAt : null;
}
