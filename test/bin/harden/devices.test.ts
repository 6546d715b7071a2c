import { known } from '../../../lambda/domain/fact';
import { HardenedAccount, kim } from '../../support/hardened-account';
import { seen } from '../../support/posture';
import { holder, noWindow, spareAnswers } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

describe('the holders of the devices', () => {
  beforeEach(() => account.signsIn());

  it('are recorded as a review is, with the devices that were shown', async () => {
    await account.walked([...spareAnswers, noWindow, ...holder]);

    expect(await account.kept.reviews.newest(account.accountId)).toMatchObject({
      by: kim,
      holders: [
        { role: 'finance lead', device: 'green-DEF' },
        { role: 'head of platform', device: 'blue-ABC' },
      ],
      devices: { complete: true, shown: [{ name: 'blue-ABC' }, { name: 'green-DEF' }] },
    });
  });

  it.each([
    ['what looks like a secret', 'cfo: 123456', 'What was typed looks as if it held a six-digit code'],
    ['what is no role and device', 'the safe', 'What was typed is not a role, a colon and a device'],
  ])('are asked again after %s', async (_, typed, sentence) => {
    const { screen } = await account.walked([
      ...spareAnswers,
      noWindow,
      { choose: 'record' },
      { type: typed },
      ...holder.slice(1),
    ]);

    expect(screen.text).toContain(sentence);
    expect(screen.left).toEqual([]);
  });

  it('may be left unrecorded', async () => {
    await account.walked([...spareAnswers, noWindow, { choose: 'record' }, { type: '' }]);

    expect(await account.kept.reviews.newest(account.accountId)).toBeNull();
  });
});

describe('a lost device', () => {
  const change = (deed: 'added' | 'removed', device: string) => ({
    accountId: account.accountId,
    at: account.clock.now().toISOString(),
    deed,
    device: `arn:aws:iam::111122223333:u2f/root-account/${device}`,
    eventId: device,
  });

  it('is watched until the old one was seen removed and the new one added', async () => {
    await account.signsIn();

    const { screen, walked } = await account.walked([
      ...spareAnswers,
      noWindow,
      { choose: 'lost' },
      { meanwhile: () => account.changes.push(change('removed', 'blue-ABC')) },
      { meanwhile: () => account.changes.push(change('added', 'red-GHI')) },
    ]);

    expect(screen.text).toContain('Seen: removed: blue-ABC');
    expect(screen.text).toContain('Seen: added: red-GHI');
    expect(screen.text).toContain('Both were seen');
    expect(walked.run.noticed.map(({ words }) => words.split(',')[0])).toEqual(['removed: blue-ABC', 'added: red-GHI']);
  });

  it('may be left before both were seen', async () => {
    await account.signsIn();

    const { screen } = await account.walked([...spareAnswers, noWindow, { choose: 'lost' }, { choose: 'back' }]);

    expect(screen.left).toEqual([]);
    expect(screen.text).not.toContain('Both were seen');
  });

  it('can be told of when everything is proven', async () => {
    await account.signsIn();
    await account.kept.reviews.keep({
      accountId: account.accountId,
      at: account.clock.now().toISOString(),
      by: kim,
      holders: [],
      note: null,
      devices: { shown: [], complete: false },
    });
    account.becomes({ securityContactSet: seen(false), provenMfa: known({ proof: null, change: null }) });

    const { screen } = await account.walked([
      ...spareAnswers,
      noWindow,
      { choose: 'list' },
      { choose: 'review' },
      { choose: 'lost' },
      { choose: 'back' },
    ]);

    expect(screen.left).toEqual([]);
  });
});
