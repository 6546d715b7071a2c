import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choicesFrom } from '../../../bin/commands/watch/choices';

const now = new Date('2026-11-21T03:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
const file = join(folder, 'cdk.json');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('has the intervals of a deployment when nothing is chosen', () => {
  expect(choicesFrom({}, {}, now)).toMatchObject({
    sweepEveryMinutes: 15,
    evaluateEveryMinutes: 60,
    slack: null,
    waivers: [],
  });
});

it('takes from a cdk.json what was not typed', () => {
  const rootwatch = { sweepEvery: '1 hour', whoToAsk: 'kim', slackWebhookParameter: '/slack' };
  writeFileSync(file, JSON.stringify({ context: { rootwatch } }));

  expect(choicesFrom({ config: file, whoToAsk: 'lee' }, {}, now)).toMatchObject({
    sweepEveryMinutes: 60,
    whoToAsk: 'lee',
    slack: { parameter: '/slack' },
  });
});

describe('an exception in the file', () => {
  const accepted = { check: 'root-mfa-spare-device', reason: 'the second key is ordered', by: 'kim' };
  const withWaivers = (...waivers: readonly object[]) => {
    writeFileSync(file, JSON.stringify({ context: { rootwatch: { waivers } } }));
    return choicesFrom({ config: file }, {}, now);
  };

  it('whose last day is over keeps nobody from watching, and is named', () => {
    const until = '2026-11-20';

    const { waivers, endedWaivers } = withWaivers(
      { ...accepted, until },
      { ...accepted, check: 'root-unused', until: '2026-11-21' },
    );

    expect(waivers.map(({ check }) => check)).toEqual(['root-unused']);
    expect(endedWaivers).toEqual([{ check: 'root-mfa-spare-device', until }]);
  });

  it.each([
    ['for no check', { ...accepted, check: 'root-mfa', until: '2026-12-31' }, "'root-mfa' is not the id of a check"],
    ['until too far ahead', { ...accepted, until: '2028-01-01' }, 'an exception holds for at most 365 days'],
    ['until no day', { ...accepted, until: 'yesterday' }, "'yesterday' is not a day"],
  ])('%s is a mistake as ever', (_, waiver, mistake) => {
    expect(() => withWaivers(waiver)).toThrow(mistake);
  });
});

it.each([
  [
    'an interval that is none',
    { sweepEvery: 'often' },
    {},
    /'often' is not a duration .+ Give it as --sweep-every "15 minutes"\.$/,
  ],
  ['a time zone that is none', { timeZone: 'Mars' }, {}, /Give it as --time-zone Asia\/Seoul\.$/],
  ['a file that is not there', { config: '/nowhere.json' }, {}, /^--config: '\/nowhere\.json' cannot be read\./],
  [
    'a webhook that is none, without repeating it',
    {},
    { ROOTWATCH_SLACK_WEBHOOK: 's3cret' },
    /^(?!.*s3cret)ROOTWATCH_SLACK_WEBHOOK holds no https address/,
  ],
] as const)('refuses %s', (_, options, variables, sentence) => {
  expect(() => choicesFrom(options, variables, now)).toThrow(sentence);
});
