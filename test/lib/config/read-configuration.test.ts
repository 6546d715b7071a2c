import { readConfiguration } from '../../../lib/config/read-configuration';

const alertEmail = 'security@example.com';
const now = new Date('2026-11-21T23:30:00Z');

function configured(context: object) {
  const reading = readConfiguration({ alertEmail, ...context }, now);
  if (reading.kind === 'mistaken') throw new Error(reading.mistakes.join('\n'));
  return reading.configuration;
}

function mistakesIn(context: object): readonly string[] {
  const reading = readConfiguration(context, now);
  return reading.kind === 'mistaken' ? reading.mistakes : [];
}

it('needs nothing but an address, and says what it then assumes', () => {
  expect(configured({})).toEqual({
    alertEmail: [alertEmail],
    slackWebhookParameter: null,
    whoToAsk: null,
    timeZone: 'UTC',
    evaluateEveryMinutes: 60,
    sweepEveryMinutes: 15,
    homeRegion: 'us-east-1',
    trail: 'existing',
    rootUnusedDays: 30,
    mfaReviewDays: 180,
    remindEveryMinutes: 10_080,
    waivers: [],
    stackName: 'Rootwatch',
    runbookUrl: null,
  });
});

it.each([
  ['an address', { alertEmail: 'a@example.com' }, { alertEmail: ['a@example.com'] }],
  [
    'addresses by comma',
    { alertEmail: 'a@example.com, b@example.com' },
    { alertEmail: ['a@example.com', 'b@example.com'] },
  ],
  [
    'addresses as a list',
    { alertEmail: ['a@example.com', 'b@example.com'] },
    { alertEmail: ['a@example.com', 'b@example.com'] },
  ],
  ['an address twice as one', { alertEmail: 'a@example.com,A@example.com' }, { alertEmail: ['A@example.com'] }],
  ['minutes', { evaluateEvery: '5 minutes' }, { evaluateEveryMinutes: 5 }],
  ['hours', { evaluateEvery: '24 hours' }, { evaluateEveryMinutes: 1440 }],
  ['a day', { evaluateEvery: '1 day' }, { evaluateEveryMinutes: 1440 }],
  ['the shortest time between sweeps', { sweepEvery: '5 minutes' }, { sweepEveryMinutes: 5 }],
  ['the longest time between sweeps', { sweepEvery: '6 hours' }, { sweepEveryMinutes: 360 }],
  ['reminders every day', { remindEvery: '24 hours' }, { remindEveryMinutes: 1440 }],
  ['reminders once a year', { remindEvery: '365 days' }, { remindEveryMinutes: 525_600 }],
  ['a number as text', { rootUnusedDays: '45' }, { rootUnusedDays: 45 }],
  ['a number', { rootUnusedDays: 365 }, { rootUnusedDays: 365 }],
  ['the window of a review', { mfaReviewDays: '90' }, { mfaReviewDays: 90 }],
  ['a time zone', { timeZone: 'Asia/Seoul' }, { timeZone: 'Asia/Seoul' }],
  ['a parameter in a folder', { slackWebhookParameter: '/a/b-c' }, { slackWebhookParameter: '/a/b-c' }],
  ['a parameter without one', { slackWebhookParameter: 'webhook' }, { slackWebhookParameter: 'webhook' }],
  ['a region', { homeRegion: 'us-gov-west-1' }, { homeRegion: 'us-gov-west-1' }],
  ['a region of China', { homeRegion: 'cn-north-1' }, { homeRegion: 'cn-north-1' }],
  ['a region of the European partition', { homeRegion: 'eusc-de-east-1' }, { homeRegion: 'eusc-de-east-1' }],
  ['a trail to make', { trail: 'create' }, { trail: 'create' }],
  ['the published runbook', { runbookUrl: 'https://wiki.example.com/r' }, { runbookUrl: 'https://wiki.example.com/r' }],
  ['the object in cdk.json', { rootwatch: { timeZone: 'Europe/Berlin' } }, { timeZone: 'Europe/Berlin' }],
  ['-c above the object', { timeZone: 'UTC', rootwatch: { timeZone: 'Europe/Berlin' } }, { timeZone: 'UTC' }],
  ['context that is not ours', { '@aws-cdk/x:y': true, 'aws:cdk:z': [], 'cli-telemetry': false }, {}],
])('takes %s', (_, context, expected) => {
  expect(configured(context)).toMatchObject(expected);
});

