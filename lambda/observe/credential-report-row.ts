import { csvParse } from 'd3-dsv';
import * as v from 'valibot';
import type { ReportedKey, RootCredentialReport } from '../domain/root-posture';
import { UnexpectedAnswerError } from './ask';

/** Columns are read by name: AWS adds some at the end, and reorders none of ours into another meaning. */
const row = v.object({
  user: v.string(),
  password_last_used: v.string(),
  access_key_1_active: v.string(),
  access_key_1_last_rotated: v.string(),
  access_key_1_last_used_date: v.string(),
  access_key_1_last_used_region: v.optional(v.string()),
  access_key_1_last_used_service: v.optional(v.string()),
  access_key_2_active: v.string(),
  access_key_2_last_rotated: v.string(),
  access_key_2_last_used_date: v.string(),
  access_key_2_last_used_region: v.optional(v.string()),
  access_key_2_last_used_service: v.optional(v.string()),
});
const keyColumns = ['access_key_1', 'access_key_2'] as const;

type Row = v.InferOutput<typeof row>;

/**
 * Root's row of a credential report, and how many users have a password. Of root, `password_enabled` plays no part: it reads `not_supported` as well as `TRUE`
 * or `FALSE`, and says nothing about when the password was used.
 *
 * @param csv the report as AWS delivers it
 * @param generatedAt ISO 8601
 * @throws UnexpectedAnswerError naming what is missing or unreadable
 */
export function rootRow(csv: string, generatedAt: string): RootCredentialReport {
  const records = recordsOf(csv);
  const found = records.find((record) => isRootRow(record));
  if (found === undefined) throw new UnexpectedAnswerError('the report has no row <root_account>');
  const parsed = v.safeParse(row, found);
  if (!parsed.success)
    throw new UnexpectedAnswerError(`the report has no column '${String(v.getDotPath(parsed.issues[0]))}'`);
  return {
    generatedAt,
    passwordLastUsedAt: time(parsed.output, 'password_last_used'),
    keys: keyColumns.flatMap((column) => keyIn(parsed.output, column)),
    usersWithPassword: records.filter((record) => !isRootRow(record) && hasPassword(record)).length,
  };
}

function recordsOf(csv: string): readonly unknown[] {
  return csvParse(csv);
}

function isRootRow(record: unknown): boolean {
  return typeof record === 'object' && record !== null && 'user' in record && record.user === '<root_account>';
}

function hasPassword(record: unknown): boolean {
  if (typeof record !== 'object' || record === null || !('password_enabled' in record)) return false;
  return String(record.password_enabled).toLowerCase() === 'true';
}

/** A deleted key leaves no date behind; a key that was switched off does. */
function keyIn(parsed: Row, column: (typeof keyColumns)[number]): readonly ReportedKey[] {
  const active = flag(parsed, `${column}_active`);
  const lastUsedAt = time(parsed, `${column}_last_used_date`);
  if (!active && lastUsedAt === null && time(parsed, `${column}_last_rotated`) === null) return [];
  return [
    {
      active,
      lastUsedAt,
      lastUsedRegion: word(parsed[`${column}_last_used_region`]),
      lastUsedService: word(parsed[`${column}_last_used_service`]),
    },
  ];
}

const nothing = ['', 'n/a', 'no_information', 'not_supported'];

function word(text = ''): string | null {
  return nothing.includes(text.toLowerCase()) ? null : text;
}

/** AWS writes `true` and `FALSE`, depending on the partition and the age of the report. */
function flag(parsed: Row, column: keyof Row): boolean {
  const text = word(parsed[column])?.toLowerCase() ?? 'false';
  if (text !== 'true' && text !== 'false') throw unreadable(column);
  return text === 'true';
}

function time(parsed: Row, column: keyof Row): string | null {
  const text = word(parsed[column]);
  if (text === null) return null;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw unreadable(column);
  return new Date(milliseconds).toISOString();
}

function unreadable(column: string): UnexpectedAnswerError {
  return new UnexpectedAnswerError(`root's value in column '${column}' cannot be read`);
}
