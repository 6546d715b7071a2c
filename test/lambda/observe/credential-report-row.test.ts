import { rootRow } from '../../../lambda/observe/credential-report-row';
import { aCredentialReport } from '../../support/credential-report';

const generatedAt = '2026-11-21T01:00:00.000Z';
const untouched = { generatedAt, passwordLastUsedAt: '2026-06-19T08:00:00.000Z', keys: [], usersWithPassword: 0 };

it('reads when the password was used', () => {
  expect(rootRow(aCredentialReport(), generatedAt)).toEqual(untouched);
});

it('reads both keys', () => {
  const csv = aCredentialReport({
    access_key_1_active: 'true',
    access_key_1_last_rotated: '2020-01-01T00:00:00+00:00',
    access_key_1_last_used_date: '2024-06-12T09:00:00+02:00',
    access_key_1_last_used_region: 'eu-west-1',
    access_key_1_last_used_service: 's3',
    access_key_2_active: 'true',
    access_key_2_last_rotated: '2021-01-01T00:00:00+00:00',
  });

  expect(rootRow(csv, generatedAt).keys).toEqual([
    { active: true, lastUsedAt: '2024-06-12T07:00:00.000Z', lastUsedRegion: 'eu-west-1', lastUsedService: 's3' },
    { active: true, lastUsedAt: null, lastUsedRegion: null, lastUsedService: null },
  ]);
});

it.each([
  ['was made and switched off', { access_key_2_last_rotated: '2021-01-01T00:00:00+00:00' }, null],
  [
    'was used and switched off',
    { access_key_2_last_used_date: '2024-06-12T07:00:00+00:00' },
    '2024-06-12T07:00:00.000Z',
  ],
])('sees the second key when it %s', (_, row, lastUsedAt) => {
  expect(rootRow(aCredentialReport(row), generatedAt).keys).toEqual([
    { active: false, lastUsedAt, lastUsedRegion: null, lastUsedService: null },
  ]);
});

it.each(['true', 'TRUE', 'True'])('reads %s as an active key', (access_key_1_active) => {
  expect(rootRow(aCredentialReport({ access_key_1_active }), generatedAt).keys).toMatchObject([{ active: true }]);
});

it.each(['false', 'FALSE', 'N/A', 'not_supported', ''])('reads %j as no key', (access_key_1_active) => {
  expect(rootRow(aCredentialReport({ access_key_1_active }), generatedAt).keys).toEqual([]);
});

it.each(['not_supported', 'TRUE', 'FALSE', 'true', 'false', 'N/A'])(
  'bug: only password_enabled == "true" understood, so that a use is missed (%s)',
  (password_enabled) => {
    expect(rootRow(aCredentialReport({ password_enabled }), generatedAt)).toEqual(untouched);
  },
);

it.each(['no_information', 'N/A', 'n/a', ''])('reads a last use of %j as none on record', (password_last_used) => {
  expect(rootRow(aCredentialReport({ password_last_used }), generatedAt).passwordLastUsedAt).toBeNull();
});

it('reads columns by name, in any order, beside columns that it does not know', () => {
  const [header = '', ...rows] = aCredentialReport({ additional_credentials_info: 'none' }).split('\n');
  const turned = [header, ...rows].map((line) => line.split(',').reverse().join(','));

  expect(rootRow(turned.join('\n'), generatedAt)).toEqual(untouched);
});

it("finds root's row wherever it stands, and is not misled by a user called root", () => {
  const [header = '', root = ''] = aCredentialReport().split('\n');
  const user = root.replace('<root_account>', 'root').replace('2026-06-19', '2026-11-20');

  expect(rootRow([header, user, root, user].join('\n'), generatedAt)).toEqual(untouched);
});

it.each([
  [
    "an old format without the keys' last use",
    { access_key_1_last_used_date: null },
    "no column 'access_key_1_last_used_date'",
  ],
  ["an old format without the password's last use", { password_last_used: null }, "no column 'password_last_used'"],
  ['a date that is none', { password_last_used: 'yesterday' }, "'password_last_used' cannot be read"],
  ['a flag that is none', { access_key_1_active: 'perhaps' }, "'access_key_1_active' cannot be read"],
])('says what is wrong with %s', (_, row, words) => {
  expect(() => rootRow(aCredentialReport(row), generatedAt)).toThrow(words);
});

it('does without columns that only say where a key was used', () => {
  const csv = aCredentialReport({ access_key_1_last_used_region: null, access_key_1_last_used_service: null });

  expect(rootRow(csv, generatedAt)).toEqual(untouched);
});

it.each([
  ['an empty text', ''],
  ['a header alone', aCredentialReport().split('\n')[0] ?? ''],
])('says that there is no row of root in %s', (_, csv) => {
  expect(() => rootRow(csv, generatedAt)).toThrow('no row <root_account>');
});

it('counts the users who can sign in with a password, and never root among them', () => {
  const [header, root] = aCredentialReport({ password_enabled: 'TRUE' }).split('\n');
  const user = (name: string, enabled: string) =>
    aCredentialReport({ user: name, password_enabled: enabled }).split('\n')[1];
  const csv = [header, root, user('kim', 'true'), user('lee', 'false'), user('ann', 'TRUE'), user('bot', 'N/A')].join(
    '\n',
  );

  expect(rootRow(csv, generatedAt).usersWithPassword).toBe(2);
});