it.each([
  [
    'an address that is none',
    { alertEmail: 'sec@' },
    "alertEmail: 'sec@' is not an e-mail address. Give it as -c alertEmail=name@example.com or in cdk.json.",
  ],
  ['one bad address of two', { alertEmail: 'a@example.com,b' }, "alertEmail: 'b' is not an e-mail address."],
  ['an empty address', { alertEmail: '' }, "alertEmail: '' is not an e-mail address."],
  ['no address', { alertEmail: undefined }, 'alertEmail is missing, and without it nobody would hear an alarm.'],
  ['an empty list', { alertEmail: [] }, 'alertEmail is missing'],
  ['a number for an address', { alertEmail: 7 }, "alertEmail: '7' is not an e-mail address."],
  ['a duration below the range', { evaluateEvery: '4 minutes' }, "evaluateEvery: '4 minutes' is not a duration from 5"],
  ['a duration above the range', { evaluateEvery: '25 hours' }, "evaluateEvery: '25 hours' is not"],
  ['sweeps too often', { sweepEvery: '4 minutes' }, "sweepEvery: '4 minutes' is not a duration from 5"],
  ['sweeps too seldom', { sweepEvery: '7 hours' }, "sweepEvery: '7 hours' is not"],
  ['reminders that are alerts', { remindEvery: '23 hours' }, "remindEvery: '23 hours' is not a duration from 1 day to"],
  ['reminders for nobody', { remindEvery: '366 days' }, "remindEvery: '366 days' is not"],
  ['a duration without a unit', { evaluateEvery: '60' }, "evaluateEvery: '60' is not"],
  [
    'a number that is none',
    { rootUnusedDays: 'x' },
    "rootUnusedDays: 'x' is not a whole number of days from 1 to 365.",
  ],
  ['a number out of range', { rootUnusedDays: '366' }, "rootUnusedDays: '366' is not"],
  ['a review for ever', { mfaReviewDays: 0 }, "mfaReviewDays: '0' is not a whole number of days from 1 to 365."],
  ['half a day', { rootUnusedDays: 1.5 }, "rootUnusedDays: '1.5' is not"],
  [
    'a time zone with a slip',
    { timeZone: 'Asia/Soul' },
    "'Asia/Soul' is not an IANA time zone. Did you mean 'Asia/Seoul'?",
  ],
  ['an offset', { timeZone: '+09:00' }, "timeZone: '+09:00' is not an IANA time zone."],
  ['a choice with a slip', { trail: 'creat' }, "trail: 'creat' is not 'existing' or 'create'. Did you mean 'create'?"],
  ['a choice as true', { trail: true }, "trail: 'true' is not 'existing' or 'create'."],
  [
    'a region with a slip',
    { homeRegion: 'us-east1' },
    "homeRegion: 'us-east1' is not an AWS region that aws-cdk-lib knows. Did you mean 'us-east-1'?",
  ],
  ['a region that looks like one', { homeRegion: 'us-esat-1' }, "Did you mean 'us-east-1'? Give it as -c homeRegion="],
  [
    'a relative path',
    { slackWebhookParameter: 'a/b' },
    "slackWebhookParameter: 'a/b' is not the name of an SSM parameter",
  ],
  ['a reserved name', { slackWebhookParameter: '/aws/x' }, "slackWebhookParameter: '/aws/x' is not"],
  ['two lines', { whoToAsk: 'a\nb' }, String.raw`whoToAsk: 'a\nb' is not one line of 1 to 200 characters.`],
  ['a bad stack name', { stackName: '1x' }, "stackName: '1x' is not a stack name"],
  [
    'an address without TLS',
    { runbookUrl: 'http://w.example.com' },
    "runbookUrl: 'http://w.example.com' is not an https",
  ],
  [
    'an address with a section of its own, since ours are added to it',
    { runbookUrl: 'https://w.example.com/r#z' },
    "runbookUrl: 'https://w.example.com/r#z' is not an https address without # and spaces",
  ],
  [
    'an address with a space',
    { runbookUrl: 'https://w.example.com/a b' },
    "runbookUrl: 'https://w.example.com/a b' is not",
  ],
  [
    'an address that leaves an alarm no room to say what it means',
    { runbookUrl: `https://w.example.com/${'r'.repeat(500)}` },
    'of at most 500 characters',
  ],
  ['a mistyped key', { timezone: 'UTC' }, "timezone: there is no such key. Did you mean 'timeZone'?"],
  [
    'a mistyped key in the object',
    { rootwatch: { alertMail: 'x' } },
    "alertMail: there is no such key. Did you mean 'alertEmail'?",
  ],
  ['a key of another world', { colour: 'red' }, 'colour: there is no such key. The keys are alertEmail,'],
  ['a key that is not built yet', { heartbeatEvery: '7 days' }, 'heartbeatEvery: there is no such key.'],
  ['an object that is none', { rootwatch: 'alertEmail' }, 'rootwatch: this is not an object.'],
])('refuses %s in the words that were typed', (_, context, mistake) => {
  const mistakes = mistakesIn({ alertEmail, ...context });

  expect(mistakes).toEqual([expect.stringContaining(mistake)]);
});

it('names all mistakes at once', () => {
  const mistakes = mistakesIn({
    alertEmail: 'sec@',
    timezone: 'UTC',
    evaluateEvery: 'often',
    rootwatch: { trail: 'yes' },
  });

  expect(mistakes.map((mistake) => mistake.split(':')[0])).toEqual([
    'alertEmail',
    'evaluateEvery',
    'trail',
    'timezone',
  ]);
});

it('never repeats a webhook that was put where its parameter belongs', () => {
  const secret = 'https://hooks.slack.com/services/T000/B000/XXXX';

  const mistakes = mistakesIn({ alertEmail, slackWebhookParameter: secret, slackWebhookUrl: secret });

  expect(mistakes).toHaveLength(2);
  expect(mistakes.join(' ')).not.toContain('XXXX');
});

it.each([
  [
    'keeps name and region when they are right',
    { stackName: 'Guardian', homeRegion: 'eu-west-1' },
    'Guardian',
    'eu-west-1',
  ],
  ['falls back when they are wrong', { stackName: '1', homeRegion: 'moon' }, 'Rootwatch', 'us-east-1'],
  ['falls back when they are missing', {}, 'Rootwatch', 'us-east-1'],
])('for ls and destroy, in spite of mistakes, %s', (_, context, stackName, homeRegion) => {
  expect(readConfiguration({ alertEmail: '-', ...context }, now)).toMatchObject({
    kind: 'mistaken',
    stackName,
    homeRegion,
  });
});

it.each([undefined, null, 'text', []])('does not throw when the context is %j', (context) => {
  expect(readConfiguration(context, now).kind).toBe('mistaken');
});
