import type { RootEvent } from '../../../domain/root-event';
import { isFrom } from '../event-source';

/** API calls of one service that have something in common. */
export interface ServiceActions {
  /** As in `<service>.amazonaws.com`. */
  readonly service: string;
  /** As CloudTrail writes `eventName`; some services append the API's version, which is passed over. */
  readonly names: readonly string[];
  /** Where AWS describes them. */
  readonly source: string;
}

type Call = Pick<RootEvent, 'eventSource' | 'eventName'>;

export function isAmong(lists: readonly ServiceActions[], { eventSource, eventName }: Call): boolean {
  const name = eventName.replace(/\d{4}_?\d{2}_?\d{2}(v\d+)?$/, '');
  return lists.some(({ service, names }) => isFrom(eventSource, service) && names.includes(name));
}
