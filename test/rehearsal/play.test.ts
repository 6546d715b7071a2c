import type { Leg } from './leg';
import { play } from './play';
import { programme } from './programme';
import type { Stage } from './stage';

const stage = {} as Stage; // the legs of these tests look at no part of it

const shows = (name: string): Leg => ({ name, run: () => Promise.resolve([`${name} works`]) });
const misses = (name: string, essential: boolean): Leg => ({
  name,
  essential,
  run: () => Promise.reject(new Error(`${name} broke`)),
});

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('play', () => {
  it('goes on after a miss, so that the rest is seen', async () => {
    const played = await play([misses('one', false), shows('two')], stage);

    expect(played.map(({ miss }) => miss)).toEqual(['one broke', null]);
  });

  it('ends after a miss of an essential leg and counts the rest as missed', async () => {
    const played = await play([misses('one', true), shows('two')], stage);

    expect(played.map(({ miss }) => miss)).toEqual(['one broke', 'not tried, because an earlier leg missed']);
  });
});

describe('programme', () => {
  it('says what was shown and that AWS was not asked', async () => {
    const text = programme(await play([shows('one')], stage), 3);

    expect(text).toContain('one works');
    expect(text).toMatch(
      /All 1 legs were shown in 0 s, on an emulator on this machine; nothing of this was tried on AWS\./,
    );
  });

  it('counts the misses', async () => {
    expect(programme(await play([misses('one', false), shows('two')], stage), 3)).toContain('1 of 2 legs missed');
  });
});
