import { setTimeout } from 'node:timers/promises';
import { sittingsForEachTest } from '../../support/stand-in/sittings';

/** The history cannot be read at first, so that nobody waits for the long first reading. */
const here = sittingsForEachTest({ regions: ['us-east-1'], denied: ['cloudtrail:LookupEvents'] });

it('tells of a window that is planned beside it; a sign-in says that it was planned, is acknowledged and taken back', async () => {
  const watch = here.sits('watch');
  await watch.sees('Rootwatch is watching payments');
  const plan = here.sits('plan', '--reason', 'move the domain');
  expect(await plan.ends()).toBe(0);
  const [, id = ''] = /^Window (\S+): \S+ to \S+, written by \S+\/kim\.\n$/.exec(plan.printed) ?? [];
  expect(plan.complaint).toContain('The rootwatch watch that runs with this store (process ');
  await watch.sees('use of root is planned');
  await watch.sees(`Window   ${id}`);
  expect(await watch.isInterrupted()).toBe(0);

  await setTimeout(1_100); // CloudTrail knows whole seconds: a deed of the same one may be from before the announcement
  here.aws.signIn();
  here.aws.change({ denied: [] });
  const next = here.sits('watch');
  await next.sees('[medium] payments (111122223333): root signed in');
  await next.sees(`Planned  move the domain, by assumed-role/Admin/kim (window ${id} `);
  await next.sees(
    'To record that you took note, where the watch runs: npx rootwatch ack 00000001 --note "..." --store ',
  );
  const ack = here.sits('ack', '00000001', '--note', 'it was me');
  expect(await ack.ends()).toBe(0);
  expect(ack.printed).toMatch(/^Incident 00000001 is acknowledged by \S+\/kim\.\n$/);
  expect(ack.complaint).toMatch(/\nIt began \S+, is medium, and is not over\.\n$/);

  const cancel = here.sits('plan', 'cancel', id);
  expect(await cancel.ends()).toBe(0);
  expect(await next.isInterrupted()).toBe(0);
  const last = here.sits('watch');
  await last.sees('planned use of root was cancelled');
}, 180_000);
