import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { awsError } from '../../support/asking';
import { ourOutputs } from '../../support/deployed-stand-in';
import { DevicesStandIn } from '../../support/devices-stand-in';
import { aReview } from '../../support/posture';

const deployed = new DevicesStandIn();

beforeEach(async () => {
  deployed.begin();
  await deployed.signedInWith();
});

describe('rootwatch review', () => {
  it('shows the devices first, then that nobody has reviewed them, and what to type', async () => {
    expect(await deployed.review()).toBe(0);

    expect(deployed.stdout.split('\n')).toEqual([
      'Account 111122223333, 21 Nov 2026 03:00 UTC',
      '',
      'MFA devices of root',
      'authenticator app  phone  since 3 Mar 2026  last sign-in with it 2 Oct 2026',
      expect.stringMatching(/^There may be more devices: AWS shows it only to root itself and to a root session/),
      '',
      'Last review: none is on record.',
      '',
      expect.stringMatching(/^To record a review: sign in as root, open Security credentials/),
      expect.any(String),
      "  npx rootwatch review --holder 'ROLE: phone'",
      expect.stringContaining('no secrets, and better no names'),
      '',
    ]);
    expect(deployed.kept('mfa-review/')).toEqual([]);
  });

  it('shows by whom they were reviewed, who holds what, and until when that counts', async () => {
    await deployed.reviews.keep(aReview({ note: 'the phone is new' }));

    await deployed.review();

    expect(deployed.stdout).toContain('Last review: 1 Sep 2026 08:00 UTC, by arn:aws:iam::111122223333:user/kim\n');
    expect(deployed.stdout).toContain('  blue-ABC with head of platform\n  Note: the phone is new\n');
    expect(deployed.stdout).toContain('  Shown then: no device; there may have been more\n');
    expect(deployed.stdout).toContain('It counts until 30 Nov 2026 08:00 UTC.\n');
    expect(deployed.stderr).toBe('');
  });

  it('says when the last review counts no longer', async () => {
    await deployed.reviews.keep(aReview({ at: '2026-08-01T08:00:00.000Z' }));

    await deployed.review();

    expect(deployed.stdout).toContain(
      'Now: the review of root MFA devices is too old: 111 days, of 1 Aug 2026; 90 days',
    );
    expect(deployed.stdout).not.toContain('It counts until');
  });

  it('takes 180 days, and says so, where the deployment does not tell how long a review counts', async () => {
    deployed.tells(ourOutputs);
    await deployed.reviews.keep(aReview());

    expect(await deployed.sheet()).toMatchObject({ review: { countsUntil: '2027-02-28T08:00:00.000Z' } });
    expect(deployed.stderr).toContain('This deployment does not tell its mfaReviewDays: 180 days are taken');
  });

  describe('where nothing is deployed and no store is on this machine', () => {
    beforeEach(() => {
      const none = awsError('ValidationError', 400, 'Stack does not exist');
      deployed.cloudFormation.on(DescribeStacksCommand).rejects(none);
    });

    it('shows the devices all the same, and says why it records nothing', async () => {
      expect(await deployed.review()).toBe(0);

      expect(deployed.stdout).toContain('authenticator app  phone  since 3 Mar 2026  its last sign-in is not known');
      expect(deployed.stdout).toContain('Last review: none is known.');
      expect(deployed.stdout).not.toContain('--holder');
      expect(deployed.stderr).toMatch(
        /^Nothing can be recorded\. There is no stack 'Rootwatch' in us-east-1, and no store '.+' of a rootwatch watch/,
      );
    });

    it('names no command to machines that could not work', async () => {
      expect(await deployed.sheet()).toMatchObject({
        recordWith: null,
        review: null,
        outcome: 'unknown',
        waiversUnknown: null,
      });
    });

    it('refuses to record a review', async () => {
      await expect(deployed.review({ holder: ['finance lead: phone'] })).rejects.toThrow(
        /^There is no stack 'Rootwatch' in us-east-1, and no store '.+' of a rootwatch watch on this machine\. Deploy Rootwatch,/,
      );
    });

    it('refuses to look when the store that was typed is not there', async () => {
      await expect(deployed.review({ store: '/nonexistent/store.db' })).rejects.toThrow('no store');
    });
  });

  it('shows the devices where it is not known whether something is deployed, and what keeps it from more', async () => {
    deployed.cloudFormation.on(DescribeStacksCommand).rejects(awsError('AccessDenied', 403));

    expect(await deployed.review()).toBe(2);

    expect(deployed.stdout).toContain('authenticator app  phone');
    expect(deployed.stdout).toContain('Not known: cloudformation:DescribeStacks was refused by AWS (AccessDenied).');
    expect(deployed.stderr).toContain('Allow cloudformation:DescribeStacks');
  });
});
