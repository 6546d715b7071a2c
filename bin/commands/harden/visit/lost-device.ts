import { deviceName } from '../../../../lambda/domain/mfa-device';
import type { MfaDeviceChange } from '../../../../lambda/domain/mfa-proof';
import { plainText } from '../../../../lambda/domain/plain-text';
import { momentOf } from '../pages/evidence-in-words';
import { readOn, type Reading } from './device-changes';
import { isWindowOver, offerWindow, renewWindow } from './planned';
import { belongsTo, missingOf, serialOf, type Deed } from './replacement';
import { pauseMs, type Session } from '../session';
import { lostDevice } from '../steps/review';
import type { Step } from '../step';
import { askWhichIsLost } from './which-device';

/**
 * Watches the lost device being removed and another one being added, until both were seen or the person does not wait for it.
 * @returns whether it is time to record who holds the devices
 */
export async function watchReplacement(session: Session, step: Step): Promise<boolean> {
  const { screen, house } = session.services;
  const beganAt = house.now().toISOString();
  screen.page({
    title: 'A device was lost',
    sections: [
      { label: 'How', lines: lostDevice, numbered: true },
      {
        label: 'How long AWS takes',
        lines: ['Both are read from the event history of CloudTrail: AWS says about 5 minutes, and it may be 15.'],
      },
    ],
  });
  await offerWindow(session, session.stand(step));
  let reading = await readOn(session, beganAt, null);
  const lost = await askWhichIsLost(session, reading.changes);
  if (lost === null) return false;
  const sorting = { lost, beganAt, step, verdicts: new Map<MfaDeviceChange['eventId'], Verdict>() };
  for (;;) {
    reading = await readOn(session, beganAt, reading);
    const missing = missingOf(lost, await countedOf(session, sorting, reading));
    if (missing.length === 0) {
      screen.line(
        'Both were seen: the lost device is removed and another one is added. Sign in with it once: the test login is open again.',
      );
      return true;
    }
    if (await isWindowOver(session, step)) await renewWindow(session, session.stand(step));
    const next = await nextAfter(session, missing, reading, sorting);
    if (next === 'say') askAgain(sorting);
    else if (next !== 'look') return next === 'on';
  }
}

/** Whether a change counts, as far as that was said. `again`: the person wants to say it now. */
type Verdict = 'yes' | 'no' | 'unsure' | 'again';

interface Sorting {
  readonly lost: string;
  readonly beganAt: string;
  readonly step: Step;
  /** By the id of the record. */
  readonly verdicts: Map<MfaDeviceChange['eventId'], Verdict>;
}

function askAgain({ verdicts }: Sorting): void {
  for (const [id, verdict] of verdicts) if (verdict === 'unsure') verdicts.set(id, 'again');
}

/** Tells what is new of the changes. @returns those that count */
async function countedOf(
  session: Session,
  sorting: Sorting,
  { changes }: Reading,
): Promise<readonly MfaDeviceChange[]> {
  const counted: MfaDeviceChange[] = [];
  for (const change of changes) {
    const lost = serialOf(sorting.lost, counted);
    const before = sorting.verdicts.get(change.eventId) ?? (await told(session, { ...sorting, lost }, change));
    const verdict = before === 'again' ? await belongsToLoss(session, change) : before;
    sorting.verdicts.set(change.eventId, verdict);
    if (verdict === 'yes') counted.push(change);
  }
  return counted;
}

/** Tells a change. What happened before the person came here may be of another day's work: it counts only if they say so. */
async function told(session: Session, { lost, beganAt, step }: Sorting, change: MfaDeviceChange): Promise<Verdict> {
  const { screen, house } = session.services;
  const words = inWords(change);
  const noticed = { step: step.id, at: house.now().toISOString(), words };
  await session.keep((run) => ({ ...run, noticed: [...run.noticed, noticed] }));
  screen.line(`Seen: ${words}`);
  if (!belongsTo(lost, change)) {
    screen.line(`It does not count: ${reasons[change.device === null ? 'unnamed' : change.deed]}`);
    // What was done last to a device counts, also when it undoes the rest.
    return change.device === null ? 'no' : 'yes';
  }
  return Date.parse(change.at) >= Date.parse(beganAt) ? 'yes' : 'again';
}

async function belongsToLoss({ services }: Session, change: MfaDeviceChange): Promise<Verdict> {
  const text = `It happened before you came here: ${inWords(change)}. Was it done because the device was lost?`;
  return (await services.screen.choose({ text, choices: whyDone })) ?? 'unsure';
}

/** The first is what a key gives that was pressed before anybody could read the question: it must settle nothing. */
const whyDone = [
  { id: 'unsure', label: 'I do not know, or not now: it does not count yet' },
  { id: 'yes', label: 'Yes: it counts' },
  { id: 'no', label: 'No: wait for what is done from now on' },
] as const;

const reasons = {
  removed: 'that is not the device that was lost.',
  added: 'that is the device that was lost, not another one.',
  unnamed: 'its record does not say which device it was.',
} as const;

function inWords({ deed, device, at }: MfaDeviceChange): string {
  const name = device === null ? 'a device that its record does not name' : plainText(deviceName(device), 120);
  return `${deed}: ${name}, at ${momentOf(at)}`;
}

const wanted = { removed: 'the lost device removed', added: 'another one added' } as const;

/** @returns `look` when nobody said anything, `say` when the person knows now what counts, `on` when the person goes on although it was not seen */
async function nextAfter(
  { services }: Session,
  missing: readonly Deed[],
  { unseen }: Reading,
  { verdicts }: Sorting,
): Promise<'look' | 'say' | 'on' | 'back'> {
  const stop = new AbortController();
  const over = services.pause(pauseMs, stop.signal).then(() => {
    stop.abort();
  });
  const text = `Not seen yet: ${missing.map((deed) => wanted[deed]).join(' and ')}. It is looked at every 10 seconds.`;
  const isUnsure = [...verdicts.values()].includes('unsure');
  const choices = [back, ...(isUnsure ? [say] : []), ...(unseen.length > 0 ? [on] : [])];
  const chosen = await services.screen.choose({ text, choices, until: stop.signal }).finally(() => {
    stop.abort();
  });
  await over;
  return chosen ?? 'look';
}

const back = { id: 'back', label: 'Back to the step' } as const;
const say = { id: 'say', label: 'Say whether what happened before counts' } as const;
const on = { id: 'on', label: 'Go on although it was not seen: record who holds the devices' } as const;
