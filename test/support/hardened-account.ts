import { setImmediate } from 'node:timers/promises';
import type { House } from '../../bin/commands/harden/house/house';
import type { Look } from '../../bin/commands/harden/look/look';
import type { SeenSignIn } from '../../bin/commands/harden/look/root-history';
import { walk, type Walked } from '../../bin/commands/harden/walk';
import { runToWalk } from '../../bin/commands/harden/which-run';
import { Windows } from '../../bin/commands/harden/house/windows';
import { tellingHerald } from '../../bin/home/herald';
import { parseAccountId, type AccountId } from '../../lambda/domain/account-id';
import type { UnknownFact } from '../../lambda/domain/fact';
import type { MfaDeviceChange } from '../../lambda/domain/mfa-proof';
import type { RootPosture } from '../../lambda/domain/root-posture';
import { embeddedRecord } from '../../lambda/record/embedded/embedded-record';
import { MemoryKeeper } from '../../lambda/record/embedded/memory-keeper';
import { rememberedFacts } from '../../lambda/use-cases/remembered-facts';
import { Clock } from './clock';
import { aHealthyPosture, aProof, seen } from './posture';
import { RecordingAnnouncer } from './recording-announcer';
import { ScriptedScreen, type Turn } from './scripted-screen';
import { seenOf } from './hardening';
import { mfaDevice } from '../../lambda/domain/mfa-device';

export const kim = 'arn:aws:iam::111122223333:user/kim';
/** A device and its spare, as root is shown them. */
export const bothDevices = seen(
  ['blue-ABC', 'green-DEF'].map((name) => mfaDevice(`arn:aws:iam::111122223333:u2f/root-account/${name}`)),
  'iam:ListMFADevices',
);

/** A standalone account in order, as root itself sees it, in which nothing was proved or reviewed yet; and what is kept of it. */
export class HardenedAccount {
  readonly clock = new Clock('2026-11-21T03:00:00.000Z');
  readonly kept = embeddedRecord(new MemoryKeeper(), this.clock.now);
  readonly announcer = new RecordingAnnouncer();
  readonly changes: MfaDeviceChange[] = [];
  readonly signIns: SeenSignIn[] = [];
  /** Whose credentials ask. */
  accountId: AccountId = parseAccountId('111122223333');
  /** Why the event history cannot be read; null when it can. */
  unread: UnknownFact | null = null;
  /** Why nothing can be seen; null when everything can. */
  blind: string | null = null;
  looks = 0;
  /** Ends the command. */
  readonly interruption = new AbortController();
  /** What happens at the next look, before it. */
  beforeLook: () => void = () => undefined;
  private posture: Partial<RootPosture> = { mfaDevices: bothDevices };

  becomes(posture: Partial<RootPosture>): void {
    this.posture = { ...this.posture, ...posture };
  }

  async signsIn(
    device = 'arn:aws:iam::111122223333:u2f/root-account/blue-ABC',
    at = this.clock.now().toISOString(),
  ): Promise<void> {
    await this.kept.proofs.keepProof(aProof({ accountId: this.accountId, at, device }));
  }

  house(overrides: Partial<House> = {}): House {
    const { clock, kept, announcer } = this;
    const caller = { accountId: this.accountId, arn: kim, partition: 'aws' };
    const findingText = { productVersion: '0.1.0', runbook: (section: string) => section };
    const services = { ...kept, announcer, findingText, now: clock.now };
    const herald = tellingHerald({ partition: 'aws', profile: null }, services, null);
    return {
      caller,
      where: 'store.db',
      missingStore: null,
      windows: new Windows(() => Promise.resolve({ caller, services, herald })),
      look: () => this.look(),
      kept: () => kept,
      now: clock.now,
      ...overrides,
    };
  }

  async look(): Promise<Look> {
    this.looks += 1;
    this.beforeLook();
    const at = this.clock.now().toISOString();
    if (this.blind !== null)
      return { state: 'blind', at, cause: 'failed', reason: this.blind, advice: 'Sign in again.' };
    const { accountId } = this;
    const remembered = await rememberedFacts(accountId, this.kept);
    const posture = aHealthyPosture({ ...remembered, accountId, observedAt: at, ...this.posture });
    const { unread } = this;
    return { state: 'seen', changes: () => this.changes, signIns: () => this.signIns, ...seenOf(posture, { unread }) };
  }

  /** Somebody goes through the steps by this script, and leaves at its end. */
  async walked(
    turns: readonly Turn[],
    overrides: Partial<House> = {},
  ): Promise<{ readonly screen: ScriptedScreen; readonly walked: Walked }> {
    const screen = new ScriptedScreen(...turns);
    const house = this.house(overrides);
    const run = await runToWalk({}, house);
    const first = await this.look();
    if (first.state === 'blind') throw new Error('A walk begins with a look that sees.');
    const pause = async (): Promise<void> => {
      this.clock.pass(10);
      await setImmediate();
    };
    const walked = await walk(run, first, { screen, house, pause, interrupted: this.interruption.signal });
    return { screen, walked };
  }
}
