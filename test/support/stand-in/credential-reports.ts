import { csvFormat } from 'd3-dsv';
import { iamArn, type State } from './state';

export interface CredentialReport {
  readonly csv: string;
  readonly madeAt: Date;
}

const keptMs = 4 * 3_600_000;

/** AWS makes a report on demand, and hands the same one out for four hours. */
export class CredentialReports {
  private last: CredentialReport | null = null;

  /** @returns whether there was one already that is young enough */
  order(state: State, now: Date): boolean {
    if (state.credentialReport === 'kept' && this.last && now.getTime() - this.last.madeAt.getTime() < keptMs)
      return true;
    this.last = { csv: reportOf(state), madeAt: now };
    return state.credentialReport === 'fresh';
  }

  /** Null when nobody has ordered one. */
  get newest(): CredentialReport | null {
    return this.last;
  }
}

const never = 'N/A';

function reportOf(state: State): string {
  const root = {
    ...nobody,
    user: '<root_account>',
    arn: iamArn(state, 'root'),
    password_enabled: state.passwordPresent ? 'TRUE' : 'FALSE',
    password_last_used: dateOr('no_information', state.passwordLastUsedAt),
    mfa_active: String(state.mfaEnabled),
    ...keyColumns(1, state),
    ...keyColumns(2, state),
    cert_1_active: String(state.signingCertificates.length > 0),
  };
  const users = state.users.map(({ name, hasPassword }) => ({
    ...nobody,
    user: name,
    arn: iamArn(state, `user/${name}`),
    password_enabled: String(hasPassword),
  }));
  return csvFormat([root, ...users]);
}

const nobody = {
  user: '',
  arn: '',
  user_creation_time: '2019-05-05T09:00:00+00:00',
  password_enabled: 'false',
  password_last_used: never,
  password_last_changed: 'not_supported',
  password_next_rotation: 'not_supported',
  mfa_active: 'false',
  ...emptyKey(1),
  ...emptyKey(2),
  cert_1_active: 'false',
  cert_1_last_rotated: never,
  cert_2_active: 'false',
  cert_2_last_rotated: never,
};

function emptyKey(number: number): Record<string, string> {
  const names = ['last_rotated', 'last_used_date', 'last_used_region', 'last_used_service'];
  return {
    [`access_key_${number}_active`]: 'false',
    ...Object.fromEntries(names.map((name) => [`access_key_${number}_${name}`, never])),
  };
}

function keyColumns(number: 1 | 2, { accessKeys }: State): Record<string, string> {
  const key = accessKeys[number - 1];
  if (key === undefined) return emptyKey(number);
  const columns = {
    active: String(key.active),
    last_rotated: dateOr(never, key.createdAt),
    last_used_date: dateOr(never, key.lastUsedAt),
    last_used_region: key.lastUsedRegion ?? never,
    last_used_service: key.lastUsedService ?? never,
  };
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [`access_key_${number}_${name}`, value]));
}

/** `2019-05-05T09:00:00+00:00` */
function dateOr(otherwise: string, time: string | null): string {
  return time === null ? otherwise : `${new Date(time).toISOString().slice(0, 19)}+00:00`;
}
