import { randomUUID } from 'node:crypto';
import { DynamoCheckStates } from '../../../lambda/record/dynamo/dynamo-check-states';
import { ourOutputs } from '../../support/deployed-stand-in';
import { aCheckState } from '../../support/check-state';
import { DevicesStandIn, at } from '../../support/devices-stand-in';
import { aWaiver } from '../../support/findings';
import { aReview } from '../../support/posture';

const deployed = new DevicesStandIn();
const waiver = aWaiver({ check: 'mfa-devices-reviewed' });
const words = 'waived until 2027-03-01 by the platform team: the key moves to a role in spring';

beforeEach(async () => {
  deployed.begin();
  await deployed.signedInWith();
  const states = new DynamoCheckStates(deployed.dynamo, ourOutputs.FindingsTableName, () => new Date(at), randomUUID);
  await states.save(aCheckState({ check: 'mfa-devices-reviewed', outcome: 'fail', waiver }));
});

describe('an exception for the review of the devices', () => {
  it('is told where nobody has reviewed them', async () => {
    await deployed.review();

    expect(deployed.stdout).toContain(`Last review: none is on record. It is ${words}.\n`);
  });

  it('is told to machines', async () => {
    expect(await deployed.sheet()).toMatchObject({ outcome: 'fail', waiver, waiversUnknown: null });
  });

  it('is told where the review is too old', async () => {
    await deployed.reviews.keep(aReview({ at: '2026-08-01T08:00:00.000Z' }));

    await deployed.review();

    expect(deployed.stdout).toMatch(new RegExp(`Now: the review .*\\. It is ${words}`));
  });

  it('is no matter where a review counts', async () => {
    await deployed.reviews.keep(aReview());

    expect(await deployed.sheet()).toMatchObject({ outcome: 'pass', waiver: null });
  });
});
