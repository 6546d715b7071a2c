import * as v from 'valibot';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { findingSchema } from '../../contract/finding-schema';
import { anyJsonObject } from '../../contract/json-object';
import type { Announcement } from '../../domain/announcement';
import type { Finding } from '../../domain/finding';
import { storedJson } from './stored-json';

const stored = v.pipe(anyJsonObject, v.strictObject({ announcementId: v.string(), finding: findingSchema }));

/** One attribute holds the whole telling as JSON text. */
export function announcementText({ announcementId, finding }: Announcement): AttributeValue {
  return { S: JSON.stringify({ announcementId, finding }) };
}

/** @throws DamagedItemError naming the item when what it holds is not a telling of a finding. */
export function storedAnnouncement(item: Record<string, AttributeValue>): Announcement {
  const { announcementId, finding } = storedJson(item, 'announcement', stored);
  // eslint-disable-next-line no-restricted-syntax -- the schema has just proved the shape; it does not know the account id's brand
  return { announcementId, finding: finding as Finding };
}
