const commonjs = {
  module: 'commonjs',
  target: 'ES2023',
  isolatedModules: true,
  esModuleInterop: true,
  resolveJsonModule: true,
};

/** Tests mirror the tree. Order is random, so that no test leans on its neighbour; every spy is undone after each test. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  randomize: true,
  restoreMocks: true,
  transform: {
    // Without the runtime's own import(): Jest cannot follow that into a module that is loaded when it is needed.
    '^.+\\.ts$': ['ts-jest', { diagnostics: false, tsconfig: commonjs }],
    // ky and d3-dsv are published as ES modules only; Jest runs ours as CommonJS.
    'node_modules/(ky|d3-dsv)/.+\\.js$': ['ts-jest', { diagnostics: false, tsconfig: { ...commonjs, allowJs: true } }],
  },
  // What is imported only when it is needed is named as Node names it.
  moduleNameMapper: { '^(\\.{1,2}/.+)\\.js$': '$1' },
  transformIgnorePatterns: ['node_modules/(?!(ky|d3-dsv)/)'],
};
