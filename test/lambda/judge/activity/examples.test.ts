import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { classify } from '../../../../lambda/judge/activity/classify';
import { detections } from '../../../../lambda/judge/activity/catalogue';
import { fixture, fixtureNames } from '../../../support/cloudtrail-fixture';
import { examples } from './examples';

describe('the example records', () => {
  it.each(examples)('$fixture is $verdict: $detection', ({ fixture: name, verdict, detection, severity, actor }) => {
    const judged = classify(parseRecord(fixture(name)));

    expect({ detection: null, severity: null, ...judged }).toMatchObject({ verdict, detection, severity, actor });
  });

  it('are all in the table, and the table names no other', () => {
    expect(examples.map((example) => example.fixture).sort()).toEqual([...fixtureNames()].sort());
  });

  it.each(detections.map(({ id }) => id))('show %s at least once', (id) => {
    expect(examples.filter(({ detection }) => detection === id).length).toBeGreaterThan(0);
  });

  it.each(detections.map(({ id }) => id))('show at least one record that comes near %s and is not', (id) => {
    const nearMisses = examples.filter(({ nearMissOf }) => nearMissOf.includes(id));

    expect(nearMisses.length).toBeGreaterThan(0);
    expect(nearMisses.filter(({ detection }) => detection === id)).toEqual([]);
  });

  it('come near only to what there is', () => {
    const ids = detections.map(({ id }) => id);

    expect(examples.flatMap(({ nearMissOf }) => nearMissOf).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('have ids of their own', () => {
    const ids = fixtureNames().map((name) => (fixture(name) as { eventID: string }).eventID);

    expect(new Set(ids).size).toBe(fixtureNames().length);
  });

  // Of others only these are asked, which spares most of the work with a real trail.
  it('hold for nobody but root where an entry does not look beyond root', () => {
    const events = fixtureNames().flatMap((name) => {
      const record = parseRecord(fixture(name));
      return record.kind === 'event' ? [record] : [];
    });
    const holding = detections
      .filter(({ anyone }) => anyone === undefined)
      .filter((entry) => events.some((event) => entry.match({ event, actor: 'other-principal', attempted: null })));

    expect(holding.map(({ id }) => id)).toEqual([]);
    expect(events.length).toBeGreaterThan(100);
  });
});
