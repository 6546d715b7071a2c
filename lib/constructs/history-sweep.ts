import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Schedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct, type IDependable } from 'constructs';
import { timing } from '../../lambda/contract/timing';
import { acknowledge, acknowledgements } from '../policy/acknowledgements';
import type { AlertChannels } from './alert-channels';
import type { DeadLetters } from './dead-letters';
import type { FindingsTable } from './findings-table';
import { runRegularly } from './regular-runs';
import { RootwatchFunction } from './rootwatch-function';
import type { Settings } from './settings';

export interface HistorySweepProps {
  readonly every: Duration;
  readonly findings: FindingsTable;
  readonly channels: AlertChannels;
  readonly deadLetters: DeadLetters;
  readonly settings: Settings;
}

/**
 * Reads the event history of every region: what EventBridge did not deliver and where no rule listens. It waits most of its
 * time, one call a second, hence the small memory.
 */
export class HistorySweep extends Construct {
  private readonly sweep: RootwatchFunction;
  private readonly schedule: Schedule;

  constructor(scope: Construct, id: string, props: HistorySweepProps) {
    super(scope, id);
    const { every, findings, channels, deadLetters, settings } = props;
    this.sweep = this.sweeper(every, settings, deadLetters);
    findings.grantKeepAndList(this.sweep);
    channels.grantPublish(this.sweep);
    channels.grantListListeners(this.sweep);
    this.schedule = runRegularly(this, {
      every,
      function: this.sweep,
      what: "Sweeps the event history of every region for the root user's activity",
      deadLetters,
    });
    // A rate starts at its creation: who shall hear, and the right to read, must be there first.
    this.startAfter(channels, this.sweep);
  }

  /** The first sweep waits until these exist. */
  startAfter(...others: readonly IDependable[]): void {
    this.schedule.node.addDependency(...others);
  }

  private sweeper(every: Duration, settings: Settings, deadLetters: DeadLetters): RootwatchFunction {
    const sweep = new RootwatchFunction(this, 'Sweep', {
      entry: 'sweep',
      description: "Finds in every region's event history what root did and nobody was told",
      // No longer than until the next one: what is left then, the next one reads.
      timeout: Duration.seconds(Math.min(timing.sweepFunctionTimeout, every.toSeconds())),
      memorySize: 192,
      environment: settings.ofSweep,
    });
    sweep.allow(new PolicyStatement({ actions: ['account:ListRegions', 'cloudtrail:LookupEvents'], resources: ['*'] }));
    acknowledge(sweep, acknowledgements.historyOfEveryRegion);
    sweep.handler.configureAsyncInvoke({ onFailure: new SqsDestination(deadLetters.queue), retryAttempts: 2 });
    return sweep;
  }
}
