import { reportOf } from '../../../bin/commands/harden/pages/report';
import { summary } from '../../../bin/commands/harden/pages/summary';
import { standOf } from '../../../bin/commands/harden/stand';
import type { Page } from '../../../bin/commands/harden/screen/screen';
import { steps } from '../../../bin/commands/harden/steps';
import { rootAccessKeys } from '../../../bin/commands/harden/steps/root-access-keys';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { aRun, seenOf } from '../../support/hardening';
import { aHealthyPosture, seen } from '../../support/posture';

describe('how a run ends', () => {
  const pageOf = (posture: Partial<RootPosture>, of = steps): Page => {
    const looked = seenOf(aHealthyPosture(posture));
    const stands = of.map((step) => standOf(step, looked, aRun()));
    return summary(stands, reportOf(stands, looked, aRun(), 'store.db'));
  };
  const sectionsIn = (partition: string): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(pageOf({ partition }).sections.map(({ label, lines }) => [label, lines]));

  it('is told with the steps that are not needed, by their reason, each reason once', () => {
    expect(sectionsIn('aws-us-gov')['Not needed']).toEqual([
      'Steps 3, 4, 5, and 7: root cannot sign in to the console in the partition aws-us-gov',
      '8. A member has no root credentials of its own: the account belongs to no organization',
    ]);
  });

  it('is told of what is settled and of what is left apart from these', () => {
    const { Settled: settled, Left: left } = sectionsIn('aws');

    expect(settled).toEqual([
      expect.stringMatching(/^1\. People can work without root: proven/),
      expect.stringMatching(/^- iam:ListRoles at /),
    ]);
    expect(left?.map((line) => line.charAt(0))).toEqual(['2', '3', '4', '5', '6', '7']);
  });

  it('is never told as if nothing were left open where something was only skipped', () => {
    const { title, sections } = pageOf({ accessKeysPresent: seen(true) }, [rootAccessKeys]);

    expect(title).toBe('Account 111122223333: nothing is left to do, 1 skipped');
    expect(sections.map(({ label }) => label).slice(0, 1)).toEqual([
      'Skipped: accepted for a time, and so all the same',
    ]);
  });
});
