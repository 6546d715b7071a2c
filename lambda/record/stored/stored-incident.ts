import * as v from 'valibot';
import { isAccountId, type AccountId } from '../../domain/account-id';
import { incidentTellings } from '../../domain/incident';
import { severities } from '../../domain/severity';
import { sightingKinds } from '../../domain/sighting';
import { actorKinds } from '../../domain/verdict';

const accountId = v.custom<AccountId>(isAccountId);
const text = v.string();
const texts = v.array(text);

export const storedOpenedSession = v.object({
  keyId: text,
  eventId: text,
  openedAt: text,
  callerAccountId: accountId,
  callerArn: v.nullable(text),
  targetAccountId: v.nullable(accountId),
  purpose: text,
  readsOnly: v.boolean(),
});

const incident = v.object({
  id: text,
  accounts: v.array(accountId),
  actor: v.picklist(actorKinds),
  // Later keys than their neighbours: what is kept since before must still be read.
  principal: v.optional(v.nullable(text), null),
  sessions: v.optional(v.array(storedOpenedSession), []),
  startedAt: text,
  lastAt: text,
  heardAt: text,
  severity: v.picklist(severities),
  told: texts,
  lastToldAt: text,
  messages: v.number(),
  owed: texts,
  failures: v.array(v.object({ eventId: text, occurredAt: text })),
  bruteForce: v.nullable(
    v.object({ firstEventId: text, failures: v.number(), from: text, until: text, completedBy: text }),
  ),
  lastFailureAt: v.optional(v.nullable(text), null),
  speakingUntil: v.nullable(text),
  endedAt: v.nullable(text),
});

const sightings = v.array(v.object({ kind: v.picklist(sightingKinds), value: text, lastOn: text }));

export const storedThread = v.object({
  accountId,
  key: text,
  incidents: v.array(incident),
  before: sightings,
  during: sightings,
  version: v.number(),
});

export const storedIncidentEvent = v.object({
  incidentId: text,
  findingId: text,
  occurredAt: text,
  detection: text,
  severity: v.picklist(severities),
  verdict: v.picklist(['alert', 'record']),
  title: text,
  accountId: v.nullable(accountId),
  // Later keys than their neighbours, as above.
  target: v.optional(v.nullable(accountId), null),
  objects: v.optional(v.array(v.object({ field: text, value: text })), []),
  region: v.optional(v.nullable(text), null),
  telling: v.picklist(incidentTellings),
});

export const storedPlace = v.object({ accountId, key: text });
