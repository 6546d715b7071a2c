import * as v from 'valibot';
import { jsonObject } from '../../contract/json-object';
import { utcTime as time } from '../../contract/utc-time';
import { isAccountId, type AccountId } from '../../domain/account-id';
import { mfaDeviceKinds } from '../../domain/mfa-device';
import type { MfaDeviceChange, MfaProof, MfaReview } from '../../domain/mfa-proof';

const accountId = v.custom<AccountId>(isAccountId);
const seen = { accountId, at: time, device: v.nullable(v.string()) };

export const storedMfaProof = jsonObject({
  ...seen,
  eventId: v.string(),
  // An older release did not keep it.
  sourceIp: v.optional(v.nullable(v.string()), null),
}) satisfies v.GenericSchema<unknown, MfaProof>;

export const storedMfaChange = jsonObject({
  ...seen,
  eventId: v.nullable(v.string()),
  deed: v.picklist(['added', 'removed']),
}) satisfies v.GenericSchema<unknown, MfaDeviceChange>;

const device = jsonObject({
  serial: v.string(),
  name: v.string(),
  kind: v.picklist(mfaDeviceKinds),
  since: v.nullable(v.string()),
});

export const storedMfaReview = jsonObject({
  accountId,
  at: time,
  by: v.string(),
  holders: v.array(jsonObject({ device: v.string(), role: v.string() })),
  // Reviews that an older release recorded do not say it.
  unheld: v.optional(v.array(v.string()), []),
  note: v.nullable(v.string()),
  devices: jsonObject({ shown: v.array(device), complete: v.boolean() }),
}) satisfies v.GenericSchema<unknown, MfaReview>;
