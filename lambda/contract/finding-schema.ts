import * as z from 'zod/mini';
import { unknownCauses } from '../domain/fact';
import { notifications, transitions } from '../domain/finding';
import { outcomes } from '../domain/outcome';
import { severities } from '../domain/severity';
import { actorKinds } from '../domain/verdict';

const text = z.string();
const time = z.iso.datetime();
const maybe = <T extends z.core.SomeType>(schema: T) => z.nullable(schema);
const steps = z.array(text);

const accountId = z.string().check(z.regex(/^\d{12}$/));

const base = {
  schemaVersion: z.literal('1'),
  id: text,
  detection: text,
  severity: z.enum(severities),
  notify: z.enum(notifications),
  recorded: z.boolean(),
  account: z.object({ id: maybe(accountId), name: maybe(text) }),
  region: maybe(text),
  partition: text,
  occurredAt: time,
  observedAt: time,
  title: text,
  reason: text,
  seenBefore: z.null(),
  incident: z.null(),
  plan: z.null(),
  waiver: z.null(),
  nextSteps: z.object({ expected: steps, unexpected: steps }),
  controls: z.record(text, steps),
  links: z.object({ console: maybe(text), runbook: text }),
  product: z.object({ version: text }),
};

const activity = z.object({
  ...base,
  kind: z.literal('activity'),
  verdict: z.enum(['alert', 'record']),
  status: z.literal('recorded'),
  transition: z.null(),
  outcome: z.null(),
  cause: z.null(),
  actor: z.object({
    kind: z.enum(actorKinds),
    sourceIp: maybe(text),
    userAgent: maybe(text),
    mfaDevice: maybe(text),
    keyId: maybe(text),
    via: maybe(text),
  }),
  evidence: z.object({
    eventId: maybe(text),
    eventName: maybe(text),
    eventSource: maybe(text),
    hash: maybe(text),
    excerpt: maybe(text),
  }),
});

const seen = z.object({
  fact: text,
  observation: maybe(z.object({ call: text, at: time, callerArn: maybe(text), requestId: maybe(text) })),
  value: maybe(text),
  reason: maybe(text),
});

const posture = z.object({
  ...base,
  kind: z.enum(['posture', 'pipeline']),
  verdict: z.null(),
  status: z.enum(['open', 'resolved']),
  transition: maybe(z.enum(transitions)),
  outcome: z.enum(outcomes),
  cause: maybe(z.enum(unknownCauses)),
  actor: z.null(),
  evidence: z.object({
    seen: z.array(seen),
    lastKnown: maybe(z.enum(['pass', 'fail', 'not-applicable'])),
    openSince: maybe(time),
  }),
});

/** The published form of a finding; docs/finding.schema.json is generated from it. A key that a later release adds is passed over, not refused. */
export const findingSchema = z.union([activity, posture]);
