import { notKnown, known } from '../../../lambda/domain/fact';
import { shifted, toTheSecond } from '../../../lambda/domain/history';
import { ago, anAccountUnderWatch, SweptAccount } from '../../support/swept-account';

describe('a region that cannot be read', () => {
  it.each(['throttled', 'failed', 'denied'] as const)(
    'is unknown when it is %s, and the others are read',
    async (cause) => {
      const account = await anAccountUnderWatch();
      account.history.happened({ id: 'elsewhere', at: ago(account, 1), region: 'eu-west-1' });
      account.history.refuses = ({ region }) => (region === 'us-east-1' ? cause : null);

      const sweep = await account.nextSweep();

      expect(sweep).toMatchObject({ complete: false });
      expect(sweep).toMatchObject({
        regions: [
          { region: 'us-east-1', end: { cause, reason: `LookupEvents: ${cause}` } },
          { region: 'eu-west-1', end: 'read' },
        ],
      });
      expect(account.heard()).toEqual(['elsewhere']);
    },
  );

  it('is asked again after a pause before it is given up, and not when it is denied', async () => {
    const account = await anAccountUnderWatch();
    account.history.refuses = ({ region }) => (region === 'us-east-1' ? 'throttled' : 'denied');

    await account.nextSweep();

    expect(account.history.asked.map(({ region }) => region)).toEqual([
      ...Array.from({ length: 3 }, () => 'us-east-1'),
      'eu-west-1',
    ]);
  });

  it('is read from where it was left as soon as it can be', async () => {
    const account = await anAccountUnderWatch();
    account.history.happened({ id: 'meanwhile', at: toTheSecond(account.clock.now()) });
    account.history.refuses = () => 'throttled';
    for (let sweeps = 0; sweeps < 8; sweeps += 1) await account.nextSweep();

    account.history.refuses = () => null;
    await account.nextSweep();

    expect(account.heard()).toEqual(['meanwhile']);
  });

  it('is read as far back as AWS keeps it after it could not be read for longer', async () => {
    const account = await anAccountUnderWatch();
    account.clock.pass(100 * 86_400);

    await account.sweep();

    const oldest = shifted(toTheSecond(account.clock.now()), -90 * 86_400);
    expect(account.history.asked[0]?.window.from.slice(0, 15)).toBe(oldest.slice(0, 15));
  });

  it('comes first in the next sweep when it waited longest', async () => {
    const account = await anAccountUnderWatch();
    account.history.refuses = ({ region }) => (region === 'eu-west-1' ? 'failed' : null);
    await account.nextSweep();
    account.history.refuses = () => null;
    account.history.asked.splice(0);

    await account.nextSweep();

    expect(account.history.asked[0]?.region).toBe('eu-west-1');
  });
});

describe('when AWS does not say which regions are enabled', () => {
  const denied = notKnown('denied', 'account:ListRegions was refused by AWS (AccessDenied)');

  it('reads those that always are, and says why not all', async () => {
    const account = new SweptAccount();
    account.regions = denied;

    expect(await account.sweep({ homeRegion: 'eu-central-1' })).toMatchObject({
      regions: [{ region: 'eu-central-1' }, { region: 'us-east-1' }],
      regionsUnknown: denied.reason,
    });
  });

  it('reads those that it read before, and does not count as complete', async () => {
    const account = await anAccountUnderWatch();
    account.regions = denied;

    expect(await account.nextSweep()).toMatchObject({
      complete: false,
      regions: [{ region: 'us-east-1' }, { region: 'eu-west-1' }],
    });
  });

  it('reads a region from the first sweep on when it learns of it later', async () => {
    const account = await anAccountUnderWatch();
    account.history.happened({ id: 'unseen', at: toTheSecond(account.clock.now()), region: 'ap-east-1' });
    account.clock.pass(3 * 86_400);
    account.regions = known(['us-east-1', 'eu-west-1', 'ap-east-1']);

    await account.sweep();

    expect(account.heard()).toEqual(['unseen']);
  });
});

describe('a sweep whose time is up', () => {
  it('begins nothing more, and the next ones read what is left, until nothing is', async () => {
    const account = await anAccountUnderWatch();
    const ids = Array.from({ length: 300 }, (_, index) => `event-${index}`);
    ids.forEach((id, index) => {
      account.history.happened({ id, at: shifted(ago(account, 9), index) });
    });
    account.history.happened({ id: 'other-region', at: ago(account, 1), region: 'eu-west-1' });
    account.seconds = 4;

    const ends: unknown[] = [];
    for (let sweeps = 0; sweeps < 60; sweeps += 1) ends.push(await account.nextSweep());

    expect(ends[0]).toMatchObject({ complete: false, regions: [{ end: 'out-of-time' }, { end: 'out-of-time' }] });
    expect([...account.noticed()].sort()).toEqual([...ids, 'other-region'].sort());
  });

  it('stops between two events too, and tells the rest of the page next time', async () => {
    const account = await anAccountUnderWatch();
    account.history.happened({ id: 'newer', at: ago(account, 1) });
    account.history.happened({ id: 'older', at: ago(account, 2) });
    account.announcer.announce = (finding) => {
      account.announcer.announced.push(finding);
      account.clock.pass(account.seconds);
      return Promise.resolve();
    };

    await account.nextSweep();
    const first = account.noticed();
    await account.nextSweep();

    expect([first, account.noticed()]).toEqual([['newer'], ['older']]);
  });
});
