import type { AccountProfile } from '../domain/account';
import type { OpenedSession } from '../domain/opened-session';

/** What a finding needs beyond what was judged: judge imports words only, so the rest is handed in. */
export interface FindingContext {
  readonly profile: AccountProfile | null;
  /** ISO 8601, UTC: when we noticed. */
  readonly observedAt: string;
  readonly productVersion: string;
  /** The link to a section of the runbook. */
  readonly runbook: (section: string) => string;
}

/** What a finding of activity may need besides. */
export interface ActivityContext extends FindingContext {
  /** The root session that a call is part of, where its AssumeRoot was seen. @default null */
  readonly opened?: OpenedSession | null;
}
