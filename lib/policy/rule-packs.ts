import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';

/** Runs the AwsSolutions pack in every synthesis; a finding that nobody acknowledged fails it. */
export function enforceRulePacks(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
