import { inOrder, timeline, type Deed } from '../../../bin/commands/history/timeline';
import type { RootEvent } from '../../../lambda/domain/root-event';
import type { Detected } from '../../../lambda/domain/verdict';
import { unreadable } from '../../../lambda/observe/cloudtrail-record';
import { aRootLogin, aRootRecord, eventOf, type CloudTrailJson } from '../../support/cloudtrail';

const plain = (_: unknown, text: string): string => text;

const detected = (changes: Partial<Detected> = {}): Detected => ({
  verdict: 'alert',
  detection: 'root-action',
  severity: 'high',
  actor: 'root-user',
  title: 'Root user changed something',
  reason: 'RunInstances',
  via: null,
  ...changes,
});

function aDeed(changes: CloudTrailJson = {}, said: Partial<Detected> = {}): Deed {
  const record: RootEvent = eventOf(aRootRecord(changes));
  return { record, detected: detected(said) };
}

const login: Deed = { record: eventOf(aRootLogin()), detected: detected({ title: 'Root user signed in' }) };

it('has a line for each deed, oldest first', () => {
  const read = aDeed(
    { eventTime: '2026-11-21T04:00:00Z' },
    { verdict: 'record', severity: 'low', title: 'Root user read something' },
  );

  expect(timeline(inOrder([read, login]), plain)).toEqual([
    'when (UTC)           region     what happened             from         verdict',
    '2026-11-21 03:12:45  us-east-1  Root user signed in       203.0.113.9  alert high',
    '2026-11-21 04:00:00  eu-west-1  Root user read something  203.0.113.9  kept quietly',
  ]);
});

it('has one line for neighbours that say the same, with the time of the first', () => {
  const again = ['01', '02', '03'].map((minute) => aDeed({ eventTime: `2026-11-21T05:${minute}:00Z` }));

  expect(timeline([...again, login], plain)[1]).toMatch(
    /^2026-11-21 05:01:00 .+ Root user changed something, 3 times /,
  );
  expect(timeline([...again, login], plain)).toHaveLength(3);
});

it('puts what has no time at the end, and says so', () => {
  const broken: Deed = { record: unreadable('{', 'no JSON'), detected: detected({ title: 'Unreadable record' }) };

  expect(timeline(inOrder([broken, login]), plain)[2]).toMatch(/^not known +- +Unreadable record +- /);
});

it('lets no text of the caller forge a line', () => {
  const lines = timeline([aDeed({ sourceIPAddress: '203.0.113.9\n2026-11-21 evil' })], plain);

  expect(lines).toHaveLength(2);
});

it.each([
  ['red', { severity: 'critical' }],
  ['red', { severity: 'high' }],
  ['yellow', { severity: 'medium' }],
  ['dim', { verdict: 'record', severity: 'high' }],
] as const)('is %s for %j', (style, said) => {
  const painted = timeline([aDeed({}, said)], (used, text) => `${String(used)}:${text}`);

  expect(painted[1]).toMatch(new RegExp(`^${style}:`));
});
