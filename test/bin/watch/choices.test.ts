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
