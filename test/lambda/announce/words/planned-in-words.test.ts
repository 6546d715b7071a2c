import { plannedInWords } from '../../../../lambda/announce/words/planned-in-words';
import { aPlannedUse, aRootLoginFinding } from '../../../support/findings';

const { actor, evidence } = aRootLoginFinding();

it.each([
  [
    'why, the ticket, by whom and until when',
    { plan: aPlannedUse() },
    'move the domain, OPS-12, by assumed-role/Admin/kim (window k3f9x2ab until 21 Nov 2026 05:00:00 UTC)',
  ],
  [
    'no ticket where there is none',
    { plan: aPlannedUse({ ticket: null, by: 'arn:aws:iam::111122223333:root' }) },
    'move the domain, by root (window k3f9x2ab until 21 Nov 2026 05:00:00 UTC)',
  ],
  [
    'who it was although it is no ARN',
    { plan: aPlannedUse({ by: 'kim' }) },
    'move the domain, OPS-12, by kim (window k3f9x2ab until 21 Nov 2026 05:00:00 UTC)',
  ],
  ['that none was announced', {}, 'no window was announced'],
  [
    'that it is unknown',
    { evidence: { ...evidence, windowsKnown: false } },
    'unknown: the announced windows could not be read',
  ],
  ['nothing of what is no alert', { verdict: 'record' }, null],
  ['nothing of what others do, for whom no window is', { actor: { ...actor, kind: 'other-principal' } }, null],
  [
    'nothing of what root of another account does',
    { actor: { ...actor, principal: 'arn:aws:iam::444455556666:root' } },
    null,
  ],
] as const)('says %s', (_, overrides, expected) => {
  expect(plannedInWords(aRootLoginFinding(overrides), 'UTC')).toBe(expected);
});
