import { announcementOf } from '../../../lambda/domain/announcement';
import { aPostureFinding, aRootLoginFinding } from '../../support/findings';

describe('an announcement', () => {
  it('carries the finding that it tells', () => {
    const finding = aPostureFinding();

    expect(announcementOf(finding, 2).finding).toBe(finding);
  });

  it('of activity is the only one of its finding', () => {
    const finding = aRootLoginFinding({ id: 'activity/111122223333/1f0c6e2a' });

    expect(announcementOf(finding).announcementId).toBe('activity/111122223333/1f0c6e2a#0');
  });

  it('of a transition has the number of the transition, so that each is told', () => {
    const finding = aPostureFinding({ id: 'posture/111122223333/root-mfa-enabled' });

    expect(announcementOf(finding, 3).announcementId).toBe('posture/111122223333/root-mfa-enabled#3');
  });
});
