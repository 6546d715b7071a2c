import { nextSteps } from '../../../bin/commands/preflight/next-steps';
import { notKnown } from '../../../lambda/domain/fact';
import { aLook, denied, deniedByPolicy, lineAbout } from '../../support/preflight';

describe('preflight in a region that a policy denies', () => {
  it('prints no command to deploy, only what to ask for', () => {
    const steps = nextSteps(aLook({ bootstrap: deniedByPolicy, trails: deniedByPolicy }), {});

    expect(steps).toHaveLength(1);
    expect(steps[0]?.heading).toContain('service control policies');
    expect(steps[0]?.lines.join('\n')).toMatch(/^to let account 111122223333 make calls in us-east-1/);
    expect(steps[0]?.lines.join('\n')).not.toContain('cdk ');
  });

  it.each([
    ['us-east-1', 'Another home region is no way out: it hears no root sign-in'],
    ['eu-west-1', 'leave --region out: us-east-1 alone hears root sign-in'],
    ['us-gov-west-1', 'denies calls in us-gov-west-1: ask for an exception'],
  ])('says of %s what another home region would hear', (region, words) => {
    expect(lineAbout('region policy', { region, bootstrap: deniedByPolicy })?.text).toContain(words);
  });

  it.each([
    ['the calls were refused for lack of permission', denied],
    ['no call in us-east-1 was answered', notKnown('failed', 'ssm:GetParameter did not answer in time (TimeoutError)')],
  ])('could not tell whether there is one when %s', (why, fact) => {
    expect(lineAbout('region policy', { bootstrap: fact, trails: fact })?.text).toBe(`could not be told: ${why}`);
  });
});
