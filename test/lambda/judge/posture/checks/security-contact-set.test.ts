import { securityContactIsSet } from '../../../../../lambda/judge/posture/checks/security-contact-set';
import { aHealthyPosture, denied, seen } from '../../../../support/posture';

it.each([
  ['passes when there is one', seen(true), 'pass', 'a security contact is set'],
  ['fails when there is none', seen(false), 'fail', 'no security contact is set'],
  ['is unknown when AWS would not say', denied, 'unknown', denied.reason],
] as const)('%s', (_, securityContactSet, outcome, reason) => {
  const judgement = securityContactIsSet.judge(aHealthyPosture({ securityContactSet }), { rootUnusedDays: 30 });

  expect(judgement).toMatchObject({ outcome, reason });
});
