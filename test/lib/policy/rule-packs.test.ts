import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { acknowledgements } from '../../../lib/policy/acknowledgements';
import { stackOf } from '../../support/template';
import { configurations } from '../configurations';

/** The findings of the pack, with whatever is acknowledged left out. */
function findings(context: object): readonly string[] {
  const stack = stackOf({ ...context });
  return new AwsSolutionsChecks().validateScope(stack).violations.map(({ ruleName }) => ruleName);
}

it.each(Object.entries(configurations))('finds nothing that is not acknowledged: %s', (_, context) => {
  expect(findings(context)).toEqual([]);
});

it('needs every acknowledgement: without them exactly these findings appear', () => {
  jest.spyOn(Validations.prototype, 'acknowledge').mockImplementation(() => undefined);

  const { accountWideReads, keyOfTheOperator, queueOfFailures, logBucketWithoutLog } = acknowledgements;
  const accepted = [accountWideReads, keyOfTheOperator('aws', 'us-east-1'), queueOfFailures, logBucketWithoutLog];
  expect([...findings(configurations.everything)].sort()).toEqual(accepted.map(({ id }) => id).sort());
});

it('makes synthesis itself fail on a finding', () => {
  jest.spyOn(Validations.prototype, 'acknowledge').mockImplementation(() => undefined);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const stack = stackOf(configurations.trail);

  const { root } = stack.node;
  if (!App.isApp(root)) throw new Error('the stack is not in an app');

  expect(() => root.synth()).toThrow(/Validation failed|AwsSolutions-S1/);
});
