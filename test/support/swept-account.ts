import { randomUUID } from 'node:crypto';
import type { Finding } from '../../lambda/domain/finding';
import { shifted, toTheSecond } from '../../lambda/domain/history';
import { known, type Fact } from '../../lambda/domain/fact';
import { parseAccountId } from '../../lambda/domain/account-id';
import type { PastSumUp } from '../../lambda/domain/past';
import { EmbeddedAccountProfiles } from '../../lambda/record/embedded/embedded-account-profiles';
import { EmbeddedAudienceMemory } from '../../lambda/record/embedded/embedded-audience-memory';
import { EmbeddedCheckStates } from '../../lambda/record/embedded/embedded-check-states';
import { EmbeddedFindings } from '../../lambda/record/embedded/embedded-findings';
import { EmbeddedIncidents } from '../../lambda/record/embedded/embedded-incidents';
import { EmbeddedMfaProofs } from '../../lambda/record/embedded/embedded-mfa-proofs';
import { EmbeddedPlans } from '../../lambda/record/embedded/embedded-plans';
import { EmbeddedPastStates } from '../../lambda/record/embedded/embedded-past-states';
import { EmbeddedSweepCursors } from '../../lambda/record/embedded/embedded-sweep-cursors';
import { MemoryKeeper } from '../../lambda/record/embedded/memory-keeper';
import { EmbeddedSweepLease } from '../../lambda/record/embedded/embedded-sweep-lease';
import { Pace } from '../../lambda/use-cases/sweep/pace';
import type { SweepServices } from '../../lambda/use-cases/sweep/run';
import { sweepHistory, type Sweep } from '../../lambda/use-cases/sweep-history';
import { UnrecordedTellings } from '../../lambda/use-cases/unrecorded-tellings';
import { Clock } from './clock';
import { FakeHistory } from './fake-history';
import { RecordingFollowUps } from './recording-follow-ups';
import { RecordingAnnouncer } from './recording-announcer';

export const firstSweepAt = '2026-11-21T12:00:00Z';

/** One account with two regions over several sweeps. Somebody listens and was welcomed. */
export class SweptAccount {
  readonly accountId = parseAccountId('111122223333');
  readonly clock = new Clock(firstSweepAt);
  readonly history = new FakeHistory(this.clock.now);
  readonly announcer = new RecordingAnnouncer();
  readonly findings = new EmbeddedFindings(this.clock.now);
  readonly incidents = new EmbeddedIncidents();
  readonly cursors = new EmbeddedSweepCursors();
  readonly proofs = new EmbeddedMfaProofs();
  readonly pasts = new EmbeddedPastStates();
  readonly memory = new EmbeddedAudienceMemory();
  readonly sumUps: PastSumUp[] = [];
  regions: Fact<readonly string[]> = known(['eu-west-1', 'us-east-1']);
  /** Seconds that a sweep may take. */
  seconds = 840;
  private readonly leases = new MemoryKeeper();

  /** A sweep of its own, whose waits move the clock. */
  services(overrides: Partial<SweepServices> = {}): SweepServices {
    const begun = this.clock.now().getTime();
    const elapsed = (): number => this.clock.now().getTime() - begun;
    const pace = new Pace({
      elapsed,
      wait: (milliseconds) => {
        this.clock.pass(milliseconds / 1000);
        return Promise.resolve();
      },
      left: () => this.seconds * 1000 - elapsed(),
    });
    return {
      accountId: this.accountId,
      homeRegion: 'us-east-1',
      history: this.history,
      pace,
      regions: { list: () => Promise.resolve(this.regions) },
      cursors: this.cursors,
      pasts: this.pasts,
      lease: new EmbeddedSweepLease(this.clock.now, randomUUID(), this.leases),
      memory: this.memory,
      teller: { tellPast: (_, sumUp) => Promise.resolve(void this.sumUps.push(sumUp)) },
      activity: {
        incidents: this.incidents,
        followUps: new RecordingFollowUps(),
        unrecorded: new UnrecordedTellings(),
        findings: this.findings,
        announcer: this.announcer,
        audience: { isListening: () => Promise.resolve(true) },
        profiles: new EmbeddedAccountProfiles(),
        states: new EmbeddedCheckStates(),
        plans: new EmbeddedPlans(),
        proofs: this.proofs,
        findingText: { productVersion: '0.1.0', runbook: (section) => `docs/runbook.md#${section}` },
        now: this.clock.now,
      },
      now: this.clock.now,
      endsBy: () => new Date(begun + (this.seconds + 60) * 1000),
      ...overrides,
    };
  }

  sweep(overrides: Partial<SweepServices> = {}): Promise<Sweep | 'busy'> {
    return sweepHistory(this.services(overrides));
  }

  /** The next sweep, a quarter of an hour after the last one ended. */
  async nextSweep(overrides: Partial<SweepServices> = {}): Promise<Sweep | 'busy'> {
    this.clock.pass(900);
    return await this.sweep(overrides);
  }

  /** The welcome message went out some time ago. */
  async isWelcomed({ listening = true } = {}): Promise<void> {
    const at = this.clock.now().toISOString();
    await this.memory.save({
      accountId: this.accountId,
      version: 0,
      listening,
      sinkDelivers: null,
      at,
      welcomedAt: at,
      welcomedKinds: ['email'],
      welcomingSince: null,
    });
  }

  /** Ids of the events that people were told of, in order, since the last time somebody asked. */
  heard(): readonly string[] {
    return this.taken(({ notify }) => notify === 'now');
  }

  /** Ids of all events that machines were told of: people hear of many alike in one incident once. */
  noticed(): readonly string[] {
    return this.taken(() => true);
  }

  /** Ids of the events that only machines were told of. */
  kept(): readonly string[] {
    return this.taken(({ notify }) => notify === 'quiet');
  }

  private taken(wanted: (finding: Finding) => boolean): readonly string[] {
    const taken = this.announcer.announced.filter(wanted);
    const others = this.announcer.announced.filter((finding) => !wanted(finding));
    this.announcer.announced.splice(0, this.announcer.announced.length, ...others);
    return taken.map(({ id }) => id.split('/').at(-1) ?? id);
  }
}

/** An account whose past was read and told, and in which nothing happened yet. */
export async function anAccountUnderWatch(): Promise<SweptAccount> {
  const account = new SweptAccount();
  await account.isWelcomed();
  await account.sweep();
  account.history.asked.splice(0);
  account.sumUps.splice(0);
  return account;
}

/** Minutes before now, as the history writes it. */
export function ago({ clock }: SweptAccount, minutes: number): string {
  return shifted(toTheSecond(clock.now()), -minutes * 60);
}
