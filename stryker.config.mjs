/**
 * The ids of controls in foreign frameworks are texts, excluded like all others. What is left to mutate are the lists around
 * them, and each such mutant would run every test, since it exists from the moment its file is loaded.
 */
const controlIds = {
  shouldIgnore: ({ node }) =>
    node.type === 'ObjectProperty' && node.key.name === 'controls' ? 'control ids are data' : undefined,
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'control-ids', value: controlIds }];

/**
 * Mutation testing of one pure room, which `npm run mutate` names in ROOM. Texts are excluded: they are read by people, not by tests. Mutants
 * that exist from the moment their file is loaded are not ignored: tables and patterns are among them.
 */
export default {
  testRunner: 'mocha',
  coverageAnalysis: 'perTest',
  mutate: [`lambda/${process.env.ROOM ?? 'judge'}/**/*.ts`],
  plugins: ['@stryker-mutator/mocha-runner', './stryker.config.mjs'],
  ignorers: ['control-ids'],
  mutator: { excludedMutations: ['StringLiteral'] },
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress'],
  mochaOptions: { spec: ['test/mutation/together.cjs'], require: ['tsx/cjs'], 'no-config': true, 'no-package': true },
  tempDirName: '.cache/stryker',
  ignorePatterns: ['.cache'], // the rehearsal keeps links there that it cannot copy
  concurrency: 2,
  timeoutMS: 30_000, // a machine that is busy is no mutant that hangs
};
