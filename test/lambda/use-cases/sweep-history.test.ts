import { shifted, toTheSecond } from '../../../lambda/domain/history';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { aRootRecord, aRoleRecord, eventOf } from '../../support/cloudtrail';
import { ago, anAccountUnderWatch } from '../../support/swept-account';

const alias = { userIdentity: { type: 'Root', arn: 'arn:aws:iam::111122223333:root', accountId: '111122223333' } };

describe('a sweep of the event history', () => {
  it('tells what root did in a region where no rule listens', async () => {
    const account = await anAccountUnderWatch();
    account.history.happened({ id: 'far-away', at: ago(account, 1), region: 'eu-west-1' });

    expect(await account.nextSweep()).toMatchObject({ complete: true, regionsUnknown: null });
    expect(account.heard()).toEqual(['far-away']);
  });

  it('is silent about what EventBridge delivered', async () => {
    const account = await anAccountUnderWatch();
    const at = ago(account, 1);
    const delivered = eventOf(aRootRecord({ eventID: 'delivered', eventTime: at, awsRegion: 'us-east-1' }));
    await respondToActivity(delivered, account.services().activity);
    account.history.happened({ id: 'delivered', at });

    await account.nextSweep();

    expect(account.heard()).toEqual(['delivered']);
  });

  it('leaves alone what is not about root', async () => {
    const account = await anAccountUnderWatch();
    const record = aRoleRecord({ eventID: 'somebody', eventTime: ago(account, 1), eventName: 'CreateAccessKey' });
    account.history.happened({ id: 'somebody', at: ago(account, 1), userName: 'deploy', record });

    await account.nextSweep();

    expect(account.announcer.announced).toEqual([]);
  });

  it('reads every page', async () => {
    const account = await anAccountUnderWatch();
    const ids = Array.from({ length: 120 }, (_, index) => `event-${index}`);
    ids.forEach((id, index) => {
      account.history.happened({ id, at: shifted(ago(account, 5), index) });
    });

    await account.nextSweep();

    expect([...account.noticed()].sort()).toEqual([...ids].sort());
  });

  it('finds by its name what the user name root does not find', async () => {
    const account = await anAccountUnderWatch();
    const record = {
      ...alias,
      eventSource: 'iam.amazonaws.com',
      eventName: 'CreateAccessKey',
      requestParameters: null,
    };
    account.history.happened({ id: 'alias', at: ago(account, 1), userName: 'payments', record });

    await account.nextSweep();

    expect(account.heard()).toEqual(['alias']);
  });

  it('tells once what several lookups and regions show', async () => {
    const account = await anAccountUnderWatch();
    const record = { eventSource: 'sts.amazonaws.com', eventName: 'AssumeRoot' };
    for (const region of ['us-east-1', 'eu-west-1'])
      account.history.happened({ id: 'twice', at: ago(account, 1), region, record });
    const claim = jest.spyOn(account.findings, 'claim');

    await account.nextSweep();

    expect(account.heard()).toEqual(['twice']);
    expect(claim).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['15 minutes after the deed', 15],
    ['19 minutes after the deed', 19],
  ])('finds what the history shows only %s', async (_, minutes) => {
    const account = await anAccountUnderWatch();
    account.history.happened({ id: 'late', at: toTheSecond(account.clock.now()), lag: minutes * 60 });
    await account.nextSweep();
    account.clock.pass(240);

    await account.sweep();

    expect(account.heard()).toEqual(['late']);
  });

  it('begins its window at least 20 minutes before the last one ended', async () => {
    const account = await anAccountUnderWatch();
    const last = toTheSecond(account.clock.now());
    await account.sweep();
    account.history.asked.splice(0);

    await account.nextSweep();

    expect(account.history.asked.every(({ window }) => window.from <= shifted(last, -1200))).toBe(true);
  });

  it('asks for the long list of names where AWS records them, and for the short one elsewhere', async () => {
    const account = await anAccountUnderWatch();

    await account.nextSweep();

    const values = (region: string) =>
      account.history.asked.filter((asked) => asked.region === region).map(({ lookup }) => lookup.value);
    expect(values('eu-west-1')).toEqual(['root', 'AssumeRoot', 'AuthorizeOAuth2Access', 'CreateOAuth2Token']);
    expect(values('us-east-1')).toEqual(expect.arrayContaining(['root', 'ConsoleLogin', 'DeactivateMFADevice']));
  });

  it('makes at most one call a second over all regions', async () => {
    const account = await anAccountUnderWatch();
    account.clock.pass(900);
    const begun = account.clock.now().getTime();

    await account.sweep();

    const seconds = (account.clock.now().getTime() - begun) / 1000;
    expect(account.history.asked.length).toBeGreaterThan(50);
    expect(seconds).toBeGreaterThanOrEqual(account.history.asked.length - 1);
  });

  it('tells once of a record that nobody can read, and goes on behind it', async () => {
    const account = await anAccountUnderWatch();
    account.history.happened({ id: 'broken', at: ago(account, 1), damaged: true });
    account.history.happened({ id: 'behind', at: ago(account, 2) });

    expect(await account.nextSweep()).toMatchObject({ complete: true });
    await account.nextSweep();

    expect(account.announcer.announced.map(({ detection }) => detection)).toEqual(['unreadable-event', 'root-action']);
  });

  it('does nothing while another sweep runs', async () => {
    const account = await anAccountUnderWatch();
    const other = account.services();
    await other.lease.begin(account.accountId, other.endsBy());

    expect(await account.sweep()).toBe('busy');
    expect(account.history.asked).toEqual([]);
  });

  it('runs again although the last sweep died without ending', async () => {
    const account = await anAccountUnderWatch();
    const dead = account.services();
    await dead.lease.begin(account.accountId, dead.endsBy());
    account.clock.pass(901);

    expect(await account.sweep()).toMatchObject({ complete: true });
  });
});
