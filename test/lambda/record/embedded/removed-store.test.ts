import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteKeeper } from '../../../../lambda/record/embedded/sqlite-keeper';

it('says of a file that was removed while it was open that it is gone, and begins no other in its place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
  const file = join(folder, 'store.db');
  const keeper = await SqliteKeeper.open(file);
  rmSync(folder, { recursive: true });

  const writing = keeper.atomically(() => {
    keeper.set('things', 'one', 'text');
  });

  await expect(writing).rejects.toThrow(
    `The store '${file}' is gone: somebody removed or moved it while it was in use. Put it back there, and start this command again; without it a new start begins an empty one.`,
  );
  keeper.close();
});
