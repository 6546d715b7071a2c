import { dayAndPlace, rootUses } from '../../../../lambda/judge/posture/root-use';
import { aKey } from '../../../support/posture';

const report = { generatedAt: '2026-11-21T03:00:00.000Z', passwordLastUsedAt: null, keys: [], usersWithPassword: 0 };
const day = (number: number): string => `2026-11-0${number}T08:00:00.000Z`;

describe("the last uses of root's credentials", () => {
  it('are none when none was ever used', () => {
    expect(rootUses({ ...report, keys: [aKey({ lastUsedAt: null })] })).toEqual([]);
  });

  it('are those of the password and of each key that was used', () => {
    const uses = rootUses({ ...report, passwordLastUsedAt: day(3), keys: [aKey({ lastUsedAt: day(2) })] });

    expect(uses).toEqual([
      { words: 'password used on 3 Nov 2026', at: day(3) },
      { words: 'key used on 2 Nov 2026 (s3, eu-west-1)', at: day(2) },
    ]);
  });

  it.each([
    ['the password was used last', day(3), [day(1), day(2)], [day(3), day(2), day(1)]],
    ['a key was used last', day(1), [day(2), day(3)], [day(3), day(2), day(1)]],
    ['the password was used between the keys', day(2), [day(1), day(3)], [day(3), day(2), day(1)]],
  ])('come newest first when %s', (_, passwordLastUsedAt, keysUsedAt, order) => {
    const keys = keysUsedAt.map((lastUsedAt) => aKey({ lastUsedAt }));

    expect(rootUses({ ...report, passwordLastUsedAt, keys }).map(({ at }) => at)).toEqual(order);
  });
});

describe('the day and the place of a use', () => {
  it.each([
    ['names the service and the region', {}, '12 Jun 2024 (s3, eu-west-1)'],
    ['names the service alone', { lastUsedRegion: null }, '12 Jun 2024 (s3)'],
    ['names the region alone', { lastUsedService: null }, '12 Jun 2024 (eu-west-1)'],
    ['is the day alone when no place is on record', { lastUsedService: null, lastUsedRegion: null }, '12 Jun 2024'],
  ])('%s', (_, changes, words) => {
    expect(dayAndPlace('2024-06-12T07:00:00.000Z', aKey(changes))).toBe(words);
  });
});
