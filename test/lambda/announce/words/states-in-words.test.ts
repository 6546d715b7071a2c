import { statesInWords } from '../../../../lambda/announce/words/states-in-words';
import type { JudgedState } from '../../../../lambda/domain/finding';
import { aRootLoginFinding } from '../../../support/findings';

const { evidence } = aRootLoginFinding();
const mfaOn: JudgedState = {
  check: 'root-mfa-enabled',
  outcome: 'pass',
  words: 'MFA on',
  judgedAt: '2026-11-21T02:47:31.000Z',
};
const noKey: JudgedState = { ...mfaOn, check: 'root-access-keys-absent', words: 'no access key' };

/** Of a deed at 03:12:45. */
const said = (...states: readonly JudgedState[]) =>
  statesInWords(aRootLoginFinding({ evidence: { ...evidence, states } }));

it.each([
  ['nothing when nothing is known', [], null, null],
  ['what was judged together in one breath', [mfaOn, noKey], 'MFA on, no access key (judged 02:47 UTC)', null],
  [
    'what was judged apart with the time of each, and the day where it is another',
    [mfaOn, { ...noKey, judgedAt: '2026-11-20T23:10:00Z' }],
    'MFA on (judged 02:47 UTC); no access key (judged 20 Nov 2026 23:10 UTC)',
    null,
  ],
  [
    'what was judged later as what came after',
    [{ ...mfaOn, judgedAt: '2026-11-21T04:00:00Z' }],
    null,
    'MFA on (judged 04:00 UTC)',
  ],
])('says %s', (_, states, before, after) => {
  expect(said(...states)).toEqual({ before, after });
});
