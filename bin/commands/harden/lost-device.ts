import { deviceName } from '../../../lambda/domain/mfa-device';
import type { MfaDeviceChange } from '../../../lambda/domain/mfa-proof';
import { shifted } from '../../../lambda/domain/history';
import { plainText } from '../../../lambda/domain/plain-text';
import { momentOf } from './evidence-in-words';
import { pauseMs, type Session } from './session';
import { lostDevice } from './steps/review';
import type { Step } from './step';

/** Somebody who comes here may have done half of it already. */
const lookBackSeconds = -3600;

/** Watches a lost device being removed and a new one being added, until both were seen or the person goes on. */
export async function watchReplacement(session: Session, step: Step): Promise<void> {
  const { screen, house } = session.services;
  const since = shifted(house.now().toISOString(), lookBackSeconds);
  screen.page({
    title: 'A device was lost',
    sections: [
      { label: 'How', lines: lostDevice, numbered: true },
      {
        label: 'Shows',
        lines: [
          'Both are read from the event history of CloudTrail: AWS says about 5 minutes, and it may be 15. What was done in the last hour counts.',
        ],
      },
    ],
  });
  const told = new Set<string>();
  for (;;) {
    const changes = await changesSeen(session, since);
    for (const change of changes.filter(({ eventId }) => !told.has(eventId))) {
      told.add(change.eventId);
      await tell(session, step, change);
    }
    const missing = (['removed', 'added'] as const).filter((deed) => !changes.some((change) => change.deed === deed));
    if (missing.length === 0) {
      screen.line(
        'Both were seen: the lost device is removed and a new one is added. Sign in with it once: the test login is open again.',
      );
      return;
    }
    if (!(await waits(session, missing))) return;
  }
}

async function changesSeen(session: Session, since: string): Promise<readonly MfaDeviceChange[]> {
  const look = await session.look('device-changes');
  if (look.state === 'seen') return look.changes(since);
  session.services.screen.line(`Nothing can be seen: ${look.reason}`);
  return [];
}

async function tell(session: Session, step: Step, { deed, device, at }: MfaDeviceChange): Promise<void> {
  const name = device === null ? 'a device that its record does not name' : plainText(deviceName(device), 120);
  const words = `${deed}: ${name}, at ${momentOf(at)}`;
  session.services.screen.line(`Seen: ${words}`);
  const noticed = { step: step.id, at: session.services.house.now().toISOString(), words };
  await session.keep((run) => ({ ...run, noticed: [...run.noticed, noticed] }));
}

/** @returns false when the person goes on without waiting */
async function waits({ services }: Session, missing: readonly string[]): Promise<boolean> {
  const stop = new AbortController();
  const over = services.pause(pauseMs, stop.signal).then(() => {
    stop.abort();
  });
  const text = `Not seen yet: ${missing.join(' and ')}. It is looked at every 10 seconds.`;
  const chosen = await services.screen
    .choose({ text, choices: [{ id: 'back', label: 'Back to the step' }], until: stop.signal })
    .finally(() => {
      stop.abort();
    });
  await over;
  return chosen === null;
}
