import { announcementOf } from '../../../../lambda/domain/announcement';
import { quietly } from '../../../../lambda/use-cases/sweep/quietly';
import { aHealthyHouse, cannotBeLearned } from '../../../support/activity-house';
import { aRootLoginFinding } from '../../../support/findings';

const finding = aRootLoginFinding();
const announcement = announcementOf(finding);

describe('services for what happened before', () => {
  it('keep and publish quietly, whatever is done with a finding', async () => {
    const house = aHealthyHouse();
    const quiet = quietly(house.services);
    const kept = (['claim', 'markPeopleTold', 'markAnnounced', 'markWaiting'] as const).map((method) =>
      jest.spyOn(house.findings, method),
    );
    const told = (['announce', 'tellMachines'] as const).map((method) => jest.spyOn(house.announcer, method));

    await quiet.findings.claim(announcement);
    await quiet.findings.markPeopleTold(announcement);
    await quiet.findings.markAnnounced(announcement);
    await quiet.findings.markWaiting(announcement);
    await quiet.announcer.announce(finding);
    await quiet.announcer.tellMachines(finding);

    const silent = { ...finding, notify: 'quiet' };
    expect(kept.map(({ mock }) => mock.calls)).toEqual(kept.map(() => [[{ ...announcement, finding: silent }]]));
    const said = told.flatMap(({ mock }) => mock.calls.flat());
    expect(said.length).toBeGreaterThanOrEqual(2);
    expect(said).toEqual(said.map(() => silent));
  });

  it('let nothing wait for a listener, and ask nobody whether one is there', async () => {
    const { services } = aHealthyHouse();

    expect(await quietly({ ...services, audience: cannotBeLearned }).audience.isListening()).toBe(true);
  });
});
