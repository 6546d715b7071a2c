import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { buildCommand, rootwatch, type Ran } from '../../support/command';
import { credentials, region } from '../aws/account';
import { eventually } from '../eventually';
import type { Leg } from '../leg';
import { findingsHeard } from '../listener';
import { rootLogin, signInEvent } from '../records';
import { messagesMailed, type Stage } from '../stage';
import { review } from './posture';

const listed = z.object({
  keptIn: z.string(),
  steps: z.array(z.object({ checks: z.array(z.string()), state: z.string() })),
});
const second = 1_000;
const reviewed = 'mfa-devices-reviewed';

/** What people type writes to the deployed table, and the deployed functions judge by it. */
export const peopleAct: Leg = {
  name: 'people review and announce',
  async run(stage) {
    buildCommand();
    await reviewCounts(stage);
    await windowCounts(stage);
    lockDownIsListed(stage);
    return [
      'a recorded review of the devices closes its check',
      'an announced window is told to people, and a sign-in in it says so, one severity lower',
      'its cancellation is told too',
      'the guided lock-down lists its steps from the deployed table, with the review done',
    ];
  },
};

async function reviewCounts(stage: Stage): Promise<void> {
  const before = await outcomesOf(stage, reviewed);
  assert.equal(before.at(-1), 'fail', 'the devices count as reviewed before anybody did');
  typed(stage, 'review', '--holder', 'finance lead: key in the safe');
  await review(stage);
  await eventually('The check to pass', async () => (await outcomesOf(stage, reviewed)).at(-1) === 'pass');
}

async function windowCounts(stage: Stage): Promise<void> {
  const planned = typed(stage, 'plan', '--reason', 'move the domain', '--ticket', 'OPS-12');
  const [id = ''] = /[a-z0-9]{8}/.exec(planned.stdout) ?? [];
  await mailAbout(stage, id, 'announcement of the window');

  await sleep(second); // AWS writes whole seconds, and the window counts from the moment at which people were told
  const login = { ...rootLogin(), additionalEventData: { MFAUsed: 'Yes' } };
  await stage.door.putEvents(signInEvent(login));
  const finding = await eventually('The sign-in as JSON', async () =>
    (await findingsHeard(stage)).find(({ id: findingId }) => findingId.endsWith(login.eventID)),
  );
  assert.equal(finding.kind === 'activity' ? finding.plan?.ticket : null, 'OPS-12', 'the sign-in names no window');
  assert.equal(finding.severity, 'medium', 'a planned sign-in is not one severity lower');

  const mails = (await messagesMailed(stage)).length;
  typed(stage, 'plan', 'cancel', id);
  await eventually('The mail about the cancellation', async () => (await messagesMailed(stage)).length > mails);
}

async function mailAbout(stage: Stage, text: string, what: string): Promise<void> {
  await eventually(`The ${what}`, async () => (await messagesMailed(stage)).some(({ body }) => body.includes(text)));
}

async function outcomesOf(stage: Stage, check: string): Promise<readonly (string | null)[]> {
  return (await findingsHeard(stage)).flatMap((finding) => (finding.detection === check ? [finding.outcome] : []));
}

/** Nobody has signed in with MFA here, so something is open. */
function lockDownIsListed(stage: Stage): void {
  const { exitCode, stdout, stderr } = run(stage, 'harden', '--list', '--format', 'json');
  assert.equal(exitCode, 1, `harden --list ended with ${String(exitCode)}: ${stderr}`);
  const { keptIn, steps } = listed.parse(JSON.parse(stdout));
  assert.match(keptIn, /table/, 'the lock-down does not say that it is kept in the table');
  assert.equal(steps.find(({ checks }) => checks.includes(reviewed))?.state, 'done', 'the review does not count there');
}

/** By the person who deployed, and it went well. */
function typed(stage: Stage, ...words: readonly string[]): Ran {
  const ran = run(stage, ...words);
  assert.equal(ran.exitCode, 0, `rootwatch ${words.join(' ')} ended with ${String(ran.exitCode)}: ${ran.stderr}`);
  return ran;
}

function run({ emulator }: Stage, ...words: readonly string[]): Ran {
  return rootwatch(words, '', {
    AWS_ENDPOINT_URL: emulator.endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  });
}
