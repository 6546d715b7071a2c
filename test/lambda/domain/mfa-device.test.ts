import { mfaDevice } from '../../../lambda/domain/mfa-device';

it.each([
  ['arn:aws:iam::111122223333:mfa/phone', 'authenticator-app', 'phone'],
  ['arn:aws-cn:iam::111122223333:mfa/root-account-mfa-device', 'authenticator-app', 'root-account-mfa-device'],
  ['arn:aws:iam::111122223333:u2f/root-account/blue-ABC', 'passkey-or-security-key', 'blue-ABC'],
  ['arn:aws:iam::111122223333:u2f/user/kim/blue-ABC', 'passkey-or-security-key', 'user/kim/blue-ABC'],
  ['GAHT12345678', 'hardware-token', 'GAHT12345678'],
  ['arn:aws:iam::111122223333:sms-mfa/kim', 'not-known', 'sms-mfa/kim'],
  ['something else', 'not-known', 'something else'],
] as const)('%s is of the kind %s, and called %s', (serial, kind, name) => {
  expect(mfaDevice(serial)).toEqual({ serial, kind, name, since: null });
});

it('has been there since it was assigned', () => {
  expect(mfaDevice('GAHT12345678', '2026-03-03T10:00:00.000Z').since).toBe('2026-03-03T10:00:00.000Z');
});
