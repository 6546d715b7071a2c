import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Announcement } from '../../domain/announcement';
import { storedAnnouncement } from '../stored/stored-announcement';
import { storedJson } from './stored-json';

/** One attribute holds the whole telling as JSON text. */
export function announcementText({ announcementId, finding }: Announcement): AttributeValue {
  return { S: JSON.stringify({ announcementId, finding }) };
}

/** @throws DamagedItemError naming the item when what it holds is not a telling of a finding. */
export function announcementIn(item: Record<string, AttributeValue>): Announcement {
  return storedJson(item, 'announcement', storedAnnouncement);
}
