import type { IncidentThread } from '../../../../lambda/domain/incident';
import { join } from '../../../../lambda/judge/incident/join';
import { aDeed, anOpenedSession, iso, ofRoot } from '../../../support/incidents';

describe('the root sessions of an incident', () => {
  const keys = Array.from({ length: 25 }, (_, index) => `ASIAEXAMPLEEXAMPLE${String(index + 10)}`);
  const thread = keys.reduce<IncidentThread | null>((known, keyId, index) => {
    const finding = aDeed({ id: `call ${String(index)}`, at: index });
    const opened = anOpenedSession({ keyId });
    return join(known, { finding, place: ofRoot, opened, at: iso(index), isPast: false }).change ?? known;
  }, null);

  it('are kept, of very many the newest', () => {
    expect(thread?.incidents[0]?.sessions.map(({ keyId }) => keyId)).toEqual(keys.slice(5));
  });

  it('are each kept once', () => {
    const opened = anOpenedSession({ keyId: keys[24] ?? '' });
    const finding = aDeed({ id: 'another call', at: 25 });

    expect(join(thread, { finding, place: ofRoot, opened, at: iso(25), isPast: false }).change).toBeNull();
  });
});
