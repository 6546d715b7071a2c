import { mfaChangeIn, mfaProofIn } from '../../../../lambda/judge/activity/mfa-seen';
import { aRootLogin, aRootRecord, eventOf, type CloudTrailJson } from '../../../support/cloudtrail';
import { deactivateMfa, denied, failedLogin } from '../../../support/root-calls';

const serial = 'arn:aws:iam::111122223333:mfa/office-safe';
const withDevice = { MFAUsed: 'Yes', MFAIdentifier: serial };
const aProvingLogin = (changes: CloudTrailJson = {}) =>
  eventOf(aRootLogin({ eventID: 'e-1', additionalEventData: withDevice, ...changes }));

describe('the proof that MFA works', () => {
  it('is a sign-in of root with a device', () => {
    const at = '2026-11-21T03:12:45Z';
    const proof = { accountId: '111122223333', at, device: serial, sourceIp: '203.0.113.9', eventId: 'e-1' };

    expect(mfaProofIn(aProvingLogin(), 'root-login')).toEqual(proof);
  });

  it.each([
    ['that was judged to be anything else', {}, 'root-login-without-mfa'],
    ['that failed', failedLogin, 'root-login'],
    ['without MFA', { additionalEventData: { MFAUsed: 'No' } }, 'root-login'],
    ['that does not say whether MFA was used', { additionalEventData: {} }, 'root-login'],
    ['of somebody who is not named', { userIdentity: { accountId: '111122223333' } }, 'root-login'],
  ])('is no sign-in %s', (_, changes, detection) => {
    expect(mfaProofIn(aProvingLogin(changes), detection)).toBeNull();
  });

  it('is no call, whatever it was judged to be', () => {
    expect(mfaProofIn(eventOf(aRootRecord()), 'root-login')).toBeNull();
  });
});

describe('a change of the devices', () => {
  const aChange = (changes: CloudTrailJson = {}) =>
    eventOf(aRootRecord({ ...deactivateMfa, eventID: 'e-2', requestParameters: { serialNumber: serial }, ...changes }));
  const change = { accountId: '111122223333', device: serial, eventId: 'e-2' };

  it.each([
    ['root-mfa-device-enabled', 'added'],
    ['root-mfa-deactivated', 'removed'],
  ])('is what was judged to be %s', (detection, deed) => {
    expect(mfaChangeIn(aChange(), detection)).toEqual({ ...change, at: eventOf(aRootRecord()).occurredAt, deed });
  });

  it.each([
    ['without parameters', null],
    ['without a serial number', {}],
    ['whose serial number is no text', { serialNumber: 7 }],
  ])('names no device: one %s', (_, requestParameters) => {
    expect(mfaChangeIn(aChange({ requestParameters }), 'root-mfa-deactivated')).toMatchObject({ device: null });
  });

  it('is nothing that was denied, and no other deed', () => {
    expect(mfaChangeIn(aChange(denied), 'root-mfa-deactivated')).toBeNull();
    expect(mfaChangeIn(aChange(), 'root-mfa-device-created')).toBeNull();
  });
});
