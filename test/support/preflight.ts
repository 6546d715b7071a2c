import type { Line } from '../../bin/commands/preflight/line';
import { linesOf } from '../../bin/commands/preflight/lines';
import type { Look } from '../../bin/commands/preflight/look';
import { nextSteps } from '../../bin/commands/preflight/next-steps';
import type { PreflightOptions } from '../../bin/commands/preflight/options';
import { parseAccountId } from '../../lambda/domain/account-id';
import { known, notKnown } from '../../lambda/domain/fact';
import { aCaller } from './asking';
import { aTrail } from './posture';

export const deniedByPolicy = notKnown(
  'denied',
  'ssm:GetParameter was refused by AWS (AccessDeniedException) because of a service control policy',
);
export const denied = notKnown('denied', 'ssm:GetParameter was refused by AWS (AccessDeniedException)');

/** An account that is ready. */
export function aLook(overrides: Partial<Look> = {}): Look {
  return {
    region: 'us-east-1',
    caller: aCaller(),
    profile: { id: parseAccountId('111122223333'), name: 'payments', standing: 'standalone' },
    bootstrap: known('30'),
    trails: known([aTrail()]),
    ...overrides,
  };
}

/** What stands under one of the headings; none when there is no such heading. */
export const under = (heading: RegExp, overrides: Partial<Look>, options: PreflightOptions = {}): readonly string[] =>
  nextSteps(aLook(overrides), options)
    .filter((step) => heading.test(step.heading))
    .flatMap(({ lines }) => lines);

/** The commands to type next. */
export const typed = (overrides: Partial<Look>, options: PreflightOptions = {}): readonly string[] =>
  under(/^Type next:$/, overrides, options);

export const lineAbout = (about: string, overrides: Partial<Look>): Line | undefined =>
  linesOf(aLook(overrides)).find((line) => line.about === about);
