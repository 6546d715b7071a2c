import type { IncidentThread } from '../../../../lambda/domain/incident';
import { join } from '../../../../lambda/judge/incident/join';
import { aDeed, anOpenedSession, iso, ofRoot } from '../../../support/incidents';

const keys = Array.from({ length: 25 }, (_, index) => `ASIAEXAMPLEEXAMPLE${String(index + 10)}`);

/** One session after the other; those with these keys can write. */
function threadOf(canWrite: readonly string[]): IncidentThread | null {
  return keys.reduce<IncidentThread | null>((known, keyId, index) => {
    const finding = aDeed({ id: `call ${String(index)}`, at: index });
    const opened = anOpenedSession({ keyId, readsOnly: !canWrite.includes(keyId) });
    return join(known, { finding, place: ofRoot, opened, at: iso(index), isPast: false }).change ?? known;
  }, null);
}

describe('the root sessions of an incident', () => {
  const thread = threadOf(keys);

  it('are kept, of very many the newest', () => {
    expect(thread?.incidents[0]?.sessions.map(({ keyId }) => keyId)).toEqual(keys.slice(5));
  });

  it.each([
    ['that only read are as well, of very many the newest', [], keys.slice(5)],
    ['that can write are kept before them', keys.slice(0, 1), [keys[0], ...keys.slice(6)]],
    ['that can write displace them', keys.slice(21), keys.slice(5)],
    ['that only read are not kept where all that are can write', keys.slice(0, 20), keys.slice(0, 20)],
    ['that can write displace the oldest that can', keys.slice(0, 21), keys.slice(1, 21)],
  ])('%s', (_, canWrite, kept) => {
    expect(threadOf(canWrite)?.incidents[0]?.sessions.map(({ keyId }) => keyId)).toEqual(kept);
  });

  it('are each kept once', () => {
    const opened = anOpenedSession({ keyId: keys[24] ?? '' });
    const finding = aDeed({ id: 'another call', at: 25 });

    expect(join(thread, { finding, place: ofRoot, opened, at: iso(25), isPast: false }).change).toBeNull();
  });
});
