import { parseAccountId } from '../../../../lambda/domain/account-id';
import type { ActivityFinding } from '../../../../lambda/domain/finding';
import { kindsOfDeed } from '../../../../lambda/judge/incident/kind-of-deed';
import { aDeed } from '../../../support/incidents';

const actor = { ...aDeed({ id: 'x', at: 0 }).actor, sourceIp: '203.0.113.9', userAgent: 'curl/8.0', mfaDevice: null };
const plan = { id: 'k3f9x2ab', reason: 'tax form', ticket: null, by: 'kim', from: '', to: '' };
const deed = (detection: string) => aDeed({ id: 'x', at: 0, detection, actor });
const about = (detection: string, evidence: Partial<ActivityFinding['evidence']>, account = '111122223333') => {
  const finding = deed(detection);
  return {
    ...finding,
    account: { id: parseAccountId(account), name: null },
    evidence: { ...finding.evidence, ...evidence },
  };
};
const device = (name: string, account = '111122223333') => ({
  targets: [{ field: 'serialNumber', value: `arn:aws:iam::${account}:mfa/${name}` }],
});

describe('the kinds of a deed', () => {
  it.each([
    ['are its detection', deed('root-mfa-deactivated'), 'root-mfa-deactivated'],
    ['tell planned from unplanned', { ...deed('root-mfa-deactivated'), plan }, 'root-mfa-deactivated as planned'],
    [
      'tell apart what an entry holds, planned or not',
      { ...deed('root-action'), plan },
      'root-action as planned: signin.amazonaws.com',
    ],
    ['say of a way in by what it was', deed('root-login'), 'root-login by 203.0.113.9 curl/*'],
    [
      'say of a way in that it was planned',
      { ...deed('root-login'), plan },
      'root-login as planned by 203.0.113.9 curl/*',
    ],
    ['name the device that was removed', about('root-mfa-deactivated', device('blue')), 'root-mfa-deactivated by blue'],
    [
      'name it alike in every account',
      about('root-mfa-deactivated', device('blue', '444455556666'), '444455556666'),
      'root-mfa-deactivated by blue',
    ],
    [
      'name it in a window too',
      { ...about('root-mfa-deactivated', device('blue')), plan },
      'root-mfa-deactivated as planned by blue',
    ],
    [
      'name the device that was registered',
      about('root-mfa-device-enabled', device('blue')),
      'root-mfa-device-enabled by blue',
    ],
    [
      'name the device that was deleted',
      about('root-mfa-device-deleted', device('blue')),
      'root-mfa-device-deleted by blue',
    ],
    [
      'name the key that was made',
      about('root-access-key-created', { newKeyId: 'AKIAONE' }),
      'root-access-key-created by AKIAONE',
    ],
    [
      'name the key that was switched on',
      about('root-access-key-updated', { targets: [{ field: 'accessKeyId', value: 'AKIAONE' }] }),
      'root-access-key-updated by AKIAONE',
    ],
    ['name no key where the record does not', about('root-access-key-created', {}), 'root-access-key-created'],
    ['are one of its own for each brute force', deed('root-login-brute-force'), 'activity/111122223333/x'],
    [
      'are one of its own for a brute force in a window',
      { ...deed('root-login-brute-force'), plan },
      'activity/111122223333/x',
    ],
  ])('%s', (_, finding, kind) => {
    expect(kindsOfDeed(finding)).toEqual([kind]);
  });

  it('say of a key both with what it came and what was done with it', () => {
    const used = deed('root-access-key-used');
    const evidence = { ...used.evidence, eventName: 'RunInstances', eventSource: 'ec2.amazonaws.com' };

    expect(kindsOfDeed({ ...used, evidence })).toEqual([
      'root-access-key-used by 203.0.113.9 curl/*',
      'root-access-key-used: RunInstances ec2.amazonaws.com',
    ]);
  });
});
