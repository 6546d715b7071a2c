import { deviceName } from '../../../../lambda/domain/mfa-device';
import type { MfaDeviceChange } from '../../../../lambda/domain/mfa-proof';
import { shifted } from '../../../../lambda/domain/history';
import { plainText } from '../../../../lambda/domain/plain-text';
import { momentOf } from '../pages/evidence-in-words';
import { belongsTo, missingOf, type Deed } from './replacement';
import { pauseMs, type Session } from '../session';
import { lostDevice } from '../steps/review';
import type { Step } from '../step';
import { askWhichIsLost } from './which-device';

/** Somebody who comes here may have done half of it already. */
const lookBackSeconds = -3600;

/**
 * Watches the lost device being removed and another one being added, until both were seen or the person goes on.
 * @returns whether both were seen
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
  const lost = await askWhichIsLost(session, await changesSeen(session, beganAt));
  if (lost === null) return false;
  const sorting = { lost, beganAt, step, told: new Map<MfaDeviceChange['eventId'], boolean>() };
  for (;;) {
    const missing = missingOf(lost, await countedOf(session, sorting));
    if (missing.length === 0) {
      screen.line(
        'Both were seen: the lost device is removed and another one is added. Sign in with it once: the test login is open again.',
      );
      return true;
    }
    if (!(await waits(session, missing))) return false;
  }
}

async function changesSeen(session: Session, beganAt: string): Promise<readonly MfaDeviceChange[]> {
  const look = await session.look('device-changes');
  if (look.state === 'seen') return look.changes(shifted(beganAt, lookBackSeconds));
  session.services.screen.line(`Nothing can be seen: ${look.reason}`);
  return [];
}

interface Sorting {
  readonly lost: string;
  readonly beganAt: string;
  readonly step: Step;
  /** By the id of the record: whether it counts. */
  readonly told: Map<MfaDeviceChange['eventId'], boolean>;
}

/** Tells what is new of the changes. @returns those that count */
async function countedOf(session: Session, sorting: Sorting): Promise<readonly MfaDeviceChange[]> {
  const changes = await changesSeen(session, sorting.beganAt);
  for (const change of changes.filter(({ eventId }) => !sorting.told.has(eventId)))
    sorting.told.set(change.eventId, await counts(session, sorting, change));
  return changes.filter(({ eventId }) => sorting.told.get(eventId) === true);
}

/** Tells a change. What happened before the person came here may be of another day's work: it counts only if they say so. */
async function counts(session: Session, { lost, beganAt, step }: Sorting, change: MfaDeviceChange): Promise<boolean> {
  const { screen, house } = session.services;
  const words = inWords(change);
  const noticed = { step: step.id, at: house.now().toISOString(), words };
  await session.keep((run) => ({ ...run, noticed: [...run.noticed, noticed] }));
  screen.line(`Seen: ${words}`);
  if (!belongsTo(lost, change)) {
    screen.line(`It does not count: ${reasons[change.device === null ? 'unnamed' : change.deed]}`);
    // What was done last to a device counts, also when it undoes the rest.
    return change.device !== null;
  }
  if (Date.parse(change.at) >= Date.parse(beganAt)) return true;
  const answer = await screen.choose({
    text: `It happened before you came here. Was it done because the device was lost?`,
    choices: [
      { id: 'yes', label: 'Yes: it counts' },
      { id: 'no', label: 'No: wait for what is done from now on' },
    ],
  });
  return answer === 'yes';
}

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

/** @returns false when the person goes on without waiting */
async function waits({ services }: Session, missing: readonly Deed[]): Promise<boolean> {
  const stop = new AbortController();
  const over = services.pause(pauseMs, stop.signal).then(() => {
    stop.abort();
  });
  const text = `Not seen yet: ${missing.map((deed) => wanted[deed]).join(' and ')}. It is looked at every 10 seconds.`;
  const chosen = await services.screen
    .choose({ text, choices: [{ id: 'back', label: 'Back to the step' }], until: stop.signal })
    .finally(() => {
      stop.abort();
    });
  await over;
  return chosen === null;
}
