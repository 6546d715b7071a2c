import type { Incident } from '../../../../lambda/domain/incident';
import { ended, nextStepOf, speaking, updated } from '../../../../lambda/judge/incident/follow-up';
import { aRead, iso, ofRoot, severely, threadedBy, type Deed } from '../../../support/incidents';

const login = { id: 'login', at: 0 };
const owing = { id: 'key', at: 10, ...severely('high', 'root-persistence') };

function theIncident(...deeds: readonly Deed[]): Incident {
  const incident = threadedBy(...deeds).incidents.at(-1);
  if (incident === undefined) throw new Error('There is no incident.');
  return incident;
}

const at = (seconds: number): number => Date.parse(iso(seconds));
const wait = (seconds: number) => ({ kind: 'wait', milliseconds: seconds * 1000 });

describe('the next step of an incident', () => {
  it.each([
    ['waits for its end', theIncident(login), 600, wait(1260)],
    [
      'is its end half an hour and the minute later to which the last event is remembered',
      theIncident(login),
      1860,
      { kind: 'end' },
    ],
    [
      'is no end while the last event may have been less than half an hour ago',
      theIncident(login, aRead('read', 59)),
      1859,
      wait(1),
    ],
    ['counts the half hour from the last event', theIncident(login, aRead('read', 600)), 1800, wait(660)],
    [
      'counts it from when a late event was heard, for more may come',
      theIncident({ ...login, heard: 900 }),
      1800,
      wait(960),
    ],
    ['waits a minute with what is owed', theIncident(login, owing), 20, wait(40)],
    ['tells what is owed after the minute', theIncident(login, owing), 60, { kind: 'update' }],
    ['tells what is owed as what it is when the end has come too', theIncident(login, owing), 1810, { kind: 'update' }],
    ['waits while another run tells people', speaking(theIncident(login, owing), at(60)), 70, wait(20)],
    [
      'waits for a run whose clock is five seconds ahead',
      { ...theIncident(login, owing), speakingUntil: iso(95) },
      60,
      wait(35),
    ],
    [
      'does not wait for one whose clock is further ahead',
      { ...theIncident(login, owing), speakingUntil: iso(95.001) },
      60,
      { kind: 'update' },
    ],
    ['goes on when that run died', speaking(theIncident(login, owing), at(60)), 120, { kind: 'update' }],
    ['is nothing any more when it is over', { ...theIncident(login), endedAt: iso(1800) }, 9000, { kind: 'over' }],
    [
      'ends at most once a minute with another message',
      { ...theIncident(login), lastToldAt: iso(1850) },
      1860,
      wait(50),
    ],
    [
      'does not wait for a time that lies ahead: that clock ran fast',
      { ...theIncident(login, owing), lastToldAt: iso(9000) },
      30,
      { kind: 'update' },
    ],
    [
      'does not wait for an end that lies ahead of all: that clock ran fast',
      theIncident({ id: 'x', at: 0, heard: 90_000 }),
      1860,
      { kind: 'end' },
    ],
    [
      'does not believe a run that speaks for an hour',
      { ...theIncident(login, owing), speakingUntil: iso(3600) },
      60,
      { kind: 'update' },
    ],
  ] as const)('%s', (_, incident, seconds, step) => {
    expect(nextStepOf(incident, ofRoot.key, at(seconds))).toEqual(step);
  });

  it('comes sooner where it was not root itself', () => {
    expect(nextStepOf(theIncident(login), 'caller/x', at(960))).toEqual({ kind: 'end' });
  });
});

describe('after a message', () => {
  const incident = theIncident(login, owing);
  const told = new Set(incident.owed);

  it('nothing is owed any more, and the minute begins', () => {
    const after = updated(speaking(incident, at(60)), told);

    expect(after).toMatchObject({ owed: [], messages: 2, lastToldAt: iso(60), speakingUntil: null });
  });

  it('what came meanwhile is still owed', () => {
    expect(updated({ ...incident, owed: [...incident.owed, 'new'] }, told).owed).toEqual(['new']);
  });

  it('the incident is over after the summary', () => {
    expect(ended(incident, incident, at(1800))).toMatchObject({ endedAt: iso(1800), owed: [], messages: 2 });
  });

  it('the incident is not over when something to be told came meanwhile', () => {
    const meanwhile = { ...incident, owed: ['new'] };

    expect(ended(meanwhile, incident, at(1800))).toMatchObject({ endedAt: null, owed: ['new'] });
  });

  it('the incident is not over when something quiet came meanwhile', () => {
    const meanwhile = { ...incident, heardAt: iso(1799) };

    expect(ended(meanwhile, incident, at(1800))).toMatchObject({ endedAt: null, messages: 2 });
  });
});
