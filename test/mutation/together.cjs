/**
 * The tests of a pure room as one file of Mocha's, for `npm run mutate` only. Jest would load all code again for each mutant;
 * Mocha loads it once and runs what covers the mutant, which is many times faster.
 * Left out are those that take seconds, properties and ten thousand records: without them a mutant is only harder to kill.
 */
const { readdirSync } = require('node:fs');
const { join, relative } = require('node:path');
const { speakJest } = require('./words-of-jest.cjs');

speakJest();

const lambda = join(__dirname, '../lambda');
const slow = /(\.properties|ordinary-records)\.test\.ts$/;
const room = join(lambda, process.env.ROOM ?? 'judge');

const files = readdirSync(room, { recursive: true }).map((file) => join(room, file));

for (const file of files.filter((name) => name.endsWith('.test.ts') && !slow.test(name)).sort()) {
  describe(relative(lambda, file), () => {
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
