import type { ActivityFinding } from '../../domain/finding';
import { emptyTally, mostSignIns, type PastDeed, type PastSignIn, type PastTally } from '../../domain/past';

/** Detections that are a successful sign-in to the console, and whether MFA was used. */
const signIns: Readonly<Record<string, { readonly mfa: boolean }>> = {
  'root-login': { mfa: true },
  'root-login-without-mfa': { mfa: false },
};

/** The tally with one more finding of the past. */
export function counted(tally: PastTally, finding: ActivityFinding): PastTally {
  const signIn = signIns[finding.detection];
  return signIn === undefined ? withDeed(tally, finding) : withSignIn(tally, finding, signIn.mfa);
}

/** One sum of several regions. */
export function added(tallies: readonly PastTally[]): PastTally {
  return tallies.reduce((sum, tally) => {
    const newest = newestFirst([...sum.signIns.newest, ...tally.signIns.newest]);
    return {
      signIns: {
        times: sum.signIns.times + tally.signIns.times,
        withoutMfa: sum.signIns.withoutMfa + tally.signIns.withoutMfa,
        newest,
      },
      deeds: tally.deeds.reduce(merged, sum.deeds),
      unreadable: sum.unreadable + tally.unreadable,
    };
  }, emptyTally);
}

function withSignIn(tally: PastTally, { occurredAt, actor }: ActivityFinding, mfa: boolean): PastTally {
  const { times, withoutMfa, newest } = tally.signIns;
  const signIn: PastSignIn = { at: occurredAt, sourceIp: actor.sourceIp, mfa };
  return {
    ...tally,
    signIns: {
      times: times + 1,
      withoutMfa: withoutMfa + (mfa ? 0 : 1),
      newest: newestFirst([...newest, signIn]),
    },
  };
}

function withDeed(tally: PastTally, { detection, title, severity, occurredAt }: ActivityFinding): PastTally {
  return { ...tally, deeds: merged(tally.deeds, { detection, title, severity, times: 1, lastAt: occurredAt }) };
}

/** The words are those of the newest deed. */
function merged(deeds: readonly PastDeed[], deed: PastDeed): readonly PastDeed[] {
  const same = deeds.find(({ detection }) => detection === deed.detection);
  if (same === undefined) return [...deeds, deed];
  const newer = same.lastAt >= deed.lastAt ? same : deed;
  return deeds.map((other) => (other === same ? { ...newer, times: same.times + deed.times } : other));
}

function newestFirst(all: readonly PastSignIn[]): readonly PastSignIn[] {
  return [...all].sort((left, right) => (left.at < right.at ? 1 : -1)).slice(0, mostSignIns);
}
