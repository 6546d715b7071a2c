import type { AccountId } from '../../../../lambda/domain/account-id';
import { mfaDevice, type MfaDevice } from '../../../../lambda/domain/mfa-device';
import type { MfaDeviceChange } from '../../../../lambda/domain/mfa-proof';
import type { SeenPosture } from '../../../../lambda/domain/root-posture';
import type { MfaProofs } from '../../../../lambda/record/mfa-proofs.port';

/** What was known last of root's devices; null where nothing ever was. */
interface Sight {
  readonly hasMfa: { readonly is: boolean; readonly at: string } | null;
  /** The authenticator app, which AWS lists to others than root, too. */
  readonly apps: readonly MfaDevice[] | null;
  readonly all: readonly MfaDevice[] | null;
}

type Difference = Pick<MfaDeviceChange, 'deed' | 'device' | 'at'>;

/** Sees from one look to the next that root's devices are others: the event history tells of it only minutes later. */
export class SeenDevices {
  private readonly last = new Map<AccountId, Sight>();

  /** Keeps what has changed since the look before. @throws StoreDownError: then the next look keeps it */
  async take(posture: SeenPosture, proofs: Pick<MfaProofs, 'keepChange'>): Promise<void> {
    const { accountId, observedAt } = posture;
    const before = this.last.get(accountId) ?? { hasMfa: null, apps: null, all: null };
    const now = sightOf(posture, before);
    for (const difference of differences(before, now, observedAt))
      await proofs.keepChange({ accountId, eventId: null, ...difference });
    this.last.set(accountId, now);
  }
}

/** What is not shown this time stays as it was. */
function sightOf(posture: SeenPosture, before: Sight): Sight {
  const { mfaEnabled, virtualMfaDevice: app, virtualMfaSince: since, mfaDevices, observedAt: at } = posture;
  return {
    hasMfa: mfaEnabled.known ? { is: mfaEnabled.value, at } : before.hasMfa,
    apps: app.known ? appsOf(app.value, since.known ? since.value : null) : before.apps,
    all: mfaDevices.known ? mfaDevices.value : before.all,
  };
}

function appsOf(serial: string | null, since: string | null): readonly MfaDevice[] {
  return serial === null ? [] : [mfaDevice(serial, since)];
}

function differences(before: Sight, now: Sight, at: string): readonly Difference[] {
  const [was, is] = before.all === null || now.all === null ? [before.apps, now.apps] : [before.all, now.all];
  const named = was === null || is === null ? [] : [...added(was, is, at), ...removed(was, is, at)];
  return named.length > 0 ? named : switched(before, now);
}

function added(was: readonly MfaDevice[], is: readonly MfaDevice[], at: string): readonly Difference[] {
  return without(is, was).map(({ serial: device, since }) => ({ deed: 'added', device, at: since ?? at }));
}

function removed(was: readonly MfaDevice[], is: readonly MfaDevice[], at: string): readonly Difference[] {
  return without(was, is).map(({ serial: device }) => ({ deed: 'removed', device, at }));
}

function without(devices: readonly MfaDevice[], others: readonly MfaDevice[]): readonly MfaDevice[] {
  return devices.filter(({ serial }) => others.every((other) => other.serial !== serial));
}

/** Whoever signs in with MFA after there was none uses a device that is new: so it counts from when there was none. */
function switched({ hasMfa: was }: Sight, { hasMfa: is }: Sight): readonly Difference[] {
  if (was === null || is === null || was.is === is.is) return [];
  return [is.is ? { deed: 'added', device: null, at: was.at } : { deed: 'removed', device: null, at: is.at }];
}
