import { GetAccountSummaryCommand, type IAMClient } from '@aws-sdk/client-iam';
import { known, notKnown, type Fact } from '../domain/fact';
import type { RootPosture } from '../domain/root-posture';
import type { Ask } from './ask';

export type SummaryFacts = Pick<
  RootPosture,
  'mfaEnabled' | 'passwordPresent' | 'accessKeysPresent' | 'signingCertificatesPresent' | 'identityProviders'
>;
type Summary = Readonly<Partial<Record<string, number>>>;

/** What one call tells of root's credentials: live, and visible to any principal. */
export async function accountSummary(iam: IAMClient, ask: Ask): Promise<SummaryFacts> {
  const summary = await ask(
    'iam:GetAccountSummary',
    (options) => iam.send(new GetAccountSummaryCommand({}), options),
    ({ SummaryMap }): Summary => SummaryMap ?? {},
  );
  return {
    mfaEnabled: flag(summary, 'AccountMFAEnabled'),
    passwordPresent: flag(summary, 'AccountPasswordPresent'),
    accessKeysPresent: flag(summary, 'AccountAccessKeysPresent'),
    signingCertificatesPresent: flag(summary, 'AccountSigningCertificatesPresent'),
    identityProviders: entry(summary, 'Providers'),
  };
}

/** What begins with `Account` is 0 or 1, not a count. */
function flag(summary: Fact<Summary>, key: string): Fact<boolean> {
  const fact = entry(summary, key);
  return fact.known ? { ...fact, value: fact.value > 0 } : fact;
}

/**
 * `AccountPasswordPresent` is new and may be absent: that is `failed`, not
 * `not-visible`, because an account whose MFA is off must not stay quiet for ever over a missing entry.
 */
function entry(summary: Fact<Summary>, key: string): Fact<number> {
  if (!summary.known) return summary;
  const value = summary.value[key];
  if (value !== undefined) return known(value, summary.observation);
  return notKnown('failed', `iam:GetAccountSummary answered without ${key}`, summary.observation);
}
