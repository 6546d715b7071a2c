import { reportOf } from '../../../bin/commands/harden/pages/report';
import { summary } from '../../../bin/commands/harden/pages/summary';
import { standOf } from '../../../bin/commands/harden/stand';
import { steps } from '../../../bin/commands/harden/steps';
import { aRun, seenOf } from '../../support/hardening';
import { aHealthyPosture } from '../../support/posture';

describe('how a run ends', () => {
  const sectionsIn = (partition: string): Readonly<Record<string, readonly string[]>> => {
    const looked = seenOf(aHealthyPosture({ partition }));
    const stands = steps.map((step) => standOf(step, looked, aRun()));
    const { sections } = summary(stands, reportOf(stands, looked, aRun(), 'store.db'));
    return Object.fromEntries(sections.map(({ label, lines }) => [label, lines]));
  };

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
});
