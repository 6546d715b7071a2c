import * as v from 'valibot';
import { decisionDeeds } from '../domain/decision';
import { unknownCauses } from '../domain/fact';
import { mfaUses, notifications, openings, transitions } from '../domain/finding';
import { incidentTellings } from '../domain/incident';
import { outcomes } from '../domain/outcome';
import { severities } from '../domain/severity';
import { actorKinds } from '../domain/verdict';
import { anyJsonObject, jsonObject } from './json-object';
import { utcTime as time } from './utc-time';
import { waiverSchema } from './waiver-schema';

const text = v.string();
const maybe = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);
const steps = v.array(text);

const accountId = v.pipe(text, v.regex(/^\d{12}$/));

/** `never`, or the last day in UTC; null when there is nothing to look for. */
const seenOn = maybe(v.pipe(text, v.regex(/^(never|\d{4}-\d{2}-\d{2})$/)));

const base = {
  schemaVersion: v.literal('1'),
  id: text,
  detection: text,
  severity: v.picklist(severities),
  notify: v.picklist(notifications),
  recorded: v.boolean(),
  account: jsonObject({ id: maybe(accountId), name: maybe(text) }),
  region: maybe(text),
  partition: text,
  occurredAt: time,
  observedAt: time,
  title: text,
  reason: text,
  plan: maybe(jsonObject({ id: text, reason: text, ticket: maybe(text), by: text, from: time, to: time })),
  waiver: maybe(waiverSchema),
  nextSteps: jsonObject({ expected: steps, unexpected: steps }),
  controls: v.pipe(anyJsonObject, v.record(text, steps)),
  links: jsonObject({ console: maybe(text), runbook: text }),
  product: jsonObject({ version: text }),
};

const activity = jsonObject({
  ...base,
  kind: v.literal('activity'),
  verdict: v.picklist(['alert', 'record']),
  status: v.literal('recorded'),
  transition: v.null(),
  headline: v.null(),
  question: v.null(),
  outcome: v.null(),
  cause: v.null(),
  actor: jsonObject({
    kind: v.picklist(actorKinds),
    sourceIp: maybe(text),
    userAgent: maybe(text),
    mfa: maybe(v.picklist(mfaUses)),
    mfaDevice: maybe(text),
    keyId: maybe(text),
    via: maybe(text),
    principal: maybe(text),
    delegate: maybe(accountId),
    // As below, a later key than its neighbours.
    openedBy: v.optional(
      maybe(jsonObject({ principal: maybe(text), accountId, at: time, purpose: text, eventId: text })),
      null,
    ),
  }),
  seenBefore: maybe(jsonObject({ sourceIp: seenOn, userAgent: seenOn, mfaDevice: seenOn })),
  incident: maybe(
    jsonObject({
      id: text,
      startedAt: time,
      opens: v.boolean(),
      // As above.
      accounts: v.optional(maybe(jsonObject({ first: v.array(accountId), inAll: v.number() })), null),
      telling: v.picklist(incidentTellings),
    }),
  ),
  evidence: jsonObject({
    eventId: maybe(text),
    eventName: maybe(text),
    eventSource: maybe(text),
    targets: v.array(jsonObject({ field: text, value: text })),
    newKeyId: maybe(text),
    // As below, a later key than its neighbours.
    states: v.optional(
      v.array(jsonObject({ check: text, outcome: v.picklist(outcomes), words: text, judgedAt: time })),
      [],
    ),
    windowsKnown: v.optional(v.boolean(), false),
    hash: maybe(text),
    excerpt: maybe(text),
  }),
});

const seen = jsonObject({
  fact: text,
  observation: maybe(jsonObject({ call: text, at: time, callerArn: maybe(text), requestId: maybe(text) })),
  value: maybe(text),
  reason: maybe(text),
});

const posture = jsonObject({
  ...base,
  kind: v.picklist(['posture', 'pipeline']),
  verdict: v.null(),
  status: v.picklist(['open', 'resolved']),
  transition: maybe(v.picklist(transitions)),
  headline: maybe(text),
  question: text,
  outcome: v.picklist(outcomes),
  cause: maybe(v.picklist(unknownCauses)),
  actor: v.null(),
  seenBefore: v.null(),
  incident: v.null(),
  evidence: jsonObject({
    seen: v.array(seen),
    lastKnown: maybe(v.picklist(['pass', 'fail', 'not-applicable'])),
    openSince: maybe(time),
    // A later key than its neighbours: what waits in a table since before must still be read.
    wasOpenAs: v.optional(maybe(v.picklist(openings)), null),
    waiverEnded: v.optional(maybe(waiverSchema), null),
  }),
});

const decision = jsonObject({
  ...base,
  kind: v.literal('pipeline'),
  verdict: v.null(),
  status: v.picklist(['open', 'resolved']),
  transition: v.picklist(['opened', 'resolved']),
  headline: v.null(),
  question: v.null(),
  outcome: v.null(),
  cause: v.null(),
  actor: v.null(),
  seenBefore: v.null(),
  incident: v.null(),
  evidence: jsonObject({
    deed: v.picklist(decisionDeeds),
    by: maybe(text),
    at: time,
    incident: maybe(text),
    note: maybe(text),
  }),
});

/** The published form of a finding; docs/finding.schema.json is generated from it. A key that a later release adds is passed over, not refused. */
export const findingSchema = v.union([activity, posture, decision]);
