import { readConfiguration } from '../../../lib/config/read-configuration';

const now = new Date('2026-11-21T23:30:00Z');
const alertEmail = 'security@example.com';
const waiver = { check: 'root-unused', reason: 'we move', by: 'platform', until: '2027-03-01' };

const reading = (context: object) => readConfiguration({ alertEmail, ...context }, now);

function mistakesIn(context: object): readonly string[] {
  const read = reading(context);
  return read.kind === 'mistaken' ? read.mistakes : [];
}

it.each([
  ['a list', [waiver], [waiver]],
  ['no exceptions', [], []],
  ['the JSON text that -c gives', JSON.stringify([waiver]), [waiver]],
  ['today as the last day', [{ ...waiver, until: '2026-11-21' }], [{ ...waiver, until: '2026-11-21' }]],
  ['a year', [{ ...waiver, until: '2027-11-21' }], [{ ...waiver, until: '2027-11-21' }]],
])('takes %s', (_, waivers, expected) => {
  expect(reading({ waivers })).toMatchObject({ kind: 'complete', configuration: { waivers: expected } });
});

it.each([
  ['a text that is no list', 'root-unused', "waivers: 'root-unused' is no list. Give waivers in cdk.json as a list of"],
  ['an object', {}, "waivers: '{}' is no list."],
  ['an entry that is none', [7], "waivers[0]: '7' is no exception."],
  [
    'a check with a slip',
    [{ ...waiver, check: 'root-unussed' }],
    "waivers[0].check: 'root-unussed' is not the id of a check. Did you mean 'root-unused'? docs/checks.md lists them.",
  ],
  ['an activity detection', [{ ...waiver, check: 'root-login' }], "waivers[0].check: 'root-login' is not the id of a"],
  ['no reason', [{ ...waiver, reason: undefined }], 'waivers[0].reason: nothing is given. It is why this is accepted'],
  ['an empty reason', [{ ...waiver, reason: ' ' }], "waivers[0].reason: ' ' is not why this is accepted, in one line"],
  ['two lines', [{ ...waiver, reason: 'a\nb' }], String.raw`waivers[0].reason: 'a\nb' is not why`],
  ['a reason that is a page', [{ ...waiver, reason: 'x'.repeat(201) }], 'in one line of 1 to 200 characters'],
  ['nobody', [{ ...waiver, by: '' }], "waivers[0].by: '' is not who accepts it, in one line of 1 to 100 characters."],
  [
    'no end',
    [{ ...waiver, until: undefined }],
    'waivers[0].until: nothing is given. It is a day, written as 2027-03-01.',
  ],
  ['a time', [{ ...waiver, until: '2027-03-01T00:00:00Z' }], "waivers[0].until: '2027-03-01T00:00:00Z' is not a day"],
  ['a day that does not exist', [{ ...waiver, until: '2027-02-29' }], "waivers[0].until: '2027-02-29' is not a day"],
  [
    'a day that is over',
    [{ ...waiver, until: '2026-11-20' }],
    "waivers[0].until: '2026-11-20' is over: take the exception out, or accept it again until a later day.",
  ],
  [
    'more than a year',
    [waiver, { ...waiver, check: 'root-mfa-enabled', until: '2027-11-22' }],
    "waivers[1].until: '2027-11-22' is 366 days ahead: an exception holds for at most 365 days.",
  ],
  [
    'a mistyped key',
    [{ ...waiver, untill: '2027-03-01' }],
    "waivers[0]: there is no key 'untill'. Did you mean 'until'?",
  ],
  ['a check twice', [waiver, waiver], 'waivers: more than one exception is for root-unused: leave one of them.'],
])('refuses %s in the words that were typed', (_, waivers, mistake) => {
  expect(mistakesIn({ waivers })).toEqual([expect.stringContaining(mistake)]);
});

it('names all mistakes at once, with their places', () => {
  const mistakes = mistakesIn({
    timezone: 'UTC',
    waivers: [waiver, { ...waiver, by: 7 }, { check: 'root-mfa', reason: '', by: 'x', until: 'spring' }],
  });

  expect(mistakes.map((mistake) => mistake.split(':')[0])).toEqual([
    'waivers[1].by',
    'waivers[2].check',
    'waivers[2].reason',
    'waivers[2].until',
    'waivers',
    'timezone',
  ]);
});

describe('what Lambda has no room for', () => {
  const checks = [
    'root-unused',
    'root-mfa-enabled',
    'root-mfa-proven',
    'security-contact-set',
    'root-mfa-spare-device',
  ];
  const long = (times: number) =>
    Array.from({ length: times }, (_, index) => ({ ...waiver, check: checks[index], reason: '語'.repeat(200) }));

  it('is a mistake before anything is deployed', () => {
    expect(mistakesIn({ waivers: long(5), whoToAsk: 'x' })).toEqual([
      expect.stringMatching(
        /^waivers, alertEmail, whoToAsk: together \d+ bytes, more than the 3000 for which its function has room\. Shorten/,
      ),
    ]);
  });

  it('counts the other texts as well', () => {
    const people = Array.from({ length: 30 }, (_, index) => `somebody-with-a-long-name-${String(index)}@example.com`);

    expect(mistakesIn({ waivers: long(3) })).toEqual([]);
    expect(mistakesIn({ alertEmail: people })).toEqual([]);
    expect(mistakesIn({ waivers: long(3), alertEmail: people })).toHaveLength(1);
  });
});
