import * as v from 'valibot';
import { findingSchema } from '../contract/finding-schema';
import type { Finding } from '../domain/finding';

/**
 * Reads a finding as it travels on the findings topic.
 *
 * @throws Error naming what is not as the schema says, and never repeating the text itself
 */
export function parseFinding(text: string): Finding {
  const parsed = v.safeParse(findingSchema, jsonOf(text));
  if (!parsed.success) throw new Error(`This is no finding: ${problems(parsed.issues)}.`);
  // eslint-disable-next-line no-restricted-syntax -- the schema has proved the form; the brand of an account id has no other door
  return parsed.output as Finding;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`This is no finding: it is not JSON (${String(text.length)} characters).`);
  }
}

/** In our words: valibot's message repeats what it received. */
function problems(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues
    .slice(0, 5)
    .map((issue) => `${v.getDotPath(issue) ?? 'the whole'} is not of the published form`)
    .join('; ');
}
