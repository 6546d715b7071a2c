import * as v from 'valibot';
import { utcTime } from '../../../../lambda/contract/utc-time';

/** So many times running it must go wrong before people are told: the next time is within a minute, or it is a sweep. */
const patience = 3;

const works = ['store', 'windows', 'review', 'sweep', 'incidents', 'slack'] as const;
export type Work = (typeof works)[number];

/** One thing that went wrong in one round of a work. */
export interface Wrong {
  /** A region that was to be read, {@link listOfRegions}, or empty for the work as a whole. */
  readonly part: string;
  /** The same part by another cause is another trouble. */
  readonly cause: string;
  /** One sentence or more, of our own words; of a region only why it could not be read. */
  readonly what: string;
}

export const listOfRegions = 'list of regions';

export function isRegion(part: string): boolean {
  return part !== '' && part !== listOfRegions;
}

/** How one round went. */
export interface Course {
  readonly wrong: readonly Wrong[];
  /** Of these parts it says nothing, neither good nor bad. */
  readonly isOpen: (part: string) => boolean;
}

export const wentWell: Course = { wrong: [], isOpen: () => false };
export const saysNothing: Course = { wrong: [], isOpen: () => true };

export const trouble = v.object({
  work: v.picklist(works),
  part: v.string(),
  cause: v.string(),
  what: v.string(),
  since: utcTime,
  /** How often since the part last went well, up to where it no longer matters; 0 when it is over. */
  times: v.number(),
  /** Whether people know of it. */
  told: v.boolean(),
});

/** What keeps going wrong, from the first time until people know that it is over. */
export type Trouble = v.InferOutput<typeof trouble>;

/** @param at ISO 8601: now */
export function troublesAfter(course: Course, work: Work, before: readonly Trouble[], at: string): readonly Trouble[] {
  const known = before.flatMap((each) => (each.work === work ? goneOn(each, course) : [each]));
  const fresh = course.wrong.filter((wrong) => !known.some((each) => each.work === work && isSame(each, wrong)));
  return [...known, ...fresh.map((wrong) => ({ ...wrong, work, since: at, times: 1, told: false }))];
}

/** What people have still to hear of. A part that fails by turns for different causes must not stay unsaid for that. */
export function hasBegun(trouble: Trouble, all: readonly Trouble[]): boolean {
  if (trouble.told) return false;
  const ofPart = all.filter(({ work, part }) => work === trouble.work && part === trouble.part);
  const times = ofPart.some(({ told }) => told) ? trouble.times : ofPart.reduce((sum, each) => sum + each.times, 0);
  return times >= patience;
}

/** People know of it, and not yet that it is over. */
export function hasEnded({ told, times }: Trouble): boolean {
  return told && times === 0;
}

/** While its part still fails by another cause it is not over: nobody is to read that the part works again. */
function goneOn(before: Trouble, { wrong, isOpen }: Course): readonly Trouble[] {
  const again = wrong.find((each) => isSame(each, before));
  if (again !== undefined) return [{ ...before, what: again.what, times: Math.min(before.times + 1, patience) }];
  if (isOpen(before.part) || wrong.some(({ part }) => part === before.part)) return [before];
  return before.told ? [{ ...before, times: 0 }] : [];
}

function isSame(left: Pick<Wrong, 'part' | 'cause'>, right: Pick<Wrong, 'part' | 'cause'>): boolean {
  return left.part === right.part && left.cause === right.cause;
}
