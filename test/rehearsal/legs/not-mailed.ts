import assert from 'node:assert/strict';
import { eventually } from '../eventually';
import type { Leg } from '../leg';
import { findingsHeard } from '../listener';
import { rootLogin, rootRead, signInEvent, viaCloudTrail } from '../records';
import { activityIsDone, messagesMailed } from '../stage';

/** What nobody should be woken for. */
export const notMailed: Leg = {
  name: 'nothing to wake for',
  async run(stage) {
    const [read, forged] = [rootRead(), rootLogin()];
    const before = (await messagesMailed(stage)).length;
    await stage.door.putEvents({ ...signInEvent(forged), Source: 'example.forger' }, viaCloudTrail('aws.iam', read));

    const finding = await eventually('The read as JSON', async () =>
      (await findingsHeard(stage)).find(({ id }) => id.endsWith(read.eventID)),
    );
    await eventually('The end of the work', () => activityIsDone(stage));
    assert.equal(finding.notify, 'quiet', 'a read by root was not quiet');
    assert.equal((await messagesMailed(stage)).length, before, 'somebody was mailed');
    assert(!(await findingsHeard(stage)).some(({ id }) => id.endsWith(forged.eventID)), 'a forged record was believed');

    return ['a read by root is kept as evidence, quietly', 'a record that AWS did not send is not believed'];
  },
};
