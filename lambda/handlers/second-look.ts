import * as v from 'valibot';
import { secondLook } from '../contract/second-look';
import { timing } from '../contract/timing';
import { utcTime } from '../contract/utc-time';

const request = v.object({ [secondLook.askedAt]: utcTime });

/** A second review that comes so soon would see what the first one sees: Lambda repeats it a minute later. */
class TooSoonError extends Error {
  override readonly name = 'TooSoonError';
}

/**
 * Every other request is let through, and so is one from a clock that lies further away: twice beats never.
 * @throws TooSoonError for a second look before its time
 */
export function refuseTooSoon(event: unknown, now: Date): void {
  const parsed = v.safeParse(request, event);
  if (!parsed.success) return;
  const apart = Math.abs(now.getTime() - Date.parse(parsed.output[secondLook.askedAt]));
  if (apart >= timing.secondLookAfter * 1000) return;
  throw new TooSoonError(
    "No fault: this second review after a change of root's credentials is repeated by Lambda a minute later, when IAM shows the new state.",
  );
}
