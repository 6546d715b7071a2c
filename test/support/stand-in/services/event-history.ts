import { z } from 'zod';
import type { Desk, Operation } from '../desk';
import { Refusal } from '../refusal';
import type { Answer } from '../words';

const question = z.object({
  LookupAttributes: z
    .array(z.object({ AttributeKey: z.string(), AttributeValue: z.string() }))
    .max(1)
    .default([]),
  StartTime: z.number().default(0),
  EndTime: z.number().default(Infinity),
  MaxResults: z.number().max(50).default(50),
  NextToken: z.string().optional(),
});

/** What the history reads of a record; nothing in it decides whether the record is a good one. */
const entry = z.object({
  eventID: z.string().default(''),
  eventName: z.string().default(''),
  eventSource: z.string().default(''),
  eventTime: z.string(),
  awsRegion: z.string().default('us-east-1'),
  readOnly: z.union([z.boolean(), z.string()]).nullish(),
  userIdentity: z
    .object({
      type: z.string().default(''),
      userName: z.string().optional(),
      arn: z.string().default(''),
      accessKeyId: z.string().optional(),
    })
    .default({ type: '', arn: '' }),
});

type Entry = z.output<typeof entry> & { readonly text: string };

const attributes: Readonly<Record<string, (entry: Entry) => string | undefined>> = {
  EventId: ({ eventID }) => eventID,
  EventName: ({ eventName }) => eventName,
  EventSource: ({ eventSource }) => eventSource,
  Username: userName,
  AccessKeyId: ({ userIdentity }) => userIdentity.accessKeyId,
};

/** The newest first, fifty to a page at most, by one attribute, in one region. */
export const lookupEvents: Operation = (desk, { input, region }) => {
  const asked = question.parse(input);
  const found = shown(desk, region).filter(matcher(asked));
  const start = asked.NextToken === undefined ? 0 : after(asked.NextToken, found);
  const page = found.slice(start, start + asked.MaxResults);
  const last = page.at(-1);
  const more = last !== undefined && start + page.length < found.length;
  return { Events: page.map(listed), ...(more && { NextToken: tokenOf(last) }) };
};

function matcher({ LookupAttributes: [attribute], StartTime, EndTime }: z.output<typeof question>) {
  const isAsked = attribute === undefined ? () => true : matches(attribute);
  return (each: Entry): boolean => isAsked(each) && secondsOf(each) >= StartTime && secondsOf(each) <= EndTime;
}

function matches({ AttributeKey: key, AttributeValue: value }: { AttributeKey: string; AttributeValue: string }) {
  const valueOf = attributes[key];
  if (valueOf === undefined) throw new Refusal('InvalidLookupAttributesException', `There is no attribute ${key}.`);
  return (each: Entry): boolean => valueOf(each) === value;
}

function after(token: string, found: readonly Entry[]): number {
  const index = found.findIndex((each) => tokenOf(each) === token);
  if (index < 0) throw new Refusal('InvalidNextTokenException', 'The token is not valid.');
  return index + 1;
}

/** What has had time to arrive. */
function shown({ state: { events, eventDelaySeconds }, now }: Desk, region: string): readonly Entry[] {
  return events
    .map((record) => ({ ...entry.parse(record), text: JSON.stringify(record) }))
    .filter((each) => each.awsRegion === region && secondsOf(each) + eventDelaySeconds <= now.getTime() / 1000)
    .sort((left, right) => secondsOf(right) - secondsOf(left));
}

function listed(each: Entry): Answer {
  return {
    EventId: each.eventID,
    EventName: each.eventName,
    EventSource: each.eventSource,
    EventTime: new Date(each.eventTime),
    ReadOnly: String(each.readOnly ?? false),
    Username: userName(each),
    AccessKeyId: each.userIdentity.accessKeyId,
    Resources: [],
    CloudTrailEvent: each.text,
  };
}

/** Root's is `root`, a role's the name of its session. */
function userName({ userIdentity: { type, userName: named, arn } }: Entry): string | undefined {
  if (type === 'Root') return named ?? 'root';
  return named ?? arn.split('/').at(-1);
}

function secondsOf({ eventTime }: Entry): number {
  return Date.parse(eventTime) / 1000;
}

function tokenOf({ eventID }: Entry): string {
  return Buffer.from(eventID).toString('base64url');
}
