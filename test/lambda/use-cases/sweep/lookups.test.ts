import type { HistoryEntry } from '../../../../lambda/observe/event-history.port';
import { eventOf, aRootRecord } from '../../../support/cloudtrail';
import { findsFirst, globalRegionFor, lookupsIn } from '../../../../lambda/use-cases/sweep/lookups';

it.each([
  ['us-east-1', 'us-east-1'],
  ['eu-west-1', 'us-east-1'],
  ['us-gov-east-1', 'us-gov-west-1'],
  ['eusc-de-east-1', 'eusc-de-east-1'],
])('at home in %s the account itself is recorded in %s', (home, global) => {
  expect(globalRegionFor(home)).toBe(global);
});

const entry: HistoryEntry = {
  eventId: 'one',
  eventName: 'AssumeRoot',
  userName: 'root',
  keyId: 'ASIAEXAMPLE',
  occurredAt: '2026-11-21T03:00:00Z',
  record: eventOf(aRootRecord()),
};
const lookups = lookupsIn('eu-west-1', 'us-east-1', ['ASIAEXAMPLE']);

it.each([
  ['the user name, when it is root', entry, 'root'],
  ['the event name, when the user name is another', { ...entry, userName: 'payments' }, 'AssumeRoot'],
  ['the key, when neither is asked for', { ...entry, userName: 'payments', eventName: 'RunInstances' }, 'ASIAEXAMPLE'],
])('an entry that several lookups find counts for %s', (_, found, value) => {
  expect(lookups.filter((lookup) => findsFirst(lookup, lookups, found)).map((lookup) => lookup.value)).toEqual([value]);
});
