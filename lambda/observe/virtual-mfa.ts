import { ListVirtualMFADevicesCommand, type IAMClient, type VirtualMFADevice } from '@aws-sdk/client-iam';
import type { Fact } from '../domain/fact';
import type { Answer, Ask, CallOptions } from './ask';
import type { Caller } from './caller';

interface Search extends Answer {
  readonly serial: string | null;
}

/** The serial number of root's authenticator app, null when there is none. Pages end as soon as root's device is seen. */
export function rootVirtualMfa(iam: IAMClient, caller: Promise<Caller>, ask: Ask): Promise<Fact<string | null>> {
  return ask(
    'iam:ListVirtualMFADevices',
    (options) => search(iam, caller, options),
    ({ serial }) => serial,
  );
}

async function search(iam: IAMClient, caller: Promise<Caller>, options: CallOptions): Promise<Search> {
  let marker: string | undefined;
  for (;;) {
    const page = await iam.send(
      // A thousand to a page: the number of calls must not grow with the number of users.
      new ListVirtualMFADevicesCommand({ AssignmentStatus: 'Assigned', MaxItems: 1000, Marker: marker }),
      options,
    );
    const serial = rootSerial(page.VirtualMFADevices ?? [], await caller);
    marker = page.IsTruncated === true ? page.Marker : undefined;
    if (serial !== null || marker === undefined) return { serial, $metadata: page.$metadata };
  }
}

/**
 * Equality, never "contains root": an IAM user may be called groot. A device's name is free, so the serial number that
 * older consoles gave root's tells something only where AWS does not name the owner.
 */
function rootSerial(devices: readonly VirtualMFADevice[], { partition, accountId }: Caller): string | null {
  const rootArn = `arn:${partition}:iam::${accountId}:root`;
  const oldSerial = `arn:${partition}:iam::${accountId}:mfa/root-account-mfa-device`;
  const device = devices.find(({ User, SerialNumber }) =>
    User?.Arn === undefined || User.Arn === '' ? SerialNumber === oldSerial : User.Arn === rootArn,
  );
  return device?.SerialNumber ?? null;
}
