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
 * @throws StoreDownError for everything else.
 */
export async function refusalOf(table: string, deed: string, write: Promise<unknown>): Promise<Refusal | null> {
  try {
    await write;
    return null;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return { found: error.Item ?? null };
    if (isRefusedTransaction(error)) return { found: null };
    throw storeDown(table, deed, error);
  }
}

/** A transaction is also cancelled by conflicts and throttling, which are failures. */
function isRefusedTransaction(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  const reasons = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None').filter((code) => code !== 'None');
  return reasons.length > 0 && reasons.every((code) => code === 'ConditionalCheckFailed');
}
