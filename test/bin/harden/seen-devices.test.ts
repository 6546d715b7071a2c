import { SeenDevices } from '../../../bin/commands/harden/look/seen-devices';
import { known, notKnown } from '../../../lambda/domain/fact';
import { mfaDevice } from '../../../lambda/domain/mfa-device';
import type { MfaDeviceChange } from '../../../lambda/domain/mfa-proof';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { EmbeddedMfaProofs } from '../../../lambda/record/embedded/embedded-mfa-proofs';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { aHealthyPosture } from '../../support/posture';

const first = '2026-11-21T03:00:00.000Z';
const second = '2026-11-21T03:00:10.000Z';
const since = '2026-11-21T03:00:07.000Z';
const key = (name: string) => `arn:aws:iam::111122223333:u2f/root-account/${name}`;
const phone = 'arn:aws:iam::111122223333:mfa/phone';
const denied = notKnown('denied', 'iam:GetAccountSummary was refused by AWS (AccessDenied)');

type Looked = Partial<RootPosture>;

/** What is kept of two looks, or more, by somebody who is no root. */
async function keptOf(...looks: readonly Looked[]): Promise<Partial<MfaDeviceChange> | null> {
  const devices = new SeenDevices();
  const proofs = new EmbeddedMfaProofs();
  const times = [first, ...Array<string>(looks.length - 1).fill(second)];
  for (const [index, observedAt] of times.entries())
    await devices.take(aHealthyPosture({ observedAt, ...looks[index] }), proofs);
  return (await proofs.of(aHealthyPosture().accountId)).change;
}

const noApp = { virtualMfaDevice: known(null), virtualMfaSince: known(null) };
const app = { virtualMfaDevice: known(phone), virtualMfaSince: known(null) };
const devices = (...names: readonly string[]): Looked => ({
  mfaDevices: known(names.map((name) => mfaDevice(key(name)))),
});
const mfa = (is: boolean): Looked => ({ ...noApp, mfaEnabled: known(is) });

describe('the devices from one look to the next', () => {
  it.each([
    ['MFA that is off now', [mfa(true), mfa(false)], { deed: 'removed', device: null, at: second }],
    [
      'MFA that is on now, which counts from when it was off, since whoever signs in with it uses a new device',
      [mfa(false), mfa(true)],
      { deed: 'added', device: null, at: first },
    ],
    [
      'MFA that is on now, and was off when it was shown last',
      [mfa(false), { ...noApp, mfaEnabled: denied }, mfa(true)],
      { deed: 'added', device: null, at: first },
    ],
    ['an app that is gone', [app, noApp], { deed: 'removed', device: phone, at: second }],
    ['an app that is new', [noApp, app], { deed: 'added', device: phone, at: second }],
    [
      'an app that is new, from when AWS says',
      [noApp, { ...app, virtualMfaSince: known(since) }],
      { deed: 'added', device: phone, at: since },
    ],
    [
      'a key that root is shown no more',
      [devices('a', 'b'), devices('a')],
      { deed: 'removed', device: key('b'), at: second },
    ],
    ['a key that root is shown', [devices('a'), devices('a', 'b')], { deed: 'added', device: key('b'), at: second }],
  ])('tell of %s', async (_, looks, change) => {
    expect(await keptOf(...looks)).toEqual({ accountId: '111122223333', eventId: null, ...change });
  });

  it.each([
    ['are the same', [app, app]],
    ['are shown for the first time', [{ virtualMfaDevice: denied, mfaEnabled: denied }, app]],
    ['are shown no more', [app, { virtualMfaDevice: denied, mfaEnabled: denied }]],
    ['are shown in another order', [devices('a', 'b'), devices('b', 'a')]],
    ['are of another account', [app, { ...noApp, accountId: parseAccountId('444455556666') }]],
  ])('tell of no change when they %s', async (_, looks) => {
    expect(await keptOf(...looks)).toBeNull();
  });

  it('tell of it at the next look when the store was away', async () => {
    const seen = new SeenDevices();
    const proofs = new EmbeddedMfaProofs();
    const away = { keepChange: () => Promise.reject(new StoreDownError('The store is away.')) };
    const gone = aHealthyPosture({ ...mfa(false), observedAt: second });
    await seen.take(aHealthyPosture({ ...mfa(true), observedAt: first }), proofs);

    await expect(seen.take(gone, away)).rejects.toThrow(StoreDownError);
    await seen.take(gone, proofs);

    expect((await proofs.of(gone.accountId)).change).toMatchObject({ deed: 'removed' });
  });
});
