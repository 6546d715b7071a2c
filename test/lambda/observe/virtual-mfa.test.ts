import { IAMClient, ListVirtualMFADevicesCommand, type VirtualMFADevice } from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import type { Fact } from '../../../lambda/domain/fact';
import { rootVirtualMfa } from '../../../lambda/observe/virtual-mfa';
import { aCaller, anAsk, awsError } from '../../support/asking';

const iam = mockClient(IAMClient);
beforeEach(() => {
  iam.reset();
});

function aDevice(name: string, owner: string, partition = 'aws'): VirtualMFADevice {
  const account = `arn:${partition}:iam::111122223333`;
  const User = { Path: '/', UserName: owner, UserId: 'AIDA', Arn: `${account}:${owner}`, CreateDate: new Date(0) };
  return { SerialNumber: `${account}:mfa/${name}`, User, EnableDate: new Date(0) };
}

async function lookAt(
  pages: readonly (readonly VirtualMFADevice[])[],
  partition = 'aws',
): Promise<Fact<string | null>> {
  return (await bothOf(pages, partition)).virtualMfaDevice;
}

function bothOf(pages: readonly (readonly VirtualMFADevice[])[], partition = 'aws'): ReturnType<typeof rootVirtualMfa> {
  const command = iam.on(ListVirtualMFADevicesCommand);
  pages.forEach((devices, index) => {
    const more = index < pages.length - 1;
    command.resolvesOnce({
      VirtualMFADevices: [...devices],
      IsTruncated: more,
      ...(more && { Marker: `page-${String(index + 1)}` }),
    });
  });
  return rootVirtualMfa(new IAMClient({}), Promise.resolve(aCaller(partition)), anAsk());
}

const alice = aDevice('alice', 'user/alice');
const rootsApp = aDevice('root-account-mfa-device', 'root');

it('tells since when root has it, and nothing where there is none', async () => {
  expect(await bothOf([[alice, rootsApp]])).toMatchObject({
    virtualMfaSince: { known: true, value: '1970-01-01T00:00:00.000Z' },
  });
  iam.reset();
  expect(await bothOf([[alice]])).toMatchObject({ virtualMfaSince: { known: true, value: null } });
});

it("finds root's authenticator app", async () => {
  expect(await lookAt([[alice, rootsApp]])).toMatchObject({
    known: true,
    value: 'arn:aws:iam::111122223333:mfa/root-account-mfa-device',
    observation: { call: 'iam:ListVirtualMFADevices' },
  });
});

it.each([
  ['there are none', []],
  ['all belong to users', [alice]],
])('knows that root has none when %s', async (_, devices) => {
  expect(await lookAt([devices])).toMatchObject({ known: true, value: null });
});

it('bug: "root" in arn, so that the device of a user called groot makes root fail', async () => {
  const groots = aDevice('groot', 'user/groot');
  const rooted = aDevice('root', 'user/team:root');

  expect(await lookAt([[groots, rooted]])).toMatchObject({ known: true, value: null });
});

it('bug: a differently named virtual device passes as hardware', async () => {
  expect(await lookAt([[aDevice('my-old-phone', 'root')]])).toMatchObject({
    value: 'arn:aws:iam::111122223333:mfa/my-old-phone',
  });
});

it("knows root's device by its old name when AWS does not name the user", async () => {
  const nameless = { SerialNumber: rootsApp.SerialNumber };

  expect(await lookAt([[nameless]])).toMatchObject({ value: 'arn:aws:iam::111122223333:mfa/root-account-mfa-device' });
});

it('believes the owner that AWS names over the old name: a user may call a device so', async () => {
  expect(await lookAt([[aDevice('root-account-mfa-device', 'user/alice')]])).toMatchObject({
    known: true,
    value: null,
  });
});

it('takes an empty owner for none', async () => {
  const User = { Path: '/', UserName: '', UserId: '', Arn: '', CreateDate: new Date(0) };

  expect(await lookAt([[{ SerialNumber: rootsApp.SerialNumber, User }]])).toMatchObject({
    value: rootsApp.SerialNumber,
  });
});

it.each(['aws-us-gov', 'aws-cn'])('bug: partition hard-coded, so that %s is never seen', async (partition) => {
  expect(await lookAt([[aDevice('key-ring', 'root', partition)]], partition)).toMatchObject({
    value: `arn:${partition}:iam::111122223333:mfa/key-ring`,
  });
});

it.each(['aws-us-gov', 'aws-cn'])('knows the old name of a device in %s too', async (partition) => {
  const { SerialNumber } = aDevice('root-account-mfa-device', 'root', partition);

  expect(await lookAt([[{ SerialNumber }]], partition)).toMatchObject({ value: SerialNumber });
});

it("does not take another account's root for this one", async () => {
  const User = {
    Path: '/',
    UserName: 'root',
    UserId: 'x',
    Arn: 'arn:aws:iam::444455556666:root',
    CreateDate: new Date(0),
  };

  expect(await lookAt([[{ SerialNumber: 'arn:aws:iam::444455556666:mfa/phone', User }]])).toMatchObject({
    value: null,
  });
});

it('asks for assigned devices only, many to a page', async () => {
  await lookAt([[]]);

  expect(iam.commandCalls(ListVirtualMFADevicesCommand)[0]?.args[0].input).toMatchObject({
    AssignmentStatus: 'Assigned',
    MaxItems: 1000,
  });
});

it('reads on until root is found, and no further', async () => {
  expect(await lookAt([[alice], [rootsApp], [alice]])).toMatchObject({ known: true, value: rootsApp.SerialNumber });

  const markers = iam.commandCalls(ListVirtualMFADevicesCommand).map((call) => call.args[0].input.Marker);
  expect(markers).toEqual([undefined, 'page-1']);
});

it('reads every page before it says that root has none', async () => {
  expect(await lookAt([[alice], [alice], [alice]])).toMatchObject({ known: true, value: null });
  expect(iam.calls()).toHaveLength(3);
});

it('reads five pages at most, and does not know what is behind them', async () => {
  const facts = await bothOf([[alice], [alice], [alice], [alice], [alice], [rootsApp]]);

  expect(facts.virtualMfaDevice).toMatchObject({
    known: false,
    cause: 'not-visible',
    reason: expect.stringContaining('on the first 5 pages of iam:ListVirtualMFADevices') as string,
  });
  expect(iam.calls()).toHaveLength(5);
});

it('does not know when a later page is denied', async () => {
  iam
    .on(ListVirtualMFADevicesCommand)
    .resolvesOnce({ VirtualMFADevices: [alice], IsTruncated: true, Marker: 'page-1' })
    .rejects(awsError('AccessDenied'));

  const fact = await rootVirtualMfa(new IAMClient({}), Promise.resolve(aCaller()), anAsk());

  expect(fact).toMatchObject({ virtualMfaDevice: { cause: 'denied' }, virtualMfaSince: { cause: 'denied' } });
});
