/** Mutation testing of the pure rooms: `npm run mutate`. Texts are excluded: they are read by people, not by tests. */
export default {
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  mutate: ['lambda/domain/**/*.ts', 'lambda/judge/**/*.ts'],
  mutator: { excludedMutations: ['StringLiteral'] },
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress'],
  jest: { config: { testMatch: ['<rootDir>/test/lambda/{domain,judge}/**/*.test.ts'], randomize: false } },
  tempDirName: '.cache/stryker',
  concurrency: 2,
};
