import * as v from 'valibot';
import { findingSchema } from '../../contract/finding-schema';
import { anyJsonObject } from '../../contract/json-object';
import type { Announcement } from '../../domain/announcement';
import type { Finding } from '../../domain/finding';

export const storedAnnouncement = v.pipe(
  anyJsonObject,
  v.strictObject({ announcementId: v.string(), finding: findingSchema }),
  v.transform(({ announcementId, finding }): Announcement => {
    // eslint-disable-next-line no-restricted-syntax -- the schema has just proved the shape; it does not know the account id's brand
    return { announcementId, finding: finding as Finding };
  }),
);
