import type { IncidentEvent } from '../../../../lambda/domain/incident';
import { onlyLookedAt } from '../../../../lambda/judge/incident/only-looked-at';
import { anEvent } from '../../../contracts/incidents';
import { call, look, mfaOff, others, session } from '../../../support/incident-events';
import { payments } from '../../../support/incidents';

const [first = payments, second = payments] = others;
const inFirst = (changes: Partial<IncidentEvent>): IncidentEvent => ({
  ...call('ListMFADevices', 0),
  accountId: first,
  ...changes,
});

describe('the accounts of an incident that somebody only looked at', () => {
  it.each([
    ['are none where nobody looked', [anEvent()], []],
    [
      'are those where sessions that change nothing were opened',
      [look(first, 0), look(second, 1), look(first, 2)],
      [first, second],
    ],
    ['are none where another session was opened too', [session(first, 0), look(first, 1), look(second, 2)], [second]],
    ['are none where another session was opened later', [look(first, 0), session(first, 1)], []],
    ['are those where something was read in the session', [look(first, 0), inFirst({ verdict: 'record' })], [first]],
    ['are none where people are told of what was done', [look(first, 0), mfaOff(first, 1)], []],
    ['are none of which only reads are known', [inFirst({ verdict: 'record' })], []],
    ['do not hold the account from which somebody looked', [look(first, 0), anEvent()], [first]],
    ['are none that no record names', [look(null, 0)], []],
  ])('%s', (_, events, accounts) => {
    expect(onlyLookedAt(events)).toEqual(accounts);
  });
});
