import { parseAccountId } from '../../../lambda/domain/account-id';
import { settledIn } from '../../../lambda/domain/hardening';
import { HardenedAccount, kim } from '../../support/hardened-account';
import { denied, onlyForRoot, seen } from '../../support/posture';
import { noWindow, spareAnswers, type Turn } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

const answers = ['the finance lead', 'yes', 'the head of platform', 'yes', 'yes'];
/** To whether a hardware token is there, and whether a second device is, where AWS shows neither. */
const onlyKeys: Turn = { choose: 'yes' };
const twoDevices: Turn = { choose: 'yes' };

describe('what cannot be seen', () => {
  it('is named with the permission that is missing, and somebody may go on', async () => {
    const observation = {
      call: 'account:GetAlternateContact',
      at: '2026-11-21T03:00:00.000Z',
      callerArn: kim,
      requestId: 'r',
    };
    account.becomes({ securityContactSet: { ...denied, observation } });
    await account.signsIn();

    const { screen, walked } = await account.walked([...spareAnswers, { choose: 'on' }]);

    expect(screen.pages.at(-2)?.sections.at(-1)?.lines).toContain(
      'The permission that is missing: account:GetAlternateContact. You may go on without it.',
    );
    expect(walked.stands[5]?.state).toBe('unknown');
  });

  it('is kept as said, never as proven, when AWS shows it to nobody but root', async () => {
    account.becomes({ mfaDevices: onlyForRoot });

    const { walked } = await account.walked([onlyKeys, noWindow, { choose: 'say' }, twoDevices, ...spareAnswers]);

    expect(walked.run.settled).toContainEqual(expect.objectContaining({ kind: 'said', step: 'spare-device' }));
    expect(walked.stands[3]?.state).toBe('said');
    expect(walked.run.said.filter(({ step }) => step === 'spare-device').map(({ answer }) => answer)).toEqual([
      'yes',
      ...answers,
    ]);
  });

  it('is not even said when only one device is listed to root', async () => {
    account.becomes({ mfaDevices: onlyForRoot });

    const { screen, walked } = await account.walked([onlyKeys, noWindow, { choose: 'say' }, { choose: 'no' }]);

    expect(screen.text).toContain('The step stays open. Register a second device');
    expect(screen.asked.join(' ')).not.toContain('Who holds the spare device');
    expect(walked.stands[3]).toMatchObject({ state: 'open', settled: null });
  });

  it('is not said anew, and holds no longer, by somebody who answers nothing', async () => {
    account.becomes({ mfaDevices: onlyForRoot });
    const first = await account.walked([onlyKeys, noWindow, { choose: 'say' }, twoDevices, ...spareAnswers]);
    account.clock.pass(86_400);
    const nothing: readonly Turn[] = ['unsure', '', 'unsure', '', 'unsure', 'unsure'].map((type) => ({ type }));

    const second = await account.walked([
      noWindow,
      { choose: 'list' },
      { choose: 'spare-device' },
      { choose: 'say' },
      ...nothing,
      { choose: 'later' },
    ]);

    expect(settledIn(second.walked.run, 'spare-device')).toEqual(settledIn(first.walked.run, 'spare-device'));
    expect(second.walked.run.said).toEqual(first.walked.run.said);
  });

  it('is said once the last question is answered, which alone is asked then', async () => {
    account.becomes({ mfaDevices: onlyForRoot });
    const allButOne = [...spareAnswers.slice(0, -1), { choose: 'unsure' }];

    const { screen, walked } = await account.walked([
      onlyKeys,
      noWindow,
      { choose: 'say' },
      twoDevices,
      ...allButOne,
      { choose: 'say' },
      ...spareAnswers.slice(-1),
    ]);

    expect(screen.left).toEqual([]);
    expect(walked.stands[3]?.state).toBe('said');
  });

  it('is asked again when the answer looks like a secret', async () => {
    const { screen, walked } = await account.walked([{ type: 'AKIAIOSFODNN7EXAMPLE' }, ...spareAnswers]);

    expect(screen.text).toContain('That looks as if it held an access key id.');
    expect(walked.run.said.map(({ answer }) => answer)).toEqual(answers);
  });

  it('is asked again when the answer has no letter', async () => {
    const { screen, walked } = await account.walked([{ type: '-' }, ...spareAnswers]);

    expect(screen.text).toContain('That has no letter, so it says nothing to whoever reads it: say it in words.');
    expect(walked.run.said.map(({ answer }) => answer)).toEqual(answers);
  });

  it('may be answered with what a device is called, although that looks like a secret', async () => {
    const name = 'fidosecuritykey1-7XNL7NFNLZ123456789EXAMPLE';
    await account.signsIn(`arn:aws:iam::111122223333:u2f/root-account/${name}`);

    const { walked } = await account.walked([{ type: `the finance lead: ${name}` }, ...spareAnswers.slice(1)]);

    expect(walked.run.said[0]?.answer).toBe(`the finance lead: ${name}`);
  });

  it('is waited for when the credentials expire, and nothing is lost', async () => {
    account.becomes({ securityContactSet: seen(false) });
    await account.signsIn();

    const { screen, walked } = await account.walked([
      ...spareAnswers,
      {
        meanwhile: () => {
          account.blind = 'sts:GetCallerIdentity failed (ExpiredToken)';
        },
      },
      {
        meanwhile: () => {
          account.blind = null;
        },
      },
      {
        meanwhile: () => {
          account.becomes({ securityContactSet: seen(true) });
        },
      },
    ]);

    expect(screen.text).toContain(
      'nothing can be seen. sts:GetCallerIdentity failed (ExpiredToken) Sign in again. Or leave and come back',
    );
    expect(walked.stands[5]?.state).toBe('proven');
  });

  it('is what credentials of another account show', async () => {
    account.becomes({ securityContactSet: seen(false) });
    await account.signsIn();

    const { screen, walked } = await account.walked([
      ...spareAnswers,
      {
        meanwhile: () => {
          account.becomes({ securityContactSet: seen(true) });
          account.accountId = parseAccountId('444455556666');
        },
      },
    ]);

    expect(screen.text).toContain(
      'The credentials are now of account 444455556666, and this run is about 111122223333. Give credentials of 111122223333 again. Or leave',
    );
    expect(walked.stands[5]?.state).toBe('open');
  });
});
