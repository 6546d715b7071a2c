import type { PriceName } from './prices';

/** So many units of each; what is left out is none. */
export type Usage = Partial<Readonly<Record<PriceName, number>>>;

export const minutesAMonth = 31 * 24 * 60;

/** What a quiet month holds besides what the template says: reckoned rather high than low. */
export const quietMonth = {
  /** Mostly AWS services that act under root's name. */
  rootEvents: 1_000,
  /** Alerts, alarms and good news to each listener. */
  messages: 20,
  /** AWS has five pollers wait on an idle queue, each asking every twenty seconds. */
  pollsAMinute: 15,
  tableGigabytes: 0.05,
  logGigabytes: 0.1,
  /** Of an account that is not idle, compressed, after the 400 days for which the bucket keeps them. */
  trailGigabytes: 1,
  /** One every five minutes from two regions that are in use, and a digest every hour from each of seventeen. */
  trailFiles: (2 * minutesAMonth) / 5 + (17 * minutesAMonth) / 60,
} as const;

/** All functions have half a GB of memory but the sweep, which mostly waits: the table of usage holds the template to it. */
export const functionMegabytes = 512;
export const sweepMegabytes = 192;

const runOf = (seconds: number, megabytes = functionMegabytes): Usage => ({
  run: 1,
  runTime: (seconds * megabytes) / 1_024,
  logTaken: 0.000_003,
  decryption: 1,
});

/** What one run does, each kind reckoned with every write that it may make. */
export const runs = {
  review: { ...runOf(2), tableWrite: 20, tableRead: 20, publish: 10 },
  /** One call a second through seventeen regions, each of which has a cursor to move. */
  sweep: { ...runOf(130, sweepMegabytes), tableWrite: 22, tableRead: 20 },
  activity: { ...runOf(1), queueRequest: 3, tableWrite: 10, tableRead: 5, publish: 2 },
  sink: runOf(1),
} as const satisfies Record<string, Usage>;

export function times(count: number, usage: Usage): Usage {
  return Object.fromEntries(Object.entries(usage).map(([name, units]) => [name, units * count]));
}
