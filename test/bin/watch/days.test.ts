import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openStore } from '../../../bin/store/open-store';
import { WatchDays } from '../../../bin/store/watch-days';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { sittingsForEachTest } from '../../support/stand-in/sittings';

const here = sittingsForEachTest({ regions: ['us-east-1'] });

it('leaves in its store by which days it judges, for the commands beside it', async () => {
  const config = join(dirname(here.store), 'cdk.json');
  writeFileSync(config, JSON.stringify({ context: { rootwatch: { mfaReviewDays: 90 } } }));
  const watch = here.sits('watch', '--config', config);
  await watch.sees('Subject: ');
  await watch.isInterrupted();

  const store = await openStore(here.store);

  expect(await new WatchDays(store).of(parseAccountId('111122223333'))).toEqual({
    rootUnusedDays: 30,
    mfaReviewDays: 90,
  });
  store.close();
}, 60_000);
