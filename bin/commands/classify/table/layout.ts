import { account, actor, region, shortTime, shortVerdict, time, verdict, type Column } from './columns';

/** What happened needs about so much. */
const comfortable = 40;
export const gap = '  ';

/** From the widest to the narrowest: first go the columns that a line can do without. */
const layouts: readonly (readonly Column[])[] = [
  [time, verdict, actor, account, region],
  [time, verdict, account, region],
  [time, verdict, account],
  [time, verdict],
  [shortTime, verdict],
];
const narrowest: readonly Column[] = [shortTime, shortVerdict];

export interface Layout {
  readonly columns: readonly Column[];
  /** How many characters are left for what happened. */
  readonly room: number;
}

/** @param width of the terminal in characters; null when nobody cuts the lines */
export function layoutFor(width: number | null): Layout {
  const roomBeside = (columns: readonly Column[]): number =>
    columns.reduce((room, column) => room - column.width - gap.length, width ?? Infinity);
  const columns = layouts.find((candidate) => roomBeside(candidate) >= comfortable) ?? narrowest;
  return { columns, room: Math.max(1, roomBeside(columns)) };
}
