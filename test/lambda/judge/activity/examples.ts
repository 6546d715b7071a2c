import type { Severity } from '../../../../lambda/domain/severity';
import type { ActorKind, Verdict } from '../../../../lambda/domain/verdict';

/** What one record of test/fixtures/cloudtrail must be judged as. */
export interface Example {
  /** The file's name without `.json`. */
  readonly fixture: string;
  readonly verdict: Verdict;
  /** Null when the record is ignored. */
  readonly detection: string | null;
  readonly severity: Severity | null;
  readonly actor: ActorKind;
}

type Row = readonly [fixture: string, severity: Severity, actor: ActorKind, verdict?: Verdict];

/** Every example record, positive and negative. Each is proved twice: named right here, and let through by the deployed patterns. */
export const examples: readonly Example[] = [
  ...of('root-login', [
    ['root-login-with-mfa', 'high', 'root-user'],
    ['root-login-with-mfa-in-capitals', 'high', 'root-user'],
  ]),
  ...of('root-login-without-mfa', [
    ['root-login-without-mfa', 'critical', 'root-user'],
    ['root-login-without-a-word-on-mfa', 'critical', 'root-user'],
  ]),
  ...of('root-login-failed', [
    ['root-login-failed', 'medium', 'root-user'],
    ['root-login-failed-without-response', 'medium', 'root-user'],
  ]),
  ...of('root-login-failed-at-mfa', [
    ['root-login-failed-at-mfa', 'high', 'root-user'],
    ['root-login-denied-after-authentication', 'high', 'root-user'],
  ]),
  ...of('root-login-denied-by-policy', [
    ['root-login-denied-by-resource-policy', 'medium', 'root-user'],
    ['root-login-denied-by-control-policy', 'medium', 'root-user'],
  ]),
  ...of('root-access-key-used', [
    ['root-access-key-reads', 'critical', 'root-user'],
    ['root-access-key-denied', 'critical', 'root-user'],
    ['root-key-in-govcloud', 'critical', 'root-user'],
  ]),
  ...of('root-access-key-created', [
    ['root-access-key-created', 'critical', 'root-user'],
    ['root-access-key-created-with-root-key', 'critical', 'root-user'],
  ]),
  ...of('root-mfa-deactivated', [
    ['root-mfa-deactivated', 'critical', 'root-user'],
    ['root-mfa-deactivated-without-user-name', 'critical', 'root-user'],
    ['root-session-deactivates-mfa', 'critical', 'root-session'],
  ]),
  ...of('root-action', [
    ['root-starts-instance', 'high', 'root-user'],
    ['root-changes-without-read-only-field', 'high', 'root-user'],
    ['root-creates-access-key-for-user', 'high', 'root-user'],
    ['root-deactivates-mfa-of-user', 'high', 'root-user'],
    ['root-deletes-bucket-via-cloudformation', 'high', 'root-user'],
    ['root-at-the-console-of-2016', 'high', 'root-user'],
    ['root-starts-auto-scaling-by-console', 'high', 'root-user'],
    ['root-of-another-account', 'high', 'root-user'],
    ['federated-user-of-root-changes', 'high', 'root-user'],
    ['root-session-unlocks-bucket', 'high', 'root-session'],
    ['root-password-recovery-requested', 'high', 'root-user'],
    ['billing-console-sets-contact', 'high', 'unidentified'],
  ]),
  ...of('root-action-denied', [
    ['root-denied-instance', 'medium', 'root-user'],
    ['root-denied-read', 'medium', 'root-user'],
    ['root-denied-access-key', 'high', 'root-user'],
    ['root-denied-mfa-deactivation', 'high', 'root-user'],
    ['root-fails-to-delete-bucket', 'medium', 'root-user'],
    ['root-password-change-failed', 'medium', 'root-user'],
    ['root-token-refused', 'medium', 'root-user'],
    ['billing-console-denied', 'medium', 'unidentified'],
  ]),
  ...of('root-read', [
    ['root-console-polls-health', 'low', 'root-user', 'record'],
    ['root-looks-for-missing-policy', 'low', 'root-user', 'record'],
    ['root-prompted-for-mfa', 'low', 'root-user', 'record'],
    ['root-authorizes-developer-tool', 'low', 'root-user', 'record'],
    ['root-session-reads-summary', 'low', 'root-session', 'record'],
  ]),
  ...of('root-by-service', [
    ['auto-scaling-starts-instance-for-root', 'info', 'aws-service', 'record'],
    ['service-event-under-root', 'info', 'aws-service', 'record'],
  ]),
  ...of('unreadable-event', [
    ['record-without-identity', 'high', 'unidentified'],
    ['root-login-with-strange-mfa-field', 'high', 'unidentified'],
  ]),
  ...ignored('other-principal', [
    'user-login-without-mfa',
    'user-named-root-signs-in',
    'user-login-failed',
    'user-login-failed-at-mfa',
    'user-login-denied-by-policy',
    'user-groot-deactivates-mfa',
    'user-creates-access-key',
    'user-reads-with-long-lived-key',
    'role-starts-instance',
    'role-denied-instance',
    'role-reads-instances',
    'administrator-assumes-root',
    'auto-scaling-starts-instance-by-its-role',
    'external-directory-login',
  ]),
  ...ignored('aws-service', ['service-rotates-key', 'identity-center-user-signs-in']),
];

function of(detection: string, rows: readonly Row[]): readonly Example[] {
  return rows.map(([fixture, severity, actor, verdict = 'alert']) => ({
    fixture,
    verdict,
    detection,
    severity,
    actor,
  }));
}

function ignored(actor: ActorKind, fixtures: readonly string[]): readonly Example[] {
  return fixtures.map((fixture) => ({ fixture, verdict: 'ignore', detection: null, severity: null, actor }));
}
