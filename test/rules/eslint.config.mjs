import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Raw APIs with one home each; everywhere else the message names the alternative. */
const restrictions = [
  { names: ['node:child_process', 'child_process'], home: ['electron/os/'], use: '`run` of electron/os/run.ts' },
];

const guessable = [
  { object: 'Math', property: 'random', message: 'Names and proofs must not be guessable: use node:crypto.' },
];

const collected = ['any', 'timeout'].map((property) => ({
  object: 'AbortSignal',
  property,
  message: 'Node 20 may collect its timer before it fires: use `limitBy` of electron/os/abort.ts.',
}));

const readOnce = [
  {
    object: 'process',
    property: 'platform',
    message: 'It is read once, in cli.ts and main.ts; take it as an argument.',
  },
];

const nodeGlobals = [
  'process',
  'performance',
  'console',
  'Buffer',
  'URL',
  'setTimeout',
  'clearTimeout',
  'fetch',
  'module',
];

/**
 * What is checked as eight parts is linted as four: what several of them import was read and understood once for each. All that has
 * code of a page beside that of Node is one; whether a name is there in its own part, the compiler says.
 */
const projects = [
  ...['tsconfig.json', 'test/rules/page.tsconfig.json'],
  ...['test/electron-host/tsconfig.json', 'test/electron-host/injected/tsconfig.json'],
].map((file) => join(root, file));

/** What is certainly a mistake, and no type checker says. ESLint's own list of them is a package of its own. */
const mistakes = [
  ...['no-duplicate-case', 'no-dupe-else-if', 'no-dupe-keys', 'no-self-assign'],
  ...['no-constant-binary-expression', 'no-constant-condition', 'no-cond-assign', 'no-compare-neg-zero', 'use-isnan'],
  ...['no-unreachable', 'no-unsafe-finally', 'no-unsafe-optional-chaining', 'no-fallthrough', 'no-case-declarations'],
  // Not `no-empty-pattern`: a fixture of Playwright that needs no other has to be written `({}, use) => …`.
  ...['no-empty-character-class', 'no-misleading-character-class', 'no-useless-backreference'],
  ...['no-sparse-arrays', 'no-loss-of-precision', 'no-async-promise-executor', 'no-useless-catch', 'no-debugger'],
];

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'dist/', '.cache/', 'electron/contract/words/compiled/'] },
  { files: ['**/*.{ts,tsx,mjs,cjs}'], rules: Object.fromEntries(mistakes.map((name) => [name, 'error'])) },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: projects, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `{ event: 'x' } | { … }` unions of one shape are clearer than interfaces when they are alternatives.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `const { left: _, ...rest } = …` is how to leave something out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // There are no enums here, and what holds a secret has private fields, which the compiler finds in its own instances only.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // The type checker's own index-signature rule asks for brackets; this one would ask for dots.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    // Plain JavaScript runs before anything is installed, or inside tools that read nothing else.
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.strict],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
    rules: { 'no-undef': 'error', 'prefer-const': 'error', eqeqeq: 'error' },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['**/*.config.ts', '**/*.d.ts'], // their tools want a default export
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: a thing is called the same everywhere.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings: it needs no code at run time.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }], // `== null` says both kinds of nothing
    },
  },
  ...restrictions.map(({ names, home, use }) => ({
    files: ['electron/**/*.ts'],
    ignores: home.map((folder) => `${folder}**`),
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: names.map((name) => ({ name, message: `Use ${use}: it has a timeout, a size cap and no shell.` })) },
      ],
    },
  })),
  {
    // The page talks to main through its stores, and takes from the contract types and words only: no schemas.
    files: ['renderer/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        ...guessable,
        { object: 'window', property: 'latchkey', message: 'Only bridge.ts reads it; take the bridge as an argument.' },
      ],
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'latchkey'],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['zod'], message: 'Schemas are for main.' },
            {
              group: ['**/electron/contract/api.ts'],
              allowTypeImports: true,
              message: 'Its schemas are for main; import its types.',
            },
            { regex: '/electron/(?!contract/)', message: 'The page sees the contract only.' },
          ],
        },
      ],
    },
  },
  {
    files: ['renderer/bridge.ts'],
    rules: { 'no-restricted-properties': ['error', ...guessable] },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/cli/**'], // which says what it has to say to a person
    rules: { 'no-console': 'error' },
  },
  {
    files: ['electron/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...guessable, ...collected],
      'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'], // `Http` is the one way out
    },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/cli.ts', 'electron/main.ts'],
    rules: { 'no-restricted-properties': ['error', ...guessable, ...collected, ...readOnce] },
  },
);
