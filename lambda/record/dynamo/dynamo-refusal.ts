import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import { storeDown } from './store-failure';

/** A write whose condition did not hold, with what was there instead, as far as the write asked for it. */
export interface Refusal {
  readonly found: Record<string, AttributeValue> | null;
}

/**
 * Null when it was written. A condition that did not hold is an answer, not a failure.
 * @param conflicts what a transaction is that another write on the same item got in the way of: by default a failure
 * @throws StoreDownError for everything else.
 */
export async function refusalOf(
  table: string,
  deed: string,
  write: Promise<unknown>,
  conflicts: 'conflicts are failures' | 'conflicts are refusals' = 'conflicts are failures',
): Promise<Refusal | null> {
  try {
    await write;
    return null;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return { found: error.Item ?? null };
    if (isRefusedTransaction(error, conflicts === 'conflicts are refusals' ? refusedOrInTheWay : refused))
      return { found: null };
    throw storeDown(table, deed, error);
  }
}

const refused: ReadonlySet<string> = new Set(['ConditionalCheckFailed']);
const refusedOrInTheWay: ReadonlySet<string> = new Set([...refused, 'TransactionConflict']);

/** A transaction is also cancelled by throttling, which is a failure. */
function isRefusedTransaction(error: unknown, refusals: ReadonlySet<string>): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  const reasons = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None').filter((code) => code !== 'None');
  return reasons.length > 0 && reasons.every((code) => refusals.has(code));
}
