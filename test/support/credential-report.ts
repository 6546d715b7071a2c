/** A credential report with root's row only, as AWS writes it today: password used in June, no keys. A null leaves the column out. */
export function aCredentialReport(overrides: Readonly<Record<string, string | null>> = {}): string {
  const row: Record<string, string | null> = {
    user: '<root_account>',
    arn: 'arn:aws:iam::111122223333:root',
    user_creation_time: '2019-05-05T00:00:00+00:00',
    password_enabled: 'not_supported',
    password_last_used: '2026-06-19T08:00:00+00:00',
    password_last_changed: 'not_supported',
    password_next_rotation: 'not_supported',
    mfa_active: 'true',
    ...key('access_key_1'),
    ...key('access_key_2'),
    cert_1_active: 'false',
    cert_1_last_rotated: 'N/A',
    cert_2_active: 'false',
    cert_2_last_rotated: 'N/A',
    ...overrides,
  };
  const columns = Object.entries(row).filter((entry): entry is [string, string] => entry[1] !== null);
  return [columns.map(([name]) => name), columns.map(([, value]) => value)].map((cells) => cells.join(',')).join('\n');
}

function key(column: string): Record<string, string> {
  return {
    [`${column}_active`]: 'false',
    [`${column}_last_rotated`]: 'N/A',
    [`${column}_last_used_date`]: 'N/A',
    [`${column}_last_used_region`]: 'N/A',
    [`${column}_last_used_service`]: 'N/A',
  };
}
