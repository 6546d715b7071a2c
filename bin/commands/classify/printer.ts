import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import type { Classification } from '../../../lambda/domain/verdict';

/** How records are printed, one line each. */
export interface Printer {
  /** Stands above the first line; null for none. */
  readonly heading: string | null;
  line(record: RootEvent | UnreadableRecord, classification: Classification): string;
}
