import {
  IAMClient,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  ListSigningCertificatesCommand,
} from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { seenByRoot } from '../../../lambda/observe/seen-by-root';
import { aCaller, anAsk, awsError } from '../../support/asking';

const iam = mockClient(IAMClient);
const root = { ...aCaller(), arn: 'arn:aws:iam::111122223333:root' };
const lookAs = (caller: typeof root) => seenByRoot(new IAMClient({}), Promise.resolve(caller), anAsk());

beforeEach(() => {
  iam.reset();
  iam.on(ListMFADevicesCommand).resolves({
    MFADevices: [
      { UserName: '', SerialNumber: 'arn:aws:iam::111122223333:mfa/phone', EnableDate: new Date(0) },
      { UserName: '', SerialNumber: 'GAHT12345678', EnableDate: undefined },
    ],
  });
  iam.on(ListAccessKeysCommand).resolves({
    AccessKeyMetadata: [
      { AccessKeyId: 'AKIAEXAMPLE1', Status: 'Active' },
      { AccessKeyId: 'AKIAEXAMPLE2', Status: 'Inactive' },
    ],
  });
  iam.on(ListSigningCertificatesCommand).resolves({
    Certificates: [{ UserName: '', CertificateId: 'CERT1', CertificateBody: '', Status: 'Active' }],
  });
});

it('shows root its devices by kind, its keys and its certificates', async () => {
  expect(await lookAs(root)).toMatchObject({
    mfaDevices: {
      value: [
        { name: 'phone', kind: 'authenticator-app', since: '1970-01-01T00:00:00.000Z' },
        { name: 'GAHT12345678', kind: 'hardware-token', since: null },
      ],
    },
    rootKeys: {
      value: [
        { id: 'AKIAEXAMPLE1', active: true },
        { id: 'AKIAEXAMPLE2', active: false },
      ],
    },
    signingCertificates: { value: ['CERT1'] },
  });
});

it('names no user, since then the answer is about whoever asks', async () => {
  await lookAs(root);

  expect(iam.calls().map(({ args: [{ input }] }) => input)).toEqual([{}, {}, {}]);
});

it.each([
  ['a role', 'arn:aws:sts::111122223333:assumed-role/auditor/kim'],
  ['a user called root', 'arn:aws:iam::111122223333:user/root'],
  ['root of another account', 'arn:aws:iam::444455556666:root'],
])('asks nothing for %s, whose own devices are not those of root', async (_, arn) => {
  const facts = await lookAs({ ...root, arn });

  expect(Object.values(facts)).toMatchObject(Array.from({ length: 3 }, () => ({ known: false, cause: 'not-visible' })));
  expect(iam.calls()).toHaveLength(0);
});

it('does not know only what was refused', async () => {
  iam.on(ListAccessKeysCommand).rejects(awsError('AccessDenied', 403));

  expect(await lookAs(root)).toMatchObject({
    mfaDevices: { known: true },
    rootKeys: { known: false, cause: 'denied' },
    signingCertificates: { known: true },
  });
});

it('does not take a list that goes on for all devices', async () => {
  iam.on(ListMFADevicesCommand).resolves({ MFADevices: [], IsTruncated: true, Marker: 'more' });

  expect(await lookAs(root)).toMatchObject({ mfaDevices: { known: false, cause: 'failed' } });
});
