import { costInWords, monthlyCost } from '../../../bin/commands/preflight/cost';
import { linesOf, type Line } from '../../../bin/commands/preflight/lines';
import type { Look } from '../../../bin/commands/preflight/look';
import { nextCommands } from '../../../bin/commands/preflight/next-commands';
import { known, notKnown } from '../../../lambda/domain/fact';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { aCaller } from '../../support/asking';
import { aTrail } from '../../support/posture';
import { buildCommand, rootwatch } from '../../support/command';

const deniedByPolicy = notKnown(
  'denied',
  'ssm:GetParameter was refused by AWS (AccessDeniedException) because of a service control policy',
);
const denied = notKnown('denied', 'ssm:GetParameter was refused by AWS (AccessDeniedException)');

/** An account that is ready. */
function aLook(overrides: Partial<Look> = {}): Look {
  return {
    region: 'us-east-1',
    caller: aCaller(),
    profile: { id: parseAccountId('111122223333'), name: 'payments', standing: 'standalone' },
    bootstrap: known('30'),
    trails: known([aTrail()]),
    ...overrides,
  };
}

const lineAbout = (about: string, overrides: Partial<Look>): Line | undefined =>
  linesOf(aLook(overrides)).find((line) => line.about === about);

describe('preflight', () => {
  it('finds nothing missing in an account that is ready', () => {
    expect(linesOf(aLook()).map(({ mark }) => mark)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
    expect(nextCommands(aLook(), {})).toEqual(['npx cdk deploy -c alertEmail=you@example.com']);
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
    expect(nextCommands(aLook(overrides), options)).toEqual(commands);
  });

  it('keeps the promised cost', () => {
    const { withinFreeTier, withoutFreeTier } = monthlyCost();

    expect(withinFreeTier).toBeLessThan(0.1);
    expect(withoutFreeTier).toBeLessThan(3);
    expect(costInWords()).toContain(`${(Math.ceil(withoutFreeTier * 100) / 100).toFixed(2)} USD`);
  });
});

describe('rootwatch preflight without credentials', () => {
  beforeAll(buildCommand);

  it('says what it cannot tell and what to type first, and is undetermined', () => {
    const { exitCode, stdout, stderr } = rootwatch(['preflight']);

    expect(stdout).toMatch(/^cannot tell +who and where +The account is not known/);
    expect(stdout).toContain('Type next:\n  aws sts get-caller-identity');
    expect(stderr).toBe('');
    expect(exitCode).toBe(2);
  });
});
