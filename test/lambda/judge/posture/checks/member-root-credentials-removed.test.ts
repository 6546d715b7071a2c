import type { CentralRootAccess } from '../../../../../lambda/domain/root-posture';
import { memberRootCredentialsRemoved } from '../../../../../lambda/judge/posture/checks/member-root-credentials-removed';
import {
  aHealthyPosture,
  aManagementAccount,
  aMember,
  aMemberWithoutCredentials,
  denied,
  seen,
} from '../../../../support/posture';

const settings = { rootUnusedDays: 30 };
const shown = (credentialsManagement: boolean) =>
  seen<CentralRootAccess>({ shown: true, credentialsManagement, sessions: true });

it.each([
  ['passes for a member without any', aMemberWithoutCredentials(), 'pass', 'root has no password'],
  ['fails for a password and MFA', aMember(), 'fail', 'root of this member still has a password and MFA'],
  ['fails for a key', aMemberWithoutCredentials({ accessKeysPresent: seen(true) }), 'fail', 'still has an access key'],
  ['fails for MFA', aMemberWithoutCredentials({ mfaEnabled: seen(true) }), 'fail', 'still has MFA'],
  [
    'fails for a certificate',
    aMemberWithoutCredentials({ signingCertificatesPresent: seen(true) }),
    'fail',
    'still has a signing certificate',
  ],
  [
    'fails for what is seen, although something is not',
    aMember({ accessKeysPresent: denied }),
    'fail',
    'still has a password and MFA',
  ],
  [
    'names all that is left',
    aMember({ accessKeysPresent: seen(true), signingCertificatesPresent: seen(true) }),
    'fail',
    'a password, an access key, MFA and a signing certificate',
  ],
  ['is unknown when one cannot be seen', aMemberWithoutCredentials({ mfaEnabled: denied }), 'unknown', denied.reason],
  ['is unknown when the account may be any', aHealthyPosture({ standing: denied }), 'unknown', denied.reason],
  ['does not apply to a standalone account', aHealthyPosture(), 'not-applicable', 'no organization'],
  ['does not apply to the management account', aManagementAccount(), 'not-applicable', 'management account'],
  ['fails for the delegated administrator', aMember({ centralRootAccess: shown(true) }), 'fail', 'still has'],
  [
    'does not apply where the delegated administrator sees it switched off',
    aMember({ centralRootAccess: shown(false) }),
    'not-applicable',
    'does not manage root centrally',
  ],
  [
    'does not apply where the organization cannot manage root centrally',
    aMember({ centralRootAccess: seen({ shown: false, why: 'no-trusted-access' }) }),
    'not-applicable',
    'does not manage root centrally',
  ],
] as const)('%s', (_, posture, outcome, reason) => {
  const judgement = memberRootCredentialsRemoved.judge(posture, settings);

  expect(judgement).toMatchObject({ outcome, reason: expect.stringContaining(reason) as string });
});

it('is mended by the management account, which may have to switch it on first', () => {
  const { unexpected } = memberRootCredentialsRemoved.nextSteps({ posture: aMember(), standing: 'member' });

  expect(unexpected).toEqual([
    expect.stringMatching(/Root access management, choose this account, Take privileged action/),
    expect.stringContaining('switch on Root credentials management there first'),
  ]);
});
