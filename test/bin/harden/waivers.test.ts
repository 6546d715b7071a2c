import { openStore } from '../../../bin/store/open-store';
import { withWaivers } from '../../../bin/commands/harden/house/with-waivers';
import { overview, standLine, stepPage } from '../../../bin/commands/harden/pages/pages';
import { reportOf } from '../../../bin/commands/harden/pages/report';
import { summary } from '../../../bin/commands/harden/pages/summary';
import { standOf } from '../../../bin/commands/harden/stand';
import type { Seen } from '../../../bin/commands/harden/step';
import { rootAccessKeys } from '../../../bin/commands/harden/steps/root-access-keys';
import { known, notKnown } from '../../../lambda/domain/fact';
import { embeddedRecord } from '../../../lambda/record/embedded/embedded-record';
import { aCheckState } from '../../support/check-state';
import { aWaiver } from '../../support/findings';
import { seenOf } from '../../support/hardening';
import { aHealthyPosture, aKey, aReport, seen } from '../../support/posture';
import { beginnings } from '../../support/stand-in/beginnings';
import { sittingsForEachTest } from '../../support/stand-in/sittings';

const accepted = aWaiver({ check: 'root-access-keys-absent' });
const words =
  'root-access-keys-absent is waived until 2027-03-01 by the platform team: the key moves to a role in spring';
const withKey = aHealthyPosture({ accessKeysPresent: seen(true), credentialReport: aReport(null, aKey()) });
const looked = (waivers: NonNullable<Seen['waivers']> = known([accepted])): Seen => ({ ...seenOf(withKey), waivers });

describe('an exception that counts', () => {
  const stand = standOf(rootAccessKeys, looked(), null);

  it('leaves the step open, and is told beside it with its end, who answers for it, and why', () => {
    expect(stand.state).toBe('open');
    expect(standLine(stand)).toMatch(/^2\. Root has no access keys: open\. root has 1 key/);
    expect(standLine(stand)).toContain(` (${words})`);
    expect(stepPage(stand, looked()).sections.at(-1)?.lines).toEqual([expect.stringMatching(/^open: /), words]);
  });

  it('is told to machines as an audit tells it', () => {
    const { steps, waivers, waiversUnknown } = reportOf([stand], looked(), null, 'store.db');

    expect(steps[0]?.waivers).toEqual([accepted]);
    expect([waivers, waiversUnknown]).toEqual([[], null]);
  });

  it.each([
    ['it is over', known([aWaiver({ ...accepted, until: '2026-11-20' })]), withKey],
    ['it is of another check', known([aWaiver({ check: 'root-unused' })]), withKey],
    ['what it accepts is mended', known([accepted]), aHealthyPosture()],
    ['nobody keeps any', undefined, withKey],
  ])('is not told when %s', (_, waivers, posture) => {
    expect(standOf(rootAccessKeys, { ...seenOf(posture), ...(waivers && { waivers }) }, null).waivers).toEqual([]);
  });

  it('is not known where it cannot be read, which is told once', () => {
    const blind = looked(notKnown('failed', 'no table'));
    const stands = [standOf(rootAccessKeys, blind, null)];
    const report = reportOf(stands, blind, null, 'store.db');

    expect(report.waiversUnknown).toBe('no table');
    expect(JSON.stringify(summary(stands, report))).toContain(
      'Not known: which exceptions are accepted. Why: no table',
    );
    expect(overview(stands, 'The steps', ['Not known']).sections[0]?.lines).toHaveLength(2);
  });

  it('is asked for no account where nothing was seen', async () => {
    const blind = {
      state: 'blind',
      at: '2026-11-21T03:00:00.000Z',
      cause: 'failed',
      reason: 'expired',
      advice: '',
    } as const;

    expect(await withWaivers(blind, () => Promise.reject(new Error('asked')))).toBe(blind);
  });
});

describe('rootwatch harden', () => {
  const here = sittingsForEachTest({ ...beginnings['nothing-done'], caller: 'root' });

  it('lists the exceptions under which the watch saw checks fail, from the store that both use', async () => {
    const keeper = await openStore(here.store);
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const state = aCheckState({ check: accepted.check, outcome: 'fail', waiver: { ...accepted, until } });
    await embeddedRecord(keeper, () => new Date()).states.save(state);
    keeper.close();
    const list = here.sits('harden', '--list');

    expect(await list.ends()).toBe(1);
    expect(list.printed).toContain(`(root-access-keys-absent is waived until ${until} by the platform team: `);
  }, 60_000);
});
