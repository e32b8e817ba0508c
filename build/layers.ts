/**
 * Who may import whom: the architecture's table as data. The lint configuration and `check-boundaries.ts` are both
 * derived from it, so that it is written once. A file belongs to the first layer whose folder it lies in; within its own
 * layer it may import what it likes, across layers only what is listed, and a type import is an import.
 */
export interface Layer {
  /** Folder, repository-relative. */
  readonly at: string
  /** Globs of files in other layers. */
  readonly may: readonly string[]
  /** Globs of files in other layers of which only types may be imported. */
  readonly mayTypes?: readonly string[]
  /** Globs of package specifiers; `**` is any package. */
  readonly packages: readonly string[]
  /** True where each folder directly below is a room of its own: it may not import its neighbours beyond `neighbours`. */
  readonly rooms?: boolean
  /** Globs, below a neighbouring room, that may be imported. */
  readonly neighbours?: readonly string[]
}

const exact = ['zod', 'fraction.js', 'pure-rand', 'pure-rand/**']
const audited = ['@noble/**', '@scure/**', 'age-encryption', 'fflate']
const tables = ['papaparse', 'read-excel-file/universal', 'write-excel-file/universal', 'qrcode', 'jsqr']
const node = ['node:*', 'node:*/*']
const react = ['react', 'react/**', 'react-dom', 'react-dom/**', 'i18next', 'react-i18next', 'wouter', 'wouter/**']
const kit = ['@mantine/**', '@tanstack/**', 'recharts', 'react-hook-form', '@hookform/**']

const lower = ['shared/kernel/**', 'shared/record/**', 'shared/rules/**', 'shared/statistics/**', 'shared/subjects/**']
const above = [...lower, 'shared/profiles/**']

export const layers: readonly Layer[] = [
  { at: 'shared/kernel', may: [], packages: [...exact, ...audited] },
  { at: 'shared/record', may: ['shared/kernel/**'], packages: [...exact, ...audited] },
  { at: 'shared/rules', may: ['shared/kernel/**'], packages: exact },
  {
    at: 'shared/statistics',
    may: ['shared/kernel/**', 'shared/rules/**'],
    packages: [...exact, '@noble/hashes/**', '@stdlib/**'],
  },
  {
    at: 'shared/subjects',
    // Whether an entry counts is a question that crosses subjects (a sheet asks after roster, recusal, gate and scheme), so
    // subjects read each other's files; no file may stand in a circle, which the linter sees to.
    may: ['shared/kernel/**', 'shared/record/**', 'shared/rules/**', 'shared/statistics/**'],
    packages: [...exact, ...audited, ...tables],
  },
  {
    at: 'shared/profiles',
    may: ['shared/kernel/**', 'shared/rules/**'],
    mayTypes: ['shared/subjects/**'],
    packages: ['zod'],
  },
  { at: 'shared/engine', may: above, packages: [...exact, ...audited] },
  {
    at: 'shared/documents',
    may: [...above, 'shared/engine/view-*.ts', 'shared/engine/**/view-*.ts'],
    packages: [...exact, ...audited, ...tables, 'pdfmake', 'pdfmake/**', 'docx'],
  },
  { at: 'shared/host', may: above, packages: [...exact, ...audited] },

  {
    at: 'electron/services',
    may: ['shared/**', 'package.json'],
    packages: [...exact, ...audited, ...tables, ...node],
  },
  {
    at: 'electron/main',
    // The sample is told by the command line's demo, for the shells too; nothing in the services can make keys from a seed.
    may: ['shared/**', 'electron/services/**', 'electron/cli/demo/**', 'package.json'],
    packages: [...exact, ...audited, ...node, 'electron', 'electron/main'],
  },
  { at: 'electron/preload', may: ['shared/kernel/**', 'shared/host/**'], packages: ['electron', 'electron/renderer'] },
  {
    at: 'electron/browser-host',
    may: ['shared/**', 'electron/services/**', 'electron/cli/demo/**', 'package.json'],
    packages: [...exact, ...audited, ...node],
  },
  {
    at: 'electron/cli',
    may: ['shared/**', 'electron/services/**', 'package.json'],
    packages: [...exact, ...audited, ...tables, ...node, 'commander'],
  },

  {
    at: 'renderer/store',
    may: ['shared/**', 'renderer/host/**', 'renderer/i18n/**'],
    packages: [...exact, ...audited, ...react, 'dexie', 'dexie-react-hooks'],
  },
  {
    at: 'renderer/host',
    may: ['shared/**', 'renderer/ui/**', 'renderer/i18n/**'],
    packages: [...exact, ...react],
  },
  { at: 'renderer/ui', may: ['shared/kernel/**'], packages: [...react, ...kit, 'qrcode', 'jsqr'] },
  // A failure without a sentence does not compile: for that the words must know the types of all failures.
  { at: 'renderer/i18n', may: ['shared/kernel/**'], mayTypes: ['shared/**'], packages: react },
  {
    at: 'renderer/features',
    may: [
      'shared/**',
      'renderer/store/**',
      // Hooks over the client; which transport it is, only `which-host.ts` knows.
      'renderer/host/{use-*,host-*,job-*}',
      'renderer/ui/**',
      'renderer/i18n/**',
      // Documents are set in the faces that the page is shown in.
      'node_modules/pdfmake/fonts/**',
    ],
    packages: [...exact, ...tables, ...react, ...kit],
    rooms: true,
  },
  {
    at: 'renderer/app',
    may: [
      'shared/**',
      'renderer/features/*/routes.tsx',
      'renderer/store/**',
      'renderer/host/**',
      'renderer/ui/**',
      'renderer/i18n/**',
    ],
    packages: [...react, ...kit],
  },
  { at: 'renderer/verifier', may: ['shared/**'], packages: [] },

  { at: 'build', may: [], packages: ['**'] },
  { at: 'tests', may: ['**'], packages: ['**'] },
]

export const layerOf = (file: string): Layer | undefined => layers.find(({ at }) => file.startsWith(`${at}/`))

/** Names that a host gives and the pure core must not know, even where a library's types bring them in. */
export const hostGlobals = [
  'process',
  'Buffer',
  'global',
  'globalThis',
  'window',
  'self',
  'document',
  'navigator',
  'location',
  'localStorage',
  'indexedDB',
  'console',
  'fetch',
  'crypto',
  'performance',
  'require',
  '__dirname',
  '__filename',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'alert',
] as const
