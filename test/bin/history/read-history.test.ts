import { lookupsOf, planFor, readHistory } from '../../../bin/commands/history/read-history';
import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import { Pace } from '../../../lambda/use-cases/sweep/pace';
import { FakeHistory } from '../../support/fake-history';

const window = { from: '2026-08-23T12:00:00Z', to: '2026-11-21T12:00:00Z' };
const plan = planFor(['us-east-1', 'eu-west-1'], 'us-east-1', window);

function aReader() {
  const history = new FakeHistory(() => new Date(window.to));
  const records: (RootEvent | UnreadableRecord)[] = [];
  const advanced: [number, string][] = [];
  const pace = new Pace({ elapsed: () => 0, wait: () => Promise.resolve(), left: () => Infinity });
  const read = () =>
    readHistory(
      plan,
      { history, pace },
      {
        record: (record) => void records.push(record),
        advanced: (lookups, region) => void advanced.push([lookups, region]),
      },
    );
  return { history, records, advanced, read };
}

const sum = (advanced: readonly [number, string][]): number => advanced.reduce((all, [lookups]) => all + lookups, 0);

it('hands on every record once, however many pages, lookups and regions show it', async () => {
  const { history, records, advanced, read } = aReader();
  for (let index = 0; index < 120; index += 1) history.happened({ id: `page-${index}`, at: '2026-10-02T09:00:00Z' });
  const record = { eventSource: 'sts.amazonaws.com', eventName: 'AssumeRoot' };
  for (const region of ['us-east-1', 'eu-west-1'])
    history.happened({ id: 'twice', at: '2026-10-02T10:00:00Z', region, record });
  history.happened({ id: 'broken', at: '2026-10-02T11:00:00Z', damaged: true });

  expect(await read()).toEqual([]);
  expect(records).toHaveLength(122);
  expect(sum(advanced)).toBe(lookupsOf(plan));
});

it.each(['denied', 'throttled', 'failed'] as const)(
  'names a region that is %s, and reads the others',
  async (cause) => {
    const { history, records, advanced, read } = aReader();
    history.happened({ id: 'elsewhere', at: '2026-10-02T09:00:00Z', region: 'eu-west-1' });
    history.refuses = ({ region }) => (region === 'us-east-1' ? cause : null);

    expect(await read()).toEqual([{ region: 'us-east-1', cause, reason: `LookupEvents: ${cause}` }]);
    expect(records).toHaveLength(1);
    expect(sum(advanced)).toBe(lookupsOf(plan));
  },
);

it('asks within the window, for the long list of names only where they are recorded', async () => {
  const { history, read } = aReader();

  await read();

  const names = (region: string): number => history.asked.filter((asked) => asked.region === region).length;
  expect(names('eu-west-1')).toBe(4);
  expect(names('us-east-1')).toBeGreaterThan(50);
  expect(new Set(history.asked.map((asked) => JSON.stringify(asked.window)))).toEqual(
    new Set([JSON.stringify(window)]),
  );
});
