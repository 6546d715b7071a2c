import { detections, detectionsOfSeveralRecords } from '../../../lambda/judge/activity/catalogue';
import { checks } from '../../../lambda/judge/posture/catalogue';
import { endRootKey, howAsRoot, onlyAtConsole } from '../../../lambda/judge/root-deeds';
import { failingAccounts } from '../../support/failing-accounts';
import { aStepContext } from '../../support/step-context';

const standings = ['standalone', 'management', 'member', 'unknown'] as const;
const atTheConsole = /sign in as root|\bAs root,|Forgot password|root's password on the same page|turn MFA on/i;

describe('what root does about itself', () => {
  const deed = onlyAtConsole('Sign in as root, Security credentials.');

  it('is done at the console where root has one', () => {
    expect(howAsRoot(deed, 'aws')).toBe('Sign in as root, Security credentials.');
  });

  it('is done with the key itself in GovCloud, which must still be active for its own deletion', () => {
    expect(howAsRoot(endRootKey, 'aws-us-gov')).toBe(
      'Root cannot sign in to the console in the partition aws-us-gov. With the key itself: aws iam delete-access-key --access-key-id KEY_ID --region us-gov-west-1. To switch it off only: aws iam update-access-key --access-key-id KEY_ID --status Inactive --region us-gov-west-1; its deletion then takes another root key. When nobody holds such a key: ask AWS Support for one.',
    );
  });

  it('is for AWS Support where no call does it, and where there is no root user', () => {
    expect(howAsRoot(deed, 'aws-us-gov')).toMatch(/^Root cannot .* aws-us-gov: ask AWS Support\.$/);
    expect(howAsRoot(endRootKey, 'aws-cn')).toMatch(/^Root cannot .* aws-cn: ask AWS Support\.$/);
  });
});

/** Nobody signs in as root there, so what is told about sign-ins and passwords is never told there. */
const neverThere = /^root-(login(?!-profile)|password)/;

describe.each(['aws-us-gov', 'aws-cn'])(
  'in the partition %s nobody is sent to a console that root does not have',
  (partition) => {
    it.each([...detections, ...detectionsOfSeveralRecords].filter(({ id }) => !neverThere.test(id)))(
      'by an alert of $id',
      (detection) => {
        for (const standing of standings) {
          const { expected, unexpected } = detection.nextSteps(aStepContext({ partition, standing }));
          const steps = [...expected, ...unexpected];

          expect(steps.filter((step) => atTheConsole.test(step) || step.length > 700)).toEqual([]);
        }
      },
    );

    it.each(Object.entries(failingAccounts))('by a check that fails in an account with %s', (_, account) => {
      const posture = { ...account, partition };
      const failing = checks.filter((check) => check.judge(posture, { rootUnusedDays: 30 }).outcome === 'fail');

      for (const standing of standings) {
        const steps = failing.flatMap((check) => {
          const { expected, unexpected } = check.nextSteps({ posture, standing });
          return [...expected, ...unexpected];
        });

        expect(steps.filter((step) => atTheConsole.test(step))).toEqual([]);
      }
    });
  },
);
