import { asked, type Desk, type Operations } from '../desk';
import { Refusal } from '../refusal';
import { iamArn, type State } from '../state';
import type { Answer } from '../words';

/** Root's credentials in detail: without a user's name these operations are about whoever asks. */
export const rootsOwn: Operations = {
  ListVirtualMFADevices: ({ state }) => ({
    VirtualMFADevices: state.mfaDevices
      .filter(({ serial }) => serial.includes(':mfa/'))
      .map(({ serial, since }) => ({ SerialNumber: serial, EnableDate: new Date(since), User: rootUser(state) })),
    IsTruncated: false,
  }),
  ListMFADevices: aboutRoot(({ mfaDevices }) => ({
    MFADevices: mfaDevices.map(({ serial, since }) => ({ SerialNumber: serial, EnableDate: new Date(since) })),
  })),
  ListAccessKeys: aboutRoot(({ accessKeys }) => ({
    AccessKeyMetadata: accessKeys.map(({ id, active, createdAt }) => ({
      AccessKeyId: id,
      Status: active ? 'Active' : 'Inactive',
      CreateDate: new Date(createdAt),
    })),
  })),
  ListSigningCertificates: aboutRoot(({ signingCertificates }) => ({
    Certificates: signingCertificates.map((CertificateId) => ({ CertificateId, Status: 'Active' })),
  })),
};

function rootUser(state: State): Answer {
  return { Arn: iamArn(state, 'root'), UserId: state.accountId, CreateDate: new Date('2019-05-05T09:00:00Z') };
}

function aboutRoot(answer: (state: State) => Answer): Operations[string] {
  return ({ state }: Desk, call) => {
    if (state.caller === 'root' && asked(call, 'UserName') === '') return { ...answer(state), IsTruncated: false };
    throw new Refusal('ValidationError', 'Must specify userName when calling with non-User credentials');
  };
}
