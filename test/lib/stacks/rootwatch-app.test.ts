import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { stackOf } from '../../support/template';
import { configurations } from '../configurations';

/** As the CDK's command reads the app: it reports errors itself, and only when the operation needs the template. */
const asTheCommandDoes = { '@aws-cdk/core:failSynthOnValidationErrors': false };

const mistaken = { ...asTheCommandDoes, alertEmail: 'sec@', timezone: 'UTC', trail: 'yes' };

it.each([
  ['us-east-1 by default', configurations.default, 'us-east-1', 'Rootwatch'],
  ['the home region', configurations['other-home-region'], 'eu-west-1', 'Rootwatch'],
  ['the stack that the operator named', configurations.everything, 'us-east-1', 'Guardian'],
  ['the same place in spite of mistakes', { ...mistaken, stackName: 'Guardian' }, 'us-east-1', 'Guardian'],
])('goes to %s, in whatever account deploys it', (_, context, region, name) => {
  const stack = stackOf(context);

  expect(stack).toMatchObject({ region, stackName: name });
  expect(stack.account).toMatch(/^\$\{Token\[AWS\.AccountId/);
});

it('reports every mistake as an error of the stack, so that synth and deploy fail with all of them', () => {
  const annotations = Annotations.fromStack(stackOf(mistaken));

  annotations.hasError('/Rootwatch', Match.stringLikeRegexp("^alertEmail: 'sec@' is not"));
  annotations.hasError('/Rootwatch', Match.stringLikeRegexp('^timezone: there is no such key'));
  annotations.hasError('/Rootwatch', Match.stringLikeRegexp("^trail: 'yes' is not"));
});

it('has no errors when nothing is wrong', () => {
  Annotations.fromStack(stackOf(configurations.everything)).hasNoError('*', Match.anyValue());
});

it('warns of a home region that hears the sign-in late', () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined); // the CDK prints the warning as well

  Annotations.fromStack(stackOf(configurations['other-home-region'])).hasWarning(
    '/Rootwatch',
    Match.stringLikeRegexp("^homeRegion: 'eu-west-1' hears root sign-in.+only by the sweep"),
  );
});

it.each([['default'], ['govcloud']] as const)('does not warn of the home region of %s', (name) => {
  Annotations.fromStack(stackOf(configurations[name])).hasNoWarning('*', Match.stringLikeRegexp('homeRegion'));
});

it('would be refused by CloudFormation, and would delete nothing, if somebody forced mistakes out', () => {
  const template = Template.fromStack(stackOf(mistaken));

  template.resourceCountIs('AWS::CloudFormation::WaitConditionHandle', 1);
  expect(template.toJSON()).toMatchObject({
    Rules: {
      NeverDeployed: { Assertions: [{ Assert: { 'Fn::Equals': ['the configuration', 'free of mistakes'] } }] },
    },
  });
});
