/** Tests mirror the tree. Order is random, so that no test leans on its neighbour; every spy is undone after each test. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  randomize: true,
  restoreMocks: true,
  transform: {
    '^.+\\.ts$': ['ts-jest', { diagnostics: false }],
    // ky and d3-dsv are published as ES modules only; Jest runs ours as CommonJS.
    'node_modules/(ky|d3-dsv)/.+\\.js$': [
      'ts-jest',
      { diagnostics: false, tsconfig: { allowJs: true, module: 'commonjs', target: 'ES2023' } },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!(ky|d3-dsv)/)'],
};
