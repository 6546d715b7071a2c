import { rootSigningCertificatesAbsent } from '../../../../../lambda/judge/posture/checks/root-signing-certificates-absent';
import { aHealthyPosture, denied, seen } from '../../../../support/posture';

it.each([
  ['passes when there are none', seen(false), { outcome: 'pass', reason: 'root has no signing certificate' }],
  [
    'fails when there is one',
    seen(true),
    { outcome: 'fail', headline: 'root has a signing certificate', reason: 'root has a signing certificate' },
  ],
  ['is unknown when AWS would not say', denied, { outcome: 'unknown', cause: 'denied', reason: denied.reason }],
] as const)('%s', (_, signingCertificatesPresent, judgement) => {
  const posture = aHealthyPosture({ signingCertificatesPresent });

  expect(rootSigningCertificatesAbsent.judge(posture, { rootUnusedDays: 30 })).toEqual(judgement);
});

it('names the certificates where root itself asks', () => {
  const posture = aHealthyPosture({ signingCertificatesPresent: seen(true), signingCertificates: seen(['CERT1']) });

  expect(rootSigningCertificatesAbsent.judge(posture, { rootUnusedDays: 30 })).toMatchObject({
    headline: 'root has a signing certificate',
    reason: 'root has a signing certificate: CERT1',
  });
});
