/* eslint-disable jest/no-export -- the promises of a port, run by the tests of each implementation */
import { timing } from '../../lambda/contract/timing';
import { parseAccountId } from '../../lambda/domain/account-id';
import { announcementOf } from '../../lambda/domain/announcement';
import type { FindingStore } from '../../lambda/record/finding-store.port';
import type { Clock } from '../support/clock';
import { aPostureFinding, aRootLoginFinding } from '../support/findings';
import { readsActivityAgain } from './activity-read-again';

export interface StoreUnderTest {
  readonly store: FindingStore;
  readonly clock: Clock;
}

const payments = parseAccountId('111122223333');
const login = announcementOf(aRootLoginFinding());
const other = announcementOf(aRootLoginFinding({ id: 'activity/111122223333/another' }));

/** What every finding store promises. */
export function keepsTheFindingStorePromises(make: () => StoreUnderTest): void {
  claiming(make);
  tellingPeopleOnly(make);
  marking(make);
  waitingForListeners(make);
  readsActivityAgain(make);
}

function claiming(make: () => StoreUnderTest): void {
  describe('a claim', () => {
    it('is mine for exactly one of two claimers at once', async () => {
      const { store } = make();

      const claims = await Promise.all([store.claim(login), store.claim(login)]);

      expect([...claims].sort()).toEqual(['held', 'mine']);
    });

    it('does not stand in the way of another finding', async () => {
      const { store } = make();
      await store.claim(login);

      expect(await store.claim(other)).toBe('mine');
    });

    it('does not stand in the way of a later transition of the same finding', async () => {
      const { store } = make();
      const finding = aPostureFinding();
      await store.claim(announcementOf(finding, 1));

      expect(await store.claim(announcementOf(finding, 2))).toBe('mine');
    });

    it.each([
      ['is held until the last second of its lease', timing.claimLease - 1, 'held'],
      ['is free when its lease has ended, because its holder crashed before the mark', timing.claimLease, 'mine'],
      ['is held when the clock jumps back by less than a lease', -timing.claimLease + 1, 'held'],
      ['is free when the clock jumps back so far that the lease would hardly ever end', -3600, 'mine'],
    ] as const)('%s', async (_, seconds, answer) => {
      const { store, clock } = make();
      await store.claim(login);

      clock.pass(seconds);

      expect(await store.claim(login)).toBe(answer);
    });

    it('that was taken over is held anew', async () => {
      const { store, clock } = make();
      await store.claim(login);
      clock.pass(timing.claimLease);
      await store.claim(login);

      expect(await store.claim(login)).toBe('held');
    });
  });
}

function tellingPeopleOnly(make: () => StoreUnderTest): void {
  describe('that people were told', () => {
    it('is what every later claimer learns, until the mark', async () => {
      const { store, clock } = make();
      await store.claim(login);
      await store.markPeopleTold(login);

      for (let holder = 0; holder < 2; holder += 1) {
        clock.pass(timing.claimLease);
        expect(await store.claim(login)).toBe('people-told');
      }
      await store.markAnnounced(login);
      expect(await store.claim(login)).toBe('announced');
    });

    it('neither ends the lease nor makes it longer', async () => {
      const { store, clock } = make();
      await store.claim(login);
      clock.pass(timing.claimLease - 1);
      await store.markPeopleTold(login);

      expect(await store.claim(login)).toBe('held');
      clock.pass(1);
      expect(await store.claim(login)).toBe('people-told');
    });

    it('says nothing of another finding', async () => {
      const { store } = make();
      await store.claim(login);
      await store.markPeopleTold(login);

      expect(await store.claim(other)).toBe('mine');
    });

    it.each([
      ['announced it', (store: FindingStore) => store.markAnnounced(login), 'announced'],
      ['let it wait', (store: FindingStore) => store.markWaiting(login), 'announced'],
      ['never claimed it', () => Promise.resolve(), 'mine'],
    ] as const)('changes nothing when somebody %s', async (_, before, answer) => {
      const { store } = make();
      await before(store);
      await store.markPeopleTold(login);

      expect(await store.claim(login)).toBe(answer);
    });
  });
}

function marking(make: () => StoreUnderTest): void {
  describe('a mark', () => {
    it('makes every later claim announced, for ever', async () => {
      const { store, clock } = make();
      await store.claim(login);
      await store.markAnnounced(login);

      clock.pass(timing.claimLease * 100);

      expect(await store.claim(login)).toBe('announced');
    });

    it('holds although its lease had ended and another had claimed meanwhile', async () => {
      const { store, clock } = make();
      await store.claim(login);
      clock.pass(timing.claimLease);
      await store.claim(login);

      await store.markAnnounced(login);

      expect(await store.claim(login)).toBe('announced');
    });

    it('holds without a claim before it, and twice is as good as once', async () => {
      const { store } = make();
      await store.markAnnounced(login);
      await store.markAnnounced(login);

      expect(await store.claim(login)).toBe('announced');
    });
  });
}

function waitingForListeners(make: () => StoreUnderTest): void {
  describe('waiting for a listener', () => {
    it('lists what waits, oldest deed first, with the finding as it was', async () => {
      const { store } = make();
      const at = (occurredAt: string, id: string) =>
        announcementOf(aRootLoginFinding({ id: `activity/111122223333/${id}`, occurredAt }));
      const [first, second, third] = [
        at('2026-11-21T03:12:45Z', 'c'),
        at('2026-11-21T03:12:45.500Z', 'b'),
        at('2026-11-21T04:00:00Z', 'a'),
      ];
      for (const announcement of [third, first, second]) await store.markWaiting(announcement);

      expect(await store.waiting(payments)).toEqual([first, second, third]);
    });

    it('makes every later claim announced', async () => {
      const { store } = make();
      await store.claim(login);
      await store.markWaiting(login);

      expect(await store.claim(login)).toBe('announced');
    });

    it('ends with the mark', async () => {
      const { store } = make();
      await store.markWaiting(login);
      await store.markWaiting(other);

      await store.markAnnounced(login);

      expect(await store.waiting(payments)).toEqual([other]);
      expect(await store.claim(login)).toBe('announced');
    });

    it('does not begin again for what people were told meanwhile', async () => {
      const { store } = make();
      await store.markAnnounced(login);

      await store.markWaiting(login);

      expect(await store.waiting(payments)).toEqual([]);
    });

    it('is empty while nothing waits, claimed and announced findings included', async () => {
      const { store } = make();
      await store.claim(login);
      await store.markAnnounced(other);

      expect(await store.waiting(payments)).toEqual([]);
    });

    it('keeps accounts apart, but shows to each what names no account', async () => {
      const { store } = make();
      const elsewhere = parseAccountId('444455556666');
      const nobody = announcementOf(
        aRootLoginFinding({ id: 'activity/unidentified/1', account: { id: null, name: null } }),
      );
      await store.markWaiting(login);
      await store.markWaiting(nobody);

      expect(await store.waiting(elsewhere)).toEqual([nobody]);
      expect(await store.waiting(payments)).toHaveLength(2);
    });

    it('keeps posture findings too', async () => {
      const { store } = make();
      const failing = announcementOf(aPostureFinding({ outcome: 'fail', status: 'open', transition: 'opened' }), 1);
      await store.markWaiting(failing);

      expect(await store.waiting(payments)).toEqual([failing]);
    });
  });
}
