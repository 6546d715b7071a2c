import eslintPluginJest from 'eslint-plugin-jest';
import cdk from 'eslint-cdk-plugin';
import tseslint from 'typescript-eslint';

const noModuleMocks = {
  selector: "CallExpression[callee.object.name='jest'][callee.property.name='mock'] > Literal[value=/^\\./]",
  message: 'Our own modules are not mocked: hand the collaborator in as an argument.',
};
const noHiddenClock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'Time comes in as an argument: only handlers and commands read the clock.',
};
const noEnums = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' };
const noAssertion = {
  selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
  message: 'Types are asserted only where foreign data is parsed; disable this line there with the reason.',
};

export default tseslint.config(
  { ignores: ['node_modules', 'build', 'cdk.out*', 'coverage', '.cache', 'reports', '.stryker-tmp'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, allowDefaultCaseForExhaustiveSwitch: false },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 200, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 8],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noModuleMocks, noHiddenClock, noEnums, noDefaultExport],
    },
  },
  {
    files: ['lambda/**/*.ts', 'lib/**/*.ts', 'bin/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noHiddenClock, noEnums, noDefaultExport, noAssertion] },
  },
  {
    files: ['lambda/handlers/**/*.ts', 'bin/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnums, noDefaultExport, noAssertion] },
  },
  { files: ['lib/**/*.ts', 'bin/app.ts'], ...cdk.configs.recommended },
  { files: ['bin/**', 'test/bench/**', 'test/rehearsal/**'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    plugins: { jest: eslintPluginJest },
    languageOptions: { globals: eslintPluginJest.environments.globals.globals },
    rules: {
      ...eslintPluginJest.configs['flat/recommended'].rules,
      // The template's own assertions: hasResource, hasResourceProperties, hasError …
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', '**.has*'] }],
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', noModuleMocks, noEnums, noDefaultExport],
    },
  },
);
