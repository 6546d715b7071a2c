import * as v from 'valibot';
import { anyJsonObject, jsonObject } from '../contract/json-object';
import { utcTimeForm } from '../contract/utc-time';

/*
 * The fields that decide a verdict: wrong type, and the record is unreadable. Everything else is `unknown` here and read
 * softly, so that a new form of a field that only people look at costs nothing. Every record of a file comes through here:
 * a field is one check of our own where the library's words would be two or three, which takes about a third less time.
 */

const maybeText = v.optional(v.custom<string | null>((value) => typeof value === 'string' || value === null));

/** CloudTrail writes some of its flags as text ("true"), some as booleans. */
const maybeFlag = v.optional(
  v.custom<boolean | string | null>(
    (value) => typeof value === 'boolean' || typeof value === 'string' || value === null,
  ),
);

/** Anything at all, or nothing. */
const soft = v.optional(v.unknown());

const eventId = textOf(/^[\w.:-]{1,128}$/);
const region = textOf(/^[a-z]{2,5}(-[a-z]+)+-\d{1,2}$/);

const identity = jsonObject({
  type: maybeText,
  arn: maybeText,
  accountId: maybeText,
  accessKeyId: maybeText,
  invokedBy: maybeText,
  invokedByDelegate: soft,
  sessionContext: v.nullish(
    jsonObject({ assumedRoot: maybeFlag, sessionIssuer: v.nullish(jsonObject({ type: maybeText })) }),
  ),
});

/** One CloudTrail record: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html */
export const recordSchema = jsonObject({
  eventID: eventId,
  eventName: textOf(/^[\w .:/-]{1,128}$/),
  eventSource: textOf(/^[a-z0-9.-]{1,128}$/i),
  eventType: maybeText,
  eventTime: textOf(utcTimeForm),
  awsRegion: region,
  recipientAccountId: maybeText,
  readOnly: maybeFlag,
  errorCode: maybeText,
  errorMessage: maybeText,
  sessionCredentialFromConsole: maybeFlag,
  userIdentity: identity,
  sourceIPAddress: soft,
  userAgent: soft,
  requestParameters: soft,
  responseElements: soft,
});

export type CloudTrailRecord = v.InferOutput<typeof recordSchema>;

/** The part that decides how a sign-in ended. */
export const signInSchema = jsonObject({
  responseElements: v.nullish(anyJsonObject),
  additionalEventData: v.nullish(
    jsonObject({ MFAUsed: maybeText, MFAIdentifier: soft, success: maybeFlag, grant_type: soft }),
  ),
});

/** What can still be told of a record that is not one. */
export const remainsSchema = jsonObject({
  eventID: v.fallback(v.nullable(eventId), null),
  awsRegion: v.fallback(v.nullable(region), null),
  recipientAccountId: soft,
  userIdentity: v.fallback(v.nullable(jsonObject({ accountId: soft })), null),
});

function textOf(form: RegExp) {
  return v.custom<string>((value) => typeof value === 'string' && form.test(value));
}
