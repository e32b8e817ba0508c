/**
 * Type-aware lint. The import rules per layer come from `build/layers.ts`; what a glob over specifiers cannot say
 * (types only, neighbours within a layer, barrels) is in `build/check-boundaries.ts`.
 */
import { defineConfig, type OxlintOverride } from 'oxlint'
import { hostGlobals, layers, type Layer } from './build/layers.ts'

const foldersOf = (globs: readonly string[]): readonly string[] => globs.map((glob) => glob.split('/**')[0] ?? glob)

/** Every other layer that this one may import nothing from, as it looks from inside: `../kernel/x.ts`, `../../shared/x.ts`. */
function closedTo(layer: Layer): readonly string[] {
  const [house] = layer.at.split('/')
  const open = foldersOf([...layer.may, ...(layer.mayTypes ?? [])])
  const isOpen = (at: string): boolean =>
    open.some((folder) => at === folder || `${at}/`.startsWith(`${folder}/`) || folder.startsWith(`${at}/`))
  return layers
    .filter(({ at }) => at !== layer.at && !isOpen(at))
    .flatMap(({ at }) => (at.startsWith(`${house}/`) ? upTo(at.slice(at.indexOf('/') + 1)) : [`../**/${at}/**`]))
}

/** From each depth by itself: `../**` would take `../../shared/host` for the page's own `host`. */
const upTo = (room: string): readonly string[] => [1, 2, 3, 4, 5].map((depth) => `${'../'.repeat(depth)}${room}/**`)

/** One group, since the linter asks no further ones about a path that a group has let through. */
function restrictedImports(layer: Layer): { patterns: { group: string[]; message: string }[] } {
  const packages = ['**', '!.', '!..', '!./**', '!../**', ...layer.packages.flatMap((name) => openPackage(name))]
  const message = `${layer.at} may not import this: see build/layers.ts.`
  return { patterns: [{ group: [...packages, ...closedTo(layer)], message }] }
}

/** Ignore-file semantics: a path inside an ignored folder is open only when the folder itself is. */
function openPackage(name: string): readonly string[] {
  const folder = name.replace(/\/\*\*$/, '')
  return folder === name ? [`!${name}`] : [`!${folder}`, `!${folder}/**`]
}

const importOverrides = layers
  .filter(({ packages }) => !packages.includes('**'))
  .map((layer): OxlintOverride => ({
    files: [`${layer.at}/**`],
    rules: { 'eslint/no-restricted-imports': ['error', restrictedImports(layer)] },
  }))

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y', 'vitest'],
  options: { typeAware: true },
  categories: { correctness: 'error' },
  ignorePatterns: [
    'node_modules',
    'dist',
    'release',
    'bench',
    'coverage',
    '.cache',
    'build/no-host-types',
    'tests/fixtures',
  ],
  rules: {
    'eslint/eqeqeq': 'error',
    'eslint/no-var': 'error',
    'eslint/prefer-const': 'error',
    'eslint/no-console': 'error',
    // Which control characters are refused is the subject of several modules here.
    'eslint/no-control-regex': 'off',
    'eslint/max-params': ['error', { max: 4 }],
    'eslint/max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'typescript/ban-ts-comment': ['error', { 'ts-expect-error': true }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    // It takes `[...text]`, which is how one asks for code points, for a mistake.
    'typescript/no-misused-spread': 'off',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/prefer-promise-reject-errors': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // Ports are objects of functions that know no `this`.
    'typescript/unbound-method': 'off',
    'unicorn/prefer-node-protocol': 'error',
    // A result is narrowed by `if (result.ok)` after `expect(result.ok)`, and then looked into.
    'vitest/no-conditional-expect': 'off',
    // It knows neither `test.prop` nor a function that several tests share.
    'vitest/no-standalone-expect': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/no-disabled-tests': 'error',
    'vitest/no-focused-tests': 'error',
  },
  overrides: [
    ...importOverrides,
    { files: ['shared/**'], rules: { 'eslint/no-restricted-globals': ['error', ...hostGlobals] } },
    {
      files: ['build/**', 'electron/cli/**', 'electron/browser-host/**', 'tests/**'],
      rules: { 'eslint/no-console': 'off' },
    },
    // Electron's own callbacks have four.
    { files: ['electron/main/**'], rules: { 'eslint/max-params': ['error', { max: 4 }] } },
    // A row of a test's table has as many parameters as columns.
    {
      files: ['tests/**'],
      rules: {
        'eslint/max-lines-per-function': 'off',
        'eslint/max-params': 'off',
        'vitest/require-to-throw-message': 'off',
        'unicorn/no-useless-spread': 'off',
      },
    },
  ],
})
