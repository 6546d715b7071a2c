import { linesOf } from '../../../bin/commands/preflight/lines';
import { costs } from '../../../bin/commands/preflight/monthly-costs.json';
import { known } from '../../../lambda/domain/fact';
import { buildCommand, rootwatch } from '../../support/command';
import { aTrail } from '../../support/posture';
import { aLook, denied, deniedByPolicy, lineAbout, typed, under } from '../../support/preflight';

describe('preflight', () => {
  it('finds nothing missing in an account that is ready', () => {
    expect(linesOf(aLook()).map(({ mark }) => mark)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
    expect(typed({})).toEqual(['npx cdk deploy -c alertEmail=you@example.com']);
  });

  it.each([
    ['bootstrapped', 'missing', 'no bootstrap', { bootstrap: known(null) }],
    ['bootstrapped', 'cannot tell', 'no permission to look', { bootstrap: denied }],
    ['trail', 'missing', 'no trail', { trails: known([]) }],
    ['trail', 'missing', 'only a write-only trail', { trails: known([aTrail({ managementEvents: 'write-only' })]) }],
    ['trail', 'missing', 'only a trail of one region', { trails: known([aTrail({ multiRegion: false })]) }],
    ['trail', 'cannot tell', 'no permission to list trails', { trails: denied }],
    ['region policy', 'missing', 'a refusal by a service control policy', { bootstrap: deniedByPolicy }],
    ['region policy', 'cannot tell', 'no call that went through', { bootstrap: denied, trails: denied }],
    ['region policy', 'ok', 'one call that went through', { bootstrap: denied }],
    ['who and where', 'cannot tell', 'no credentials', { caller: 'The account is not known.', profile: null }],
  ] as const)('marks %s as %s with %s', (about, mark, _, overrides) => {
    expect(lineAbout(about, overrides)?.mark).toBe(mark);
  });

  it('names what a trail lacks', () => {
    expect(lineAbout('trail', { trails: known([aTrail({ multiRegion: false })]) })?.text).toContain(
      'it covers one region only',
    );
    expect(lineAbout('trail', { trails: known([aTrail({ managementEvents: 'write-only' })]) })?.text).toContain(
      'it leaves out what only reads',
    );
  });

  it.each([
    [
      'bootstraps first where that is missing',
      { bootstrap: known(null) },
      {},
      ['npx cdk bootstrap aws://111122223333/us-east-1', 'npx cdk deploy -c alertEmail=you@example.com'],
    ],
    [
      'makes a trail where there is none',
      { trails: known([]) },
      {},
      ['npx cdk deploy -c alertEmail=you@example.com -c trail=create'],
    ],
    ['keeps the profile', {}, { profile: 'pay' }, ['npx cdk deploy -c alertEmail=you@example.com --profile pay']],
    [
      'keeps another home region',
      { region: 'eu-west-1' },
      {},
      ['npx cdk deploy -c alertEmail=you@example.com -c homeRegion=eu-west-1'],
    ],
    [
      'asks for credentials first',
      { caller: 'The account is not known.' },
      {},
      [expect.stringContaining('aws sts get-caller-identity')],
    ],
  ])('%s', (_, overrides, options, commands) => {
    expect(typed(overrides, options)).toEqual(commands);
  });

  it('says how to link the runbook, which is no link on a phone', () => {
    expect(under(/docs\/runbook\.md is no link on a phone/, {})).toEqual([
      expect.stringContaining('-c runbookUrl=https'),
    ]);
  });

  it.each([
    ['of the default configuration', {}, costs.default],
    ['with the trail that it will make', { trails: known([]) }, costs.trail],
  ])('says the computed cost %s', (_, overrides, { withinFreeTier, withoutFreeTier }) => {
    const text = lineAbout('cost', overrides)?.text;

    expect(text).toContain(`about ${withinFreeTier.toFixed(2)} USD a month within AWS's always-free tier`);
    expect(text).toContain(`${withoutFreeTier.toFixed(2)} USD where others have used it up`);
  });
});

describe('rootwatch preflight without credentials', () => {
  beforeAll(buildCommand);

  it('says what it cannot tell and what to type first, and is undetermined', () => {
    const { exitCode, stdout, stderr } = rootwatch(['preflight']);

    expect(stdout).toMatch(/^cannot tell +who and where +No AWS credentials were found\. Sign in with/);
    expect(stdout.match(/cannot tell/g)).toHaveLength(1);
    expect(stdout).toContain('Type next:\n  aws sts get-caller-identity');
    expect(stderr).toBe('');
    expect(exitCode).toBe(2);
  });
});
