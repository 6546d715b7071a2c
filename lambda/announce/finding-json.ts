import type * as z from 'zod/mini';
import { findingSchema } from '../contract/finding-schema';
import type { Finding } from '../domain/finding';

/**
 * Reads a finding as it travels on the findings topic.
 *
 * @throws Error naming what is not as the schema says, and never repeating the text itself
 */
export function parseFinding(text: string): Finding {
  const parsed = findingSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw new Error(`This is no finding: ${problems(parsed.error)}.`);
  // eslint-disable-next-line no-restricted-syntax -- the schema has proved the form; the brand of an account id has no other door
  return parsed.data as Finding;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`This is no finding: it is not JSON (${String(text.length)} characters).`);
  }
}

function problems(error: z.core.$ZodError): string {
  return error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.length === 0 ? 'the whole' : path.map(String).join('.')}: ${message}`)
    .join('; ');
}
