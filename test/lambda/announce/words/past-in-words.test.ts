import { pastParagraphs, signInsInWords } from '../../../../lambda/announce/words/past-in-words';
import type { PastDeed } from '../../../../lambda/domain/past';
import { aSignIn, aSumUp, signInsOf } from '../../../support/pasts';

const september = aSignIn('2026-09-19T10:00:00Z');
const october = aSignIn('2026-10-02T09:00:00Z');
const refused = { region: 'eu-south-1', cause: 'denied', reason: 'LookupEvents was refused by AWS' } as const;

const deed = (changes: Partial<PastDeed> = {}): PastDeed => ({
  detection: 'root-access-key-used',
  title: 'Root access key used',
  severity: 'critical',
  times: 3,
  lastAt: '2026-10-02T09:06:00Z',
  ...changes,
});

describe('the sign-ins of the 90 days before', () => {
  it.each([
    [
      'one',
      signInsOf(october),
      'In the 90 days before 21 Nov 2026 11:40 UTC root signed in once: 2 Oct, from 198.51.100.4, with MFA.',
    ],
    [
      'two alike',
      signInsOf(september, october),
      'In the 90 days before 21 Nov 2026 11:40 UTC root signed in twice: 19 Sep and 2 Oct, both from 198.51.100.4, both with MFA.',
    ],
    [
      'two that differ',
      signInsOf(september, aSignIn('2026-10-02T09:00:00Z', '203.0.113.9', false)),
      'In the 90 days before 21 Nov 2026 11:40 UTC root signed in twice: 19 Sep and 2 Oct, from 198.51.100.4 and 203.0.113.9, once without MFA.',
    ],
    [
      'several on one day, all without MFA',
      signInsOf(...['09', '10', '11'].map((hour) => aSignIn(`2026-10-02T${hour}:00:00Z`, null, false))),
      'In the 90 days before 21 Nov 2026 11:40 UTC root signed in 3 times: 2 Oct, all from an address that is not told, all without MFA.',
    ],
    [
      'two on one day of two',
      signInsOf(september, october, aSignIn('2026-10-02T10:00:00Z')),
      'In the 90 days before 21 Nov 2026 11:40 UTC root signed in 3 times: 19 Sep and 2 Oct (twice), all from 198.51.100.4, all with MFA.',
    ],
    [
      'many, from many addresses',
      signInsOf(...[1, 2, 3, 4, 5, 6].map((day) => aSignIn(`2026-10-0${day}T09:00:00Z`, `198.51.100.${day}`))),
      'In the 90 days before 21 Nov 2026 11:40 UTC root signed in 6 times, last on 6 Oct, from 6 addresses, all with MFA.',
    ],
    [
      'more than are kept one by one',
      { times: 400, withoutMfa: 2, newest: [october, september] },
      'In the 90 days before 21 Nov 2026 11:40 UTC root signed in 400 times, last on 2 Oct, all from 198.51.100.4, twice without MFA.',
    ],
  ])('are told in one sentence: %s', (_, signIns, sentence) => {
    expect(signInsInWords(aSumUp({ signIns }))).toBe(sentence);
  });

  it.each([
    ['nothing', {}, 'In the 90 days before 21 Nov 2026 11:40 UTC root did nothing that the event history shows.'],
    [
      'nothing in what could be read',
      { unread: [refused] },
      'In the 90 days before 21 Nov 2026 11:40 UTC root did nothing that the event history shows, as far as it could be read.',
    ],
    [
      'other deeds',
      { deeds: [deed()] },
      'In the 90 days before 21 Nov 2026 11:40 UTC root did not sign in to the console.',
    ],
    [
      'an unreadable record',
      { unreadable: 1 },
      'In the 90 days before 21 Nov 2026 11:40 UTC root did not sign in to the console.',
    ],
    [
      'no region',
      { regions: [], unread: [refused] },
      "What root did in the 90 days before 21 Nov 2026 11:40 UTC is not known: no region's event history could be read.",
    ],
  ])('are not claimed to be none when there was only %s', (_, overrides, sentence) => {
    expect(signInsInWords(aSumUp(overrides))).toBe(sentence);
  });
});

it('says up to when, and that what came later is told one by one', () => {
  expect(pastParagraphs(aSumUp())).toEqual([
    'In the 90 days before 21 Nov 2026 11:40 UTC root did nothing that the event history shows. What came later is told one by one.',
    '',
    '',
  ]);
});

it('promises nothing where no region could be read', () => {
  expect(pastParagraphs(aSumUp({ regions: [], unread: [refused] }))[0]).not.toContain('later');
});

describe('what else happened', () => {
  it('is listed with the gravest first, and what could not be read is named', () => {
    const past = aSumUp({
      deeds: [deed({ title: 'Root user read something', severity: 'low', times: 40 }), deed({ times: 1 })],
      unreadable: 2,
      unread: [refused],
      regionsUnknown: 'account:ListRegions was refused by AWS',
    });

    expect(pastParagraphs(past).slice(1)).toEqual([
      [
        'WHAT ELSE WAS DONE THEN',
        '- [critical] Root access key used: once, on 2 Oct 2026.',
        '- [low] Root user read something: 40 times, last on 2 Oct 2026.',
        '- 2 records that cannot be understood.',
      ].join('\n'),
      [
        'NOT READ',
        '- eu-south-1: LookupEvents was refused by AWS.',
        '- Regions that are not named to us: account:ListRegions was refused by AWS.',
      ].join('\n'),
    ]);
  });

  it('is shortened when it is very much, and the sum stays right', () => {
    const deeds = Array.from({ length: 15 }, (_, index) => deed({ detection: `d-${index}`, title: `Deed ${index}` }));

    const [, list = ''] = pastParagraphs(aSumUp({ deeds }));

    expect(list.split('\n')).toHaveLength(14);
    expect(list).toMatch(/- and 9 other deeds, none graver than these\.$/);
  });
});
