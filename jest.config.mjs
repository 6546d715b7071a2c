/** Tests mirror the tree. Order is random, so that no test leans on its neighbour; every spy is undone after each test. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  randomize: true,
  restoreMocks: true,
  transform: {
    '^.+\\.ts$': ['ts-jest', { diagnostics: false }],
    // ky is published as an ES module only; Jest runs ours as CommonJS.
    'node_modules/ky/.+\\.js$': [
      'ts-jest',
      { diagnostics: false, tsconfig: { allowJs: true, module: 'commonjs', target: 'ES2023' } },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!ky/)'],
};
