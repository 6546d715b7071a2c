import assert from 'node:assert/strict';
import { eventually } from '../eventually';
import type { Leg } from '../leg';
import { findingsHeard } from '../listener';
import {
  assumeRoot,
  awsUnderRootsName,
  failedRootLogin,
  others,
  rootDeed,
  rootLogin,
  signInEvent,
  viaCloudTrail,
} from '../records';
import { messagesMailed, type Stage } from '../stage';

const target = others[4];
const createKey = { eventSource: 'iam.amazonaws.com', eventName: 'CreateAccessKey' };
const stopLogging = {
  eventSource: 'cloudtrail.amazonaws.com',
  eventName: 'StopLogging',
  requestParameters: { name: 'management-events' },
};

/** A take-over: guessing, a sign-in, a key, logging stopped. People get a mail at once and one more a minute later. */
export const incident: Leg = {
  name: 'a take-over is one incident',
  async run(stage) {
    const before = (await messagesMailed(stage)).length;
    const failures = [1, 2, 3, 4, 5].map(() => failedRootLogin(target));
    const [key, logging] = [rootDeed(target, createKey), rootDeed(target, stopLogging)];
    for (const failure of failures) await stage.door.putEvents(signInEvent(failure));
    await stage.door.putEvents(signInEvent(rootLogin(target)));
    await stage.door.putEvents(viaCloudTrail('aws.iam', key), viaCloudTrail('aws.cloudtrail', logging));
    await stage.door.putEvents(viaCloudTrail('aws.kms', awsUnderRootsName(target)));
    await stage.door.putEvents(viaCloudTrail('aws.sts', assumeRoot(others[0])));

    const detected = await eventually('Everything as JSON', () => detectedIn(stage));
    const brute = detected.find(({ detection }) => detection === 'root-login-brute-force');
    assert.equal(brute?.severity, 'high', 'brute force was not told of');
    const byAws = detected.find(({ detection }) => detection === 'root-by-service');
    assert.equal(byAws?.notify, 'quiet', 'AWS by itself was not quiet');

    const mails = async () => (await messagesMailed(stage)).slice(before).filter(({ body }) => body.includes(target));
    await eventually('The second mail', async () => (await mails()).length > 1, 100);
    const told = (await mails()).map(({ subject, body }) => `${subject}\n${body}`);
    assert.equal(told.length, 2, 'more than one mail a minute');
    assert.match(told[0] ?? '', /root sign-in failed/);
    for (const what of [/root-login-brute-force/, /root-access-key-created/, /root-logging-disabled/])
      assert.match(told[1] ?? '', what, 'the second mail leaves something out');
    const sessions = (await messagesMailed(stage)).filter(({ body }) => body.includes('a root session was opened'));
    assert.equal(sessions.length, 1, 'the opened root session was not mailed once');

    return [
      'guessing, sign-in, key and logging stopped: two mails, a minute apart',
      'brute force is named; AWS by itself is quiet',
      'AssumeRoot by a role of the management account is mailed',
    ];
  },
};

const awaited = [
  'root-login-failed',
  'root-login-brute-force',
  'root-login-without-mfa',
  'root-access-key-created',
  'root-logging-disabled',
  'root-by-service',
];

async function detectedIn(stage: Stage) {
  const found = (await findingsHeard(stage)).filter(({ account }) => account.id === target);
  return awaited.every((id) => found.some(({ detection }) => detection === id)) && found;
}
