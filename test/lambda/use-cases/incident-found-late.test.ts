import { parseEventMessage } from '../../../lambda/observe/event-message';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { anIncidentHouse } from '../../support/incident-house';
import { aRootReadMessage } from '../../support/root-login-message';

interface Call {
  readonly id: string;
  /** Of the 21st of November, UTC. */
  readonly at: string;
  readonly name: string;
  readonly service?: string;
}

function callMessage({ id, at, name, service = 'ec2' }: Call): string {
  return aRootReadMessage(id)
    .replaceAll('2026-11-21T03:14:00Z', `2026-11-21T${at}Z`)
    .replaceAll('health.amazonaws.com', `${service}.amazonaws.com`)
    .replaceAll('DescribeEventAggregates', name)
    .replace('"readOnly":true', '"readOnly":false');
}

/** Root restarted and stopped machines; it is half past four, and people have got the summary. */
async function aSummedUpIncident() {
  const house = anIncidentHouse();
  const call = (one: Call) => respondToActivity(parseEventMessage(callMessage(one)), house.services);
  await call({ id: 'run', at: '03:13:00', name: 'RebootInstances' });
  await house.wait(300);
  await call({ id: 'stop', at: '03:18:00', name: 'StopInstances' });
  await house.wait(4200);
  const told = () => ({
    mails: house.announcer.toPeople.map(({ id }) => id.split('/').at(-1)),
    reports: house.teller.reports.map(({ kind, events }) => [kind, ...events.map(({ title }) => title.split(' ')[3])]),
  });
  return { ...house, call, told };
}

const first = { mails: ['run'], reports: [['summary', 'RebootInstances', 'StopInstances']] };
const late = { id: 'late', at: '03:15:00', name: 'MonitorInstances' };

describe('what is found when its incident is over', () => {
  it('begins after one summary of what was told and what was quiet', async () => {
    expect((await aSummedUpIncident()).told()).toEqual(first);
  });

  it('is told at once though its kind is known, and there is another summary', async () => {
    const { call, told, wait } = await aSummedUpIncident();

    await call(late);
    expect(told().mails).toEqual(['run', 'late']);
    await wait(3600);

    expect(told().reports).toEqual([
      ...first.reports,
      ['summary', 'RebootInstances', 'MonitorInstances', 'StopInstances'],
    ]);
  });

  it('has somebody look for its end, without waiting for a sweep', async () => {
    const { call, followUps } = await aSummedUpIncident();
    followUps.asked = [];

    await call(late);

    expect(followUps.asked).toMatchObject([{ followUp: { purpose: 'end' }, seconds: 1860 }]);
  });

  it('is told once, however often its record comes', async () => {
    const { call, told, wait, findings } = await aSummedUpIncident();
    await call(late);
    await wait(3600);
    const once = told();
    findings.claim = () => Promise.resolve('mine'); // as if whoever told it had died before the mark

    await call(late);
    await wait(3600);

    expect(told()).toEqual({ ...once, mails: [...once.mails, 'late'] }); // told as it was then, and nothing begins anew
  });

  it('is not told, nor begun anew, by a record of which people read in the summary', async () => {
    const { call, told, wait, findings } = await aSummedUpIncident();
    findings.claim = () => Promise.resolve('mine');

    await call({ id: 'stop', at: '03:18:00', name: 'StopInstances' });
    await wait(3600);

    expect(told()).toEqual(first);
  });

  it('is not told when it is only recorded', async () => {
    const { services, told, wait } = await aSummedUpIncident();

    await respondToActivity(parseEventMessage(aRootReadMessage('read')), services);
    await wait(3600);

    expect(told()).toEqual(first);
  });

  it('is one message and one update for many of one sweep', async () => {
    const { call, told, wait } = await aSummedUpIncident();
    for (let index = 0; index < 30; index += 1)
      await call({ ...late, id: `ec2-${String(index)}`, at: `03:15:${String(index + 10)}` });
    for (const service of ['rds', 's3', 'backup'])
      await call({ ...late, id: service, service, name: `Delete${service}` });
    await wait(3600);

    const { mails, reports } = told();
    expect(mails).toEqual(['run', 'ec2-0']);
    expect(reports.map(([kind, ...calls]) => [kind, calls.length])).toEqual([
      ['summary', 2],
      ['update', 3],
      ['summary', 35],
    ]);
  });

  it('stands in another summary when it came while people were told the first', async () => {
    const { call, told, wait, teller } = await aSummedUpIncident();
    await call(late);
    const tell = teller.tellIncident.bind(teller);
    teller.tellIncident = async (report) => {
      teller.tellIncident = tell;
      await tell(report);
      await call({ ...late, id: 'meanwhile', at: '03:17:00' });
    };
    await wait(7200);

    const calls = ['RebootInstances', 'MonitorInstances', 'StopInstances'];
    expect(told().reports.slice(1)).toEqual([
      ['summary', ...calls],
      ['summary', ...calls.toSpliced(2, 0, 'MonitorInstances')],
    ]);
  });

  it('waits for the minute after the summary', async () => {
    const house = await aSummedUpIncident();
    const { call, told, wait, followUps, clock } = house;
    await call(late);
    clock.pass(1860);
    for (const followUp of followUps.takeDue(1860)) await house.lookAgain(followUp);
    clock.pass(20);
    followUps.asked = [];

    await call({ ...late, id: 'later', at: '03:16:00' });
    expect(told().mails).toEqual(['run', 'late']);
    expect(followUps.asked.map(({ followUp }) => followUp.purpose)).toEqual(['end', 'owed']);
    await wait(3600);

    expect(told().reports.slice(2)).toEqual([
      ['update', 'MonitorInstances'],
      ['summary', 'RebootInstances', 'MonitorInstances', 'MonitorInstances', 'StopInstances'],
    ]);
  });
});
