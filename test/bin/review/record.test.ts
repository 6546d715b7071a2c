import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetAccountSummaryCommand, ListVirtualMFADevicesCommand } from '@aws-sdk/client-iam';
import { WatchDays } from '../../../bin/store/watch-days';
import { openStore } from '../../../bin/store/open-store';
import { mfaDevice } from '../../../lambda/domain/mfa-device';
import { EmbeddedMfaReviews } from '../../../lambda/record/embedded/embedded-mfa-reviews';
import { awsError } from '../../support/asking';
import { kim } from '../../support/deployed-stand-in';
import { DevicesStandIn, at, phone } from '../../support/devices-stand-in';
import { payments } from '../../support/incidents';
import { rootDevice } from '../../support/live-aws';
import { aReview } from '../../support/posture';
import { ReviewedAccount } from '../../support/review';

const root = 'arn:aws:iam::111122223333:root';
const oddName = 'blue-FOQVQ5QZ3KL2JXAHXB3QKLMNOP';
const odd = `arn:aws:iam::111122223333:mfa/${oddName}`;
const deployed = new DevicesStandIn();

beforeEach(async () => {
  deployed.begin();
  await deployed.signedInWith();
});

describe('rootwatch review --holder', () => {
  const holder = ['finance lead: phone', 'head of platform: YubiKey in the safe'];

  it('records date, caller, holders, note and the devices as they were shown', async () => {
    expect(await deployed.review({ holder, note: 'both were tried' })).toBe(0);

    expect(deployed.kept('mfa-review/')).toEqual([
      {
        accountId: '111122223333',
        at,
        by: kim,
        holders: [
          { role: 'finance lead', device: 'phone' },
          { role: 'head of platform', device: 'YubiKey in the safe' },
        ],
        unheld: [],
        note: 'both were tried',
        devices: {
          shown: [{ serial: phone, name: 'phone', kind: 'authenticator-app', since: '2026-03-03T00:00:00.000Z' }],
          complete: false,
        },
      },
    ]);
    expect(deployed.stdout).toContain(`Recorded: 21 Nov 2026 03:00 UTC, by ${kim}\n  phone with finance lead\n`);
    expect(deployed.stdout).toContain('It counts until 19 Feb 2027 03:00 UTC.\n');
    expect(deployed.published('alerts')).toEqual([]);
  });

  it('records it in the store where a watch has one and nothing is deployed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
    const store = join(folder, 'store.db');
    const keeper = await openStore(store);
    deployed.cloudFormation.on(DescribeStacksCommand).rejects(awsError('ValidationError', 400, 'Stack does not exist'));

    expect(await deployed.review({ holder, store })).toBe(0);

    expect(await new EmbeddedMfaReviews(keeper).newest(payments)).toMatchObject({ at, by: kim });
    expect(deployed.kept('mfa-review/')).toEqual([]);
    expect(deployed.stdout).toContain('It counts until 20 May 2027 03:00 UTC.\n');
    expect(deployed.stderr).toContain(
      `Kept in '${store}'. There is no stack 'Rootwatch' in us-east-1. A review counts for 180 days, unless a watch is started with a --config that chooses otherwise.\n`,
    );
    keeper.close();
    rmSync(folder, { recursive: true });
  });

  it('counts for as long as the watch of that store judges by', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
    const store = join(folder, 'store.db');
    const keeper = await openStore(store);
    await new WatchDays(keeper).keep(payments, { rootUnusedDays: 30, mfaReviewDays: 10 });
    deployed.cloudFormation.on(DescribeStacksCommand).rejects(awsError('ValidationError', 400, 'Stack does not exist'));

    await deployed.review({ holder, store });

    expect(deployed.stdout).toContain('It counts until 1 Dec 2026 03:00 UTC.\n');
    expect(deployed.stderr).toContain(' in us-east-1. A review counts for 10 days.\n');
    keeper.close();
    rmSync(folder, { recursive: true });
  });

  describe('where AWS shows every device', () => {
    beforeEach(() => {
      deployed.rootAsks();
    });

    it('refuses a device that is none of them, with the names that there are', async () => {
      await expect(deployed.review({ holder })).rejects.toThrow(
        "--holder 2 names none of root's devices: AWS shows phone and blue-ABC. Nothing was recorded.",
      );
      expect(deployed.kept('mfa-review/')).toEqual([]);
    });

    it('records which of them nobody was named for, and says so', async () => {
      expect(await deployed.review({ holder: ['finance lead: phone'] })).toBe(0);

      expect(deployed.kept('mfa-review/')).toMatchObject([{ unheld: ['blue-ABC'] }]);
      expect(deployed.stdout).toContain('  blue-ABC with nobody who was named\n');
      expect(deployed.stderr).toContain('Nobody was named for blue-ABC, and the record says so.');
    });

    it('records that one role holds all, with a caution', async () => {
      expect(await deployed.review({ holder: ['cfo: phone', 'cfo: blue'] })).toBe(0);

      expect(deployed.kept('mfa-review/')).toMatchObject([{ unheld: [] }]);
      expect(deployed.stderr).toContain('One role holds all devices: a spare in other hands is what step 4');
    });
  });

  it('tells machines that it recorded', async () => {
    expect(await deployed.sheet({ holder })).toMatchObject({
      recorded: true,
      outcome: 'pass',
      review: { at, by: kim },
    });
  });

  it('records also what AWS does not show to this caller, since whoever looked knows it', async () => {
    deployed.iam.on(GetAccountSummaryCommand).rejects(awsError('AccessDenied', 403));
    deployed.iam.on(ListVirtualMFADevicesCommand).rejects(awsError('AccessDenied', 403));

    expect(await deployed.review({ holder })).toBe(0);

    expect(deployed.kept('mfa-review/')).toMatchObject([{ devices: { shown: [], complete: false } }]);
    expect(deployed.stdout).toContain('Not known: iam:GetAccountSummary was refused by AWS (AccessDenied).\n');
  });

  it('takes a name like a secret for a name when AWS shows it', async () => {
    deployed.appsAre(rootDevice(root, odd));

    expect(await deployed.review({ holder: [`cfo: ${oddName}`] })).toBe(0);
  });

  it('takes a name like a secret for a name when a sign-in of root named it', async () => {
    await deployed.signedInWith(odd, '2026-11-20T08:00:00.000Z');

    expect(await deployed.review({ holder: [`cfo: ${oddName}`] })).toBe(0);
  });

  it('takes a name like a secret for a name when the last review showed it', async () => {
    const devices = { shown: [mfaDevice(odd)], complete: true };
    await deployed.reviews.keep(aReview({ at: '2026-09-01T08:00:00.000Z', devices }));

    expect(await deployed.review({ holder: [`cfo: ${oddName}`] })).toBe(0);
  });

  it.each([
    [
      'a secret',
      () => undefined,
      ['cfo: 123456'],
      '--holder 1 looks as if it held a six-digit code. Nothing was recorded',
    ],
    [
      'a root without MFA',
      () => {
        deployed.counts({ AccountMFAEnabled: 0 });
      },
      holder,
      'There is nothing to review: root has no MFA at all. Nothing was recorded.',
    ],
    [
      'a member without root credentials',
      () => {
        deployed.counts({ AccountMFAEnabled: 0, AccountPasswordPresent: 0 });
      },
      holder,
      'There is nothing to review: root has no credentials. Nothing was recorded.',
    ],
  ])('refuses %s in a sentence', async (_, happens, typed, sentence) => {
    happens();

    await expect(deployed.review({ holder: typed })).rejects.toThrow(sentence);
    expect(deployed.kept('mfa-review/')).toEqual([]);
    expect(deployed.stdout).toBe('');
  });

  it('ends in a sentence when the table may not be written', async () => {
    deployed.table.failure = awsError('AccessDeniedException', 400);

    await expect(deployed.review({ holder })).rejects.toThrow('Table findings did not save mfa-review/');
    expect(deployed.stdout).toBe('');
  });

  it('makes the next posture review judge the check good, for as long as a review counts', async () => {
    const account = new ReviewedAccount();
    const settings = { rootUnusedDays: 30, mfaReviewDays: 90 };
    const judged = async (): Promise<string> => {
      const { findings } = await account.review({ reviews: deployed.reviews, settings });
      const found = findings.find(({ detection }) => detection === 'mfa-devices-reviewed');
      return `${found?.transition ?? 'nothing'}: ${found?.reason ?? 'nothing'}`;
    };

    expect(await judged()).toBe('opened: no review of root MFA devices is on record');

    deployed.isNow(account.clock.now());
    await deployed.review({ holder });

    expect(await judged()).toBe(
      'resolved: reviewed on 21 Nov 2026: phone with finance lead, YubiKey in the safe with head of platform',
    );

    account.clock.pass(90 * 86_400);

    expect(await judged()).toContain('reopened: the review of root MFA devices is too old: 90 days');
  });
});
