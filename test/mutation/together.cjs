/**
 * The tests of the pure rooms as one file, for `npm run mutate` only. Jest gives each test file modules of its own, so for
 * each mutant it would load the same code once for every file; together they are loaded once, which is many times faster.
 * Left out are the properties: they take seconds, and without them a mutant is only harder to kill.
 */
const { readdirSync } = require('node:fs');
const { join, relative } = require('node:path');

const rooms = ['domain', 'judge'].map((room) => join(__dirname, '../lambda', room));
const files = rooms.flatMap((room) => readdirSync(room, { recursive: true }).map((file) => join(room, file)));

for (const file of files.filter((name) => name.endsWith('.test.ts') && !name.endsWith('.properties.test.ts')).sort()) {
  describe(relative(join(__dirname, '../lambda'), file), () => {
    try {
      require(file);
    } catch (error) {
      // A mutant that keeps a file from loading is noticed like one that fails a test.
      it('loads', () => {
        throw error;
      });
    }
  });
}
