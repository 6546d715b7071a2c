import assert from 'node:assert/strict';
import { runFunction } from '../aws/function';
import { eventually } from '../eventually';
import type { Leg } from '../leg';
import { findingsHeard } from '../listener';
import { deployed, messagesMailed, type Stage } from '../stage';

const checks = ['root-mfa-enabled', 'root-access-keys-absent'];

/** What became worse is announced by the next review, once, and what was repaired is announced as resolved. */
export const posture: Leg = {
  name: "root's state changes",
  async run(stage) {
    const before = (await messagesMailed(stage)).length;
    const newMails = async () => (await messagesMailed(stage)).slice(before);

    await stage.door.setRoot({ mfaEnabled: false, accessKeysPresent: true });
    await review(stage);
    await eventually('Two alerts', async () => (await newMails()).length >= checks.length);
    await review(stage);
    areAbout(await newMails(), '[critical] ');
    await reviewedUnderItsOwnRole(stage);

    await stage.door.setRoot({});
    await review(stage);
    await eventually('Two resolutions', async () => (await newMails()).length >= 2 * checks.length);
    await review(stage);
    areAbout((await newMails()).slice(checks.length), '[resolved] ');

    return [
      'MFA off and a root key are announced by the next review, once',
      'both are resolved, once, after the repair',
    ];
  },
};

/** As the Scheduler does. */
export async function review(stage: Stage): Promise<void> {
  const { outputs } = await deployed(stage);
  await runFunction(stage.emulator.endpoint, outputs.PostureFunctionName);
}

/** One mail for each of the two checks, which its link to the runbook names. */
function areAbout(mails: readonly { subject: string; body: string }[], beginning: string): void {
  const subjects = mails.map(({ subject }) => subject).join('\n');
  assert.equal(mails.length, checks.length, `not exactly the two changes were announced:\n${subjects}`);
  for (const check of checks) {
    const mail = mails.find(({ body }) => body.includes(`#${check}`));
    assert(mail?.subject.startsWith(beginning), `no mail about ${check} begins with '${beginning}':\n${subjects}`);
  }
}

async function reviewedUnderItsOwnRole(stage: Stage): Promise<void> {
  const finding = (await findingsHeard(stage)).findLast(({ detection }) => detection === checks[0]);
  const callers =
    finding?.kind === 'posture' ? finding.evidence.seen.map(({ observation }) => observation?.callerArn) : [];
  assert.match(callers[0] ?? '', /:assumed-role\/Rootwatch-/, 'the evidence does not name the role that looked');
}
