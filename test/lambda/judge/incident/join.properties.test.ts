import fc from 'fast-check';
import { severities } from '../../../../lambda/domain/severity';
import { nextStepOf, speaking, updated, ended } from '../../../../lambda/judge/incident/follow-up';
import { aFailure, iso, ofRoot, Threaded } from '../../../support/incidents';

const kinds = [
  'root-login',
  'root-action',
  'root-persistence',
  'root-read',
  'root-login-failed',
  'root-spend-or-transfer',
];
const deed = fc.record({
  at: fc.integer({ min: 0, max: 20_000 }),
  /** Late, or by a clock that jumps. */
  late: fc.integer({ min: -4_000, max: 4_000 }),
  detection: fc.constantFrom(...kinds),
  severity: fc.constantFrom(...severities),
  verdict: fc.constantFrom('alert' as const, 'record' as const),
});
const deeds = fc
  .array(deed, { maxLength: 40 })
  .map((some) => some.map(({ late, at, ...rest }, index) => ({ id: `e${index}`, at, heard: at + late, ...rest })));

function played(some: readonly Parameters<Threaded['arrive']>[0][]): Threaded {
  const threaded = new Threaded();
  for (const one of some) threaded.arrive(one);
  return threaded;
}

describe('joining, whatever comes in whatever order by whatever clock,', () => {
  it('tells, or owes, or has told as gravely, every alert of its incident', () => {
    fc.assert(
      fc.property(deeds, (some) => {
        const alerts = played(some).joined.flatMap(({ membership }, index) =>
          some[index]?.verdict === 'alert'
            ? [{ ...some[index], membership, id: `activity/111122223333/e${index}` }]
            : [],
        );

        for (const { membership, detection = '' } of alerts)
          expect(membership?.incident.told.filter((kind) => kind.startsWith(detection))).not.toEqual([]);
        for (const { membership, id } of alerts.filter((one) => one.membership?.telling === 'owed'))
          expect(membership?.incident.owed).toContain(id);
      }),
    );
  });

  it('forgets no incident that is not over, and nothing that is owed', () => {
    fc.assert(
      fc.property(deeds, (some) => {
        const threaded = played(some);
        const opened = threaded.joined.filter(({ membership }) => membership?.opens === true).length;
        const owed = threaded.tellings.filter((telling) => telling === 'owed').length;

        expect(threaded.incidents).toHaveLength(opened);
        expect(threaded.incidents.flatMap((incident) => incident.owed)).toHaveLength(owed);
      }),
    );
  });

  it('speaks at most once a minute of one incident, by a clock that goes forward', () => {
    const inOrder = deeds.map((some) => [...some].sort((left, right) => left.heard - right.heard));

    fc.assert(
      fc.property(inOrder, (some) => {
        const spoken = new Map<string, number>();
        for (const [index, { membership }] of played(some).joined.entries()) {
          const heard = some[index]?.heard ?? 0;
          if (membership?.telling !== 'now') continue;
          expect(heard - (spoken.get(membership.incident.id) ?? -Infinity)).toBeGreaterThanOrEqual(60);
          spoken.set(membership.incident.id, heard);
        }
      }),
    );
  });

  it('sees brute force in an incident whatever the order of five failures within a quarter of an hour', () => {
    const five = fc.shuffledSubarray([0, 100, 300, 500, 900], { minLength: 5 });

    fc.assert(
      fc.property(five, (times) => {
        const { incidents } = played(times.map((at) => ({ ...aFailure(`f${at}`, at), heard: 1000 })));

        expect(incidents).toMatchObject([{ bruteForce: { firstEventId: 'f0', failures: 5 } }]);
      }),
    );
  });

  it('comes to an end with nothing owed, when somebody looks again as often as asked', () => {
    fc.assert(
      fc.property(deeds, fc.integer({ min: 0, max: 30_000 }), (some, from) => {
        for (let incident of played(some).incidents) {
          let now = Date.parse(iso(from));
          for (let look = 0; look < 200 && incident.endedAt === null; look += 1) {
            const step = nextStepOf(incident, ofRoot.key, now);
            const told = new Set(incident.owed);
            if (step.kind === 'wait') now += step.milliseconds;
            if (step.kind === 'update') incident = updated(speaking(incident, now), told);
            if (step.kind === 'end') incident = ended(speaking(incident, now), incident, now);
          }
          expect(incident).toMatchObject({ owed: [], endedAt: expect.any(String) as string });
        }
      }),
    );
  });
});
