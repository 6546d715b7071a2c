import type { StepContext } from '../../lambda/judge/activity/detection';
import { aRootRecord, eventOf } from './cloudtrail';

/** Root of an account that stands alone did something. */
export function aStepContext(changes: Partial<StepContext> = {}): StepContext {
  return {
    actor: 'root-user',
    event: eventOf(aRootRecord()),
    openedFrom: null,
    foreignAccount: null,
    standing: 'standalone',
    partition: 'aws',
    region: 'eu-west-1',
    occurredAt: '2026-11-21T03:12:45Z',
    ...changes,
  };
}
