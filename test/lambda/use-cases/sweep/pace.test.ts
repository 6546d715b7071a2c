import { Pace } from '../../../../lambda/use-cases/sweep/pace';

/** A pace whose waits take exactly as long as they say, and whose calls take `callMs`. */
function aPace(leftMs = Infinity) {
  let elapsed = 0;
  const waits: number[] = [];
  const pace = new Pace({
    elapsed: () => elapsed,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      elapsed += milliseconds;
      return Promise.resolve();
    },
    left: () => leftMs - elapsed,
  });
  return { pace, waits, elapsed: () => elapsed, pass: (milliseconds: number) => void (elapsed += milliseconds) };
}

describe('the pace', () => {
  it.each([
    ['at once a first time', [], 0],
    ['a second later when the call took no time', [0], 1000],
    ['after the rest of the second when the call took a part of it', [300], 1000],
    ['at once when the call took longer than a second', [1700], 1700],
  ])('lets a call begin %s', async (_, callsBefore, begins) => {
    const { pace, elapsed, pass } = aPace();
    for (const call of callsBefore) {
      await pace.turn();
      pass(call);
    }

    expect(await pace.turn()).toBe(true);
    expect(elapsed()).toBe(begins);
  });

  it('waits longer when asked to', async () => {
    const { pace, elapsed } = aPace();
    await pace.turn();
    await pace.turn(4000);

    expect(elapsed()).toBe(4000);
  });

  it.each([
    ['the time is over', 0, 0],
    ['the time would be over before the wait', 1000, 1],
  ])('refuses at once when %s', async (_, left, turnsBefore) => {
    const { pace, waits } = aPace(left);
    for (let turn = 0; turn < turnsBefore; turn += 1) await pace.turn();

    expect(await pace.turn()).toBe(false);
    expect(waits).toEqual([]);
  });

  it('knows when the time is over', () => {
    const { pace, pass } = aPace(10);
    expect(pace.isOver).toBe(false);
    pass(10);
    expect(pace.isOver).toBe(true);
  });

  it('ends with a wait that ends, as when the process dies', async () => {
    const pace = new Pace({
      elapsed: () => 0,
      wait: () => Promise.reject(new Error('aborted')),
      left: () => Infinity,
    });
    await pace.turn();

    await expect(pace.turn()).rejects.toThrow('aborted');
  });
});
