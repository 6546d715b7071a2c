import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { findingSchema } from '../../lambda/contract/finding-schema';

/** What a reader of the schema should know beyond types, by key. */
const descriptions: Readonly<Record<string, string>> = {
  schemaVersion: 'Stays the same while only keys are added.',
  id: 'activity/<account>/<CloudTrail event id>, posture/<account>/<check>, pipeline/<account>/<check>, or pipeline/<account>/<planned-use or incident-acknowledged>/<its id>.',
  kind: 'activity: something was done. posture: a check of the account. pipeline: a check of Rootwatch itself, or what people decided about what it tells.',
  detection:
    'The id of the detection or check, planned-use or incident-acknowledged; also the heading of its runbook entry.',
  verdict: 'alert: people are told. record: kept as evidence. null for checks.',
  status: 'recorded for activity; open or resolved for checks.',
  transition: 'How a check came to its status; null for activity and for a check that never failed.',
  notify: 'now: people are told. quiet: machines and evidence only.',
  headline: 'What fails, as a clause of at most 45 characters; null when nothing does, and for activity.',
  question: 'What a check asks, as a clause that begins with whether; null for activity.',
  outcome: 'What the check says; null for activity and for what people decided.',
  cause: 'Why the outcome is unknown; null otherwise.',
  recorded: 'false: the store could not be reached, so the same finding may come again.',
  account: 'The account concerned. Its id is null only when an unreadable record names none.',
  occurredAt: 'UTC: when it was done, or judged.',
  observedAt: 'UTC: when Rootwatch noticed.',
  actor: 'Who acted, as CloudTrail tells; null for checks. Written by the caller in part: escape before showing.',
  evidence:
    "What the finding rests on: the event, what it was about (targets), the access key it made, how root's credentials were judged before or after (states) and whether the announced windows could be read; the calls and values that a check looked at; or who decided what and when. Written by the caller in part: escape before showing.",
  nextSteps: 'Steps for a person: when it was expected, and when nobody knows.',
  controls: 'Control ids by framework.',
  seenBefore:
    'Whether root was seen with the same address, agent (without its version numbers) and MFA device before the incident: never, or the last day in UTC. null when it was not root or could not be asked; a key is null when the record names none.',
  incident:
    'What the finding belongs to, with when that began and whether this finding opened it. telling: now, a message of its own; owed, it goes into the next message; quiet, it is only in the summary. null when it belongs to none or the store could not be asked.',
  plan: 'The announced window of planned use that an alert falls into, or that was decided about. Written by people: escape before showing.',
  waiver:
    'The exception that the operator accepts for a check that fails: nobody is alerted, and the outcome stays fail. Written by people: escape before showing. null for everything else.',
};

/** docs/finding.schema.json: open for keys that later versions add. */
export function publishedSchema(): object {
  const { $schema, ...generated } = schema();
  return {
    $schema,
    title: 'Rootwatch finding',
    description:
      'One fact worth keeping about one AWS account. Every key is always there; null when it does not apply.',
    ...generated,
  };
}

/** The same, refusing every key that it does not name: to test that nothing undocumented is published. */
export function strictSchema(): object {
  return schema({ additionalProperties: false });
}

function schema(ofEveryObject: JsonSchema = {}): JsonSchema {
  const generated = toJsonSchema(findingSchema, {
    target: 'draft-2020-12',
    typeMode: 'output', // before an object stands the test that it is no array, which JSON Schema says as its type
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'object' ? { ...jsonSchema, ...ofEveryObject } : null,
  });
  generated.anyOf?.forEach(describeKeys);
  return generated;
}

function describeKeys(kind: JsonSchema | boolean): void {
  if (typeof kind === 'boolean') return;
  for (const [key, property] of Object.entries(kind.properties ?? {})) {
    const description = descriptions[key];
    if (description !== undefined && typeof property === 'object') property.description = description;
  }
}
