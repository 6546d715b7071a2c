import { ListVirtualMFADevicesCommand, type IAMClient, type VirtualMFADevice } from '@aws-sdk/client-iam';
import type { RootFacts } from '../domain/root-posture';
import { known } from '../domain/fact';
import { NotVisibleError, type Answer, type Ask, type CallOptions } from './ask';
import type { Caller } from './caller';

interface Search extends Answer {
  readonly device: VirtualMFADevice | null;
}

type VirtualMfa = Pick<RootFacts, 'virtualMfaDevice' | 'virtualMfaSince'>;

/** Root's authenticator app, and since when it has it. Pages end as soon as root's device is seen. */
export async function rootVirtualMfa(iam: IAMClient, caller: Promise<Caller>, ask: Ask): Promise<VirtualMfa> {
  const found = await ask(
    'iam:ListVirtualMFADevices',
    (options) => search(iam, caller, options),
    ({ device }) => device,
  );
  if (!found.known) return { virtualMfaDevice: found, virtualMfaSince: found };
  const { value: device, observation } = found;
  return {
    virtualMfaDevice: known(device?.SerialNumber ?? null, observation),
    virtualMfaSince: known(device?.EnableDate?.toISOString() ?? null, observation),
  };
}

/** Of a thousand devices each, the most that AWS gives: the number of calls must not grow with the number of users for ever. */
const mostPages = 5;

/** @throws NotVisibleError when root's device is on none of the pages that are read, and there are more */
async function search(iam: IAMClient, caller: Promise<Caller>, options: CallOptions): Promise<Search> {
  let marker: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await iam.send(
      new ListVirtualMFADevicesCommand({ AssignmentStatus: 'Assigned', MaxItems: 1000, Marker: marker }),
      options,
    );
    const device = rootDevice(page.VirtualMFADevices ?? [], await caller);
    marker = page.IsTruncated === true ? page.Marker : undefined;
    if (device !== null || marker === undefined) return { device, $metadata: page.$metadata };
  }
  // AWS promises no order: whatever is behind these pages may be root's.
  throw new NotVisibleError(
    `root has no device on the first ${String(mostPages)} pages of iam:ListVirtualMFADevices, and no more are read; root itself is shown its own`,
  );
}

/**
 * Equality, never "contains root": an IAM user may be called groot. A device's name is free, so the serial number that
 * older consoles gave root's tells something only where AWS does not name the owner.
 */
function rootDevice(devices: readonly VirtualMFADevice[], { partition, accountId }: Caller): VirtualMFADevice | null {
  const rootArn = `arn:${partition}:iam::${accountId}:root`;
  const oldSerial = `arn:${partition}:iam::${accountId}:mfa/root-account-mfa-device`;
  return (
    devices.find(({ User, SerialNumber }) =>
      User?.Arn === undefined || User.Arn === '' ? SerialNumber === oldSerial : User.Arn === rootArn,
    ) ?? null
  );
}
