import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';

type Item = Record<string, AttributeValue>;

/** An item in the table is not what we wrote. It is named and never skipped: what it held might be an alert that nobody heard. */
class DamagedItemError extends Error {
  override readonly name = 'DamagedItemError';
}

/**
 * Reads the JSON text that an item keeps in `attribute`.
 * @throws DamagedItemError naming the item's keys when it is missing, no JSON or of another shape.
 */
export function storedJson<S extends v.GenericSchema>(item: Item, attribute: string, schema: S): v.InferOutput<S> {
  const result = v.safeParse(schema, parsed(item[attribute]?.S));
  if (result.success) return result.output;
  throw damaged(item, attribute, v.getDotPath(result.issues[0]) ?? '');
}

/** The same of several items: what is damaged is an error beside those that can be read. */
export function storedOrDamaged<S extends v.GenericSchema>(items: readonly Item[], attribute: string, schema: S) {
  const [stored, damaged]: [v.InferOutput<S>[], Error[]] = [[], []];
  for (const item of items) {
    try {
      stored.push(storedJson(item, attribute, schema));
    } catch (error) {
      if (!(error instanceof DamagedItemError)) throw error;
      damaged.push(error);
    }
  }
  return { stored, damaged };
}

function damaged({ pk, sk }: Item, attribute: string, place: string): DamagedItemError {
  const wrong = place === '' ? 'is not the JSON that was written' : `has a wrong ${place}`;
  return new DamagedItemError(
    `The stored item pk '${String(pk?.S)}', sk '${String(sk?.S)}' is damaged: '${attribute}' ${wrong}. ` +
      'Look at it in the table, then repair or delete it.',
  );
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no schema of ours takes it, so that it is named with its keys
  }
}
