import type { AttributeValue, QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { storeDown } from './store-failure';

/** Every item of a query, whatever the number of pages. @throws StoreDownError */
export async function allPages(
  table: string,
  deed: string,
  pages: AsyncIterable<QueryCommandOutput>,
): Promise<readonly Record<string, AttributeValue>[]> {
  const items: Record<string, AttributeValue>[] = [];
  try {
    for await (const { Items = [] } of pages) items.push(...Items);
  } catch (cause) {
    throw storeDown(table, deed, cause);
  }
  return items;
}
