import type { ActivityFinding } from '../../domain/finding';

/** Entries of which one title stands for calls that are not the same deed. Whoever hears of several of them has to know which. */
const ofSeveralCalls: ReadonlySet<string> = new Set([
  'root-access-key-used',
  'root-by-service',
  'root-temporary-credentials',
  'root-cloudfront-key-changed',
  'root-delegation-changed',
  'root-signing-certificate-changed',
  'account-contact-changed',
  'account-preferences-changed',
  'organization-guardrail-changed',
  'organization-left',
  'organization-root-access-changed',
  'region-opt-in-changed',
  'signin-policy-changed',
]);

/** As AWS names calls and services: no text of a caller gets into a title. */
const ofAws = /^[\w.-]{1,100}$/;

/** The same, with its call in the title: `A root access key was used: RunInstances (ec2)`. What names it already stays as it is. */
export function namingItsCall(finding: ActivityFinding): ActivityFinding {
  const { detection, title, evidence } = finding;
  const name = evidence.eventName ?? '';
  const service = evidence.eventSource?.replace(/\.amazonaws\.com(\.cn)?$/, '') ?? '';
  const isNamed = ofAws.test(name) && ofAws.test(service) && !title.includes(name);
  return ofSeveralCalls.has(detection) && isNamed ? { ...finding, title: `${title}: ${name} (${service})` } : finding;
}
