/* eslint-disable jest/no-export -- a promise of a port, run by the tests of each implementation */
import { announcementOf } from '../../lambda/domain/announcement';
import type { FindingStore } from '../../lambda/record/finding-store.port';
import { aPostureFinding, aRootLoginFinding } from '../support/findings';

const login = aRootLoginFinding();
const posture = aPostureFinding();
/** The same with what the store knew of it, which is asked side by side with the claim. */
const known = aRootLoginFinding({ seenBefore: { sourceIp: 'never', userAgent: '2026-10-02', mfaDevice: null } });

export function readsActivityAgain(make: () => { readonly store: FindingStore }): void {
  describe('what was done', () => {
    it.each([
      ['as its claim says it, before the mark', () => Promise.resolve(), login],
      ['as it was told', (store: FindingStore) => store.markAnnounced(announcementOf(known)), known],
      ['as it waits', (store: FindingStore) => store.markWaiting(announcementOf(known)), known],
    ] as const)('can be read again %s', async (_, mark, finding) => {
      const { store } = make();
      await store.claim(announcementOf(login));
      await mark(store);

      expect(await store.activity(login.id)).toEqual(finding);
    });

    it.each([
      ['when it was never kept', login.id],
      ['when it is no activity', posture.id],
    ])('is null %s', async (_, id) => {
      const { store } = make();
      await store.claim(announcementOf(aRootLoginFinding({ id: 'activity/111122223333/another' })));
      await store.claim(announcementOf(posture));

      expect(await store.activity(id)).toBeNull();
    });
  });
}
