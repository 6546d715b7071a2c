import { welcomeMail } from '../../../../lambda/announce/welcome/welcome-mail';
import { aPostureFinding, aWaiver } from '../../../support/findings';
import { aWelcome } from '../../../support/welcomes';

const presentation = { whoToAsk: 'platform on-call', timeZone: 'UTC' };

describe('the welcome message where root has no MFA', () => {
  const off = aPostureFinding({ outcome: 'fail', status: 'open', reason: 'root has no MFA' });
  const noMfaAtAll = { ...off, detection: 'root-mfa-phishing-resistant', severity: 'medium' as const };
  const others = ['root-mfa-spare-device', 'root-mfa-proven', 'mfa-devices-reviewed'];
  const without = [noMfaAtAll, ...others.map((detection) => ({ ...noMfaAtAll, detection }))];

  it('counts one fault once: there is no app to replace', () => {
    const { subject, body } = welcomeMail(aWelcome({ checks: [off, ...without] }), presentation);

    expect(subject).toBe('Rootwatch is watching payments (111122223333): 1 thing to fix now');
    expect(body).not.toContain('THIS WEEK');
  });

  it.each([
    ['of the devices', ['mfa-devices-reviewed'], '1 thing to fix now, 1 accepted'],
    ['of MFA', ['root-mfa-enabled'], '4 for this week, 1 accepted'],
    ['of both', ['root-mfa-enabled', 'mfa-devices-reviewed'], '3 for this week, 2 accepted'],
  ])('counts what is accepted %s, and all that is not where nobody asks for MFA', (_, accepted, counts) => {
    const checks = [off, ...without].map((check) =>
      accepted.includes(check.detection) ? { ...check, waiver: aWaiver({ check: check.detection }) } : check,
    );

    const { subject, body } = welcomeMail(aWelcome({ checks }), presentation);

    expect(subject).toBe(`Rootwatch is watching payments (111122223333): ${counts}`);
    expect(body.match(/: accepted until/g)).toHaveLength(accepted.length);
  });
});
