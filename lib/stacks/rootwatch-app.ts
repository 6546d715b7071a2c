import { Annotations, type App, type Stack } from 'aws-cdk-lib';
import { partitionOf } from '../../lambda/domain/partition';
import { readConfiguration } from '../config/read-configuration';
import { enforceRulePacks } from '../policy/rule-packs';
import { MisconfiguredStack } from './misconfigured-stack';
import { RootwatchStack } from './rootwatch-stack';

/**
 * Adds the stack that the app's context describes. It names no account, so that it goes to the one whose credentials
 * deploy it and can be synthesized without any; its region is the home region, whatever the default one is.
 * @param now what the end of an accepted exception is measured from
 */
export function addRootwatch(app: App, now: Date): Stack {
  enforceRulePacks(app);
  const reading = readConfiguration(app.node.getAllContext(), now);
  if (reading.kind === 'mistaken') {
    const { mistakes, stackName, homeRegion } = reading;
    return new MisconfiguredStack(app, stackName, { mistakes, env: { region: homeRegion } });
  }
  const { configuration } = reading;
  const stack = new RootwatchStack(app, configuration.stackName, {
    configuration,
    description: 'Rootwatch: tells people when anybody touches the root user of this account',
    env: { region: configuration.homeRegion },
  });
  warnOfDeafRegion(stack, configuration.homeRegion);
  return stack;
}

/** In the commercial partition only us-east-1 records what matters most. */
function warnOfDeafRegion(stack: Stack, homeRegion: string): void {
  if (homeRegion === 'us-east-1' || partitionOf(homeRegion) !== 'aws') return;
  Annotations.of(stack).addWarningV2(
    'rootwatch:home-region',
    `homeRegion: '${homeRegion}' hears root sign-in, IAM and account events only by the sweep of the event history, since AWS records them in us-east-1. Leave homeRegion out unless another Rootwatch runs in us-east-1.`,
  );
}
