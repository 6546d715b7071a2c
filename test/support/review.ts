import type { AccountProfile } from '../../lambda/domain/account';
import type { RootPosture } from '../../lambda/domain/root-posture';
import type { Survey } from '../../lambda/observe/posture-source.port';
import type { FindingStore } from '../../lambda/record/finding-store.port';
import { EmbeddedAccountProfiles } from '../../lambda/record/embedded/embedded-account-profiles';
import { EmbeddedAudienceMemory } from '../../lambda/record/embedded/embedded-audience-memory';
import { EmbeddedCheckStates } from '../../lambda/record/embedded/embedded-check-states';
import { EmbeddedFindings } from '../../lambda/record/embedded/embedded-findings';
import { EmbeddedMfaProofs } from '../../lambda/record/embedded/embedded-mfa-proofs';
import { EmbeddedMfaReviews } from '../../lambda/record/embedded/embedded-mfa-reviews';
import { EmbeddedPlans } from '../../lambda/record/embedded/embedded-plans';
import {
  reviewPosture,
  type Review,
  type ReviewServices,
  type ReviewSettings,
} from '../../lambda/use-cases/review-posture';
import { Clock } from './clock';
import { aHealthyPosture, aProof, aReview } from './posture';
import { RecordingAnnouncer } from './recording-announcer';

/** One account over several evaluations: what it looks like now, who was told what, and what is remembered. */
export class ReviewedAccount {
  readonly clock = new Clock('2026-11-21T03:00:00.000Z');
  readonly announcer = new RecordingAnnouncer();
  readonly findings = new EmbeddedFindings(this.clock.now);
  readonly states = new EmbeddedCheckStates();
  readonly profiles = new EmbeddedAccountProfiles();
  readonly memory = new EmbeddedAudienceMemory();
  readonly plans = new EmbeddedPlans();
  readonly proofs = new EmbeddedMfaProofs();
  readonly reviews = new EmbeddedMfaReviews();
  private posture: Partial<RootPosture> = {};
  private settings: ReviewSettings = { rootUnusedDays: 30 };
  private called: Omit<AccountProfile, 'id'> = { name: 'payments', standing: 'standalone' };

  /** Its MFA was proved and its devices were reviewed. */
  constructor() {
    void this.proofs.keepProof(aProof());
    void this.reviews.keep(aReview());
  }

  /** From the next evaluation on; what is not named is healthy. */
  becomes(posture: Partial<RootPosture>): void {
    this.posture = posture;
  }

  /** What the operator chooses from the next evaluation on. */
  isSetTo(settings: Partial<ReviewSettings>): void {
    this.settings = { ...this.settings, ...settings };
  }

  /** What AWS tells of the account's name and standing from the next evaluation on. */
  isCalled(called: Omit<AccountProfile, 'id'>): void {
    this.called = called;
  }

  services(overrides: Partial<ReviewServices> = {}): ReviewServices {
    return {
      source: { survey: () => Promise.resolve(this.survey()) },
      states: this.states,
      findings: this.findings,
      announcer: this.announcer,
      profiles: this.profiles,
      memory: this.memory,
      plans: this.plans,
      proofs: this.proofs,
      reviews: this.reviews,
      settings: this.settings,
      findingText: { productVersion: '0.1.0', runbook: (section) => `docs/runbook.md#${section}` },
      now: this.clock.now,
      ...overrides,
    };
  }

  /** One evaluation, an hour after the last. */
  async review(overrides: Partial<ReviewServices> = {}): Promise<Review> {
    return await this.reviewAfter(3600, overrides);
  }

  async reviewAfter(seconds: number, overrides: Partial<ReviewServices> = {}): Promise<Review> {
    this.clock.pass(seconds);
    return await reviewPosture(this.services(overrides));
  }

  /** What people heard one by one since the last time somebody asked, for example `root-mfa-enabled opened`. */
  heard(): readonly string[] {
    return this.announcer.announced
      .splice(0)
      .filter(({ notify }) => notify === 'now')
      .map(({ detection, transition }) => `${detection} ${transition ?? 'none'}`);
  }

  /** The account as it looks at this moment. */
  survey(): Survey {
    const posture = aHealthyPosture({ observedAt: this.clock.now().toISOString(), ...this.posture });
    return { posture, profile: { id: posture.accountId, ...this.called } };
  }
}

/** The same store, with another answer to every claim. */
export function claiming(store: FindingStore, claim: FindingStore['claim']): FindingStore {
  return {
    claim,
    markPeopleTold: (announcement) => store.markPeopleTold(announcement),
    markAnnounced: (announcement) => store.markAnnounced(announcement),
    markWaiting: (announcement) => store.markWaiting(announcement),
    waiting: (account) => store.waiting(account),
    activity: (findingId) => store.activity(findingId),
  };
}

/** An account in which somebody listens already and was welcomed. */
export async function anAccountWithListeners(): Promise<ReviewedAccount> {
  const account = new ReviewedAccount();
  await account.review();
  account.heard();
  account.announcer.welcomes.splice(0);
  return account;
}
