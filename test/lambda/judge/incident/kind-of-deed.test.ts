import { kindsOfDeed } from '../../../../lambda/judge/incident/kind-of-deed';
import { aDeed } from '../../../support/incidents';

const actor = { ...aDeed({ id: 'x', at: 0 }).actor, sourceIp: '203.0.113.9', userAgent: 'curl/8.0', mfaDevice: null };
const plan = { id: 'k3f9x2ab', reason: 'tax form', ticket: null, by: 'kim', from: '', to: '' };
const deed = (detection: string) => aDeed({ id: 'x', at: 0, detection, actor });

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
