import { actorOf } from '../../../../lambda/judge/activity/actor';
import { detections } from '../../../../lambda/judge/activity/catalogue';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { aRoleRecord, type CloudTrailJson } from '../../../support/cloudtrail';
import { fixture, fixtureNames } from '../../../support/cloudtrail-fixture';
import { denied, inBackground, inSession, ofNobody, withLongLivedKey } from '../../../support/root-calls';
import { first, last, precedence } from './precedence-pairs';

const callers: readonly CloudTrailJson[] = [
  {},
  { userIdentity: { ...withLongLivedKey, accessKeyId: 'ASIAEXAMPLE' } },
  { userIdentity: withLongLivedKey },
  { userIdentity: inSession },
  { userIdentity: inBackground },
  { userIdentity: ofNobody },
  { userIdentity: aRoleRecord()['userIdentity'] },
];
const endings: readonly CloudTrailJson[] = [
  {},
  denied,
  { errorCode: 'NoSuchEntity' },
  { readOnly: true },
  { readOnly: false },
  { eventType: 'AwsServiceEvent' },
];

/** The entries that hold for a record, in the order of the catalogue. */
function holdingFor(record: unknown): readonly string[] {
  const event = parseRecord(record);
  if (event.kind === 'unreadable') return [];
  const actor = actorOf(event);
  return detections.filter((entry) => entry.match({ event, actor, attempted: null }) !== null).map(({ id }) => id);
}

/** Each example by each caller with each ending: whatever can hold together, does so somewhere. */
function conflicts(): readonly (readonly [winner: string, loser: string])[] {
  const records = fixtureNames().map((name) => fixture(name) as CloudTrailJson);
  const variations = callers.flatMap((caller) => endings.map((ending) => ({ ...caller, ...ending })));
  return records.flatMap((record) =>
    variations.flatMap((changes) => {
      const [winner, ...others] = holdingFor({ ...record, ...changes });
      return winner === undefined ? [] : others.map((other): [string, string] => [winner, other]);
    }),
  );
}

describe('entries that hold for one record', () => {
  let pairs: ReturnType<typeof conflicts>;

  beforeAll(() => {
    pairs = conflicts();
  });

  it('have a row where both are named, and each row is such a pair', () => {
    const named = pairs.filter(([winner, loser]) => !first.includes(winner) && !last.includes(loser));
    const rows: Record<string, readonly string[]> = {};
    for (const [winner, loser] of named) rows[winner] = [...new Set([...(rows[winner] ?? []), loser])].sort();

    expect(rows).toEqual(precedence);
  });

  it('come after what AWS does by itself', () => {
    expect(pairs.filter(([, loser]) => first.includes(loser))).toEqual([]);
  });

  it('come before those that hold for what has no name, which have an order of their own', () => {
    const general = pairs.filter(([winner]) => last.includes(winner));

    expect(general.filter(([winner, loser]) => last.indexOf(winner) >= last.indexOf(loser))).toEqual([]);
    expect(general.length).toBeGreaterThan(0);
  });
});
