import { z } from 'zod';
import { matchesPattern } from './event-pattern';
import { resources, templateOf } from './template';

const rule = z.object({ EventPattern: z.unknown() });

/** What the deployed rules let through to the activity queue, read from the template, since what is deployed counts. */
export const activityPatterns: readonly unknown[] = resources(templateOf(), 'AWS::Events::Rule', rule)
  .filter(({ id }) => /^Activity(RootActivity|AnyPrincipal\d+)Rule/.test(id))
  .map(({ properties }) => properties.EventPattern);

/** Whether the event reaches the activity function. */
export function isLetThrough(event: unknown): boolean {
  return activityPatterns.some((pattern) => matchesPattern(pattern, event));
}

const named = z.object({ eventSource: z.string() });

/** The record as EventBridge hands it over. */
export function onTheBus(record: unknown): object {
  const parsed = named.safeParse(record);
  const service = parsed.success ? parsed.data.eventSource.replace('.amazonaws.com', '') : 'unknown';
  return { source: `aws.${service}`, 'detail-type': 'AWS API Call via CloudTrail', detail: record };
}
