/**
 * The import rules bite. A copy of the configuration stands in a temporary tree with one forbidden import to a file; our own
 * check and the linter must each name every one of them, and neither may name a permitted one.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boundaryProblems } from '../../../build/check-boundaries.ts'
import type { Problem } from '../../../build/source-files.ts'
import { projectRoot, runScript, toolScript } from '../../../build/run-tool.ts'

interface Case {
  readonly in: string
  readonly text: string
  /** What our own check says. */
  readonly says?: string
  /** False where a glob over specifiers cannot tell it. */
  readonly linted?: false
}

const forbidden: readonly Case[] = [
  { in: 'shared/kernel/a.ts', text: `import '../record/entry.ts'`, says: 'may not import shared/record/entry.ts' },
  { in: 'shared/kernel/b.ts', text: `import 'node:fs'`, says: 'may not import the package node:fs' },
  { in: 'shared/kernel/c.ts', text: `import 'react'`, says: 'may not import the package react' },
  { in: 'shared/kernel/d.ts', text: `export const x = await import('electron')`, says: 'the package electron' },
  { in: 'shared/record/a.ts', text: `import '../rules/scheme.ts'`, says: 'may not import shared/rules/scheme.ts' },
  { in: 'shared/record/deep/a.ts', text: `import '../../statistics/x.ts'`, says: 'shared/statistics/x.ts' },
  { in: 'shared/rules/a.ts', text: `import type { X } from '../statistics/x.ts'`, says: 'shared/statistics/x.ts' },
  {
    in: 'shared/rules/b.ts',
    text: `export type Y = import('../record/x.ts').X`,
    says: 'shared/record/x.ts',
    linted: false,
  },
  {
    in: 'shared/statistics/a.ts',
    text: `export { x } from '../record/x.ts'\nexport const y = 1`,
    says: 'shared/record/x.ts',
  },
  { in: 'shared/subjects/scoring/c.ts', text: `import '../../engine/decide.ts'`, says: 'shared/engine/decide.ts' },
  {
    in: 'shared/profiles/a.ts',
    text: `import '../engine/decide.ts'`,
    says: 'shared/engine/decide.ts',
  },
  { in: 'shared/engine/a.ts', text: `import '../documents/minutes.ts'`, says: 'shared/documents/minutes.ts' },
  { in: 'shared/engine/b.ts', text: `import '../host/method.ts'`, says: 'shared/host/method.ts' },
  { in: 'shared/documents/a.ts', text: `import '../engine/decide.ts'`, says: 'shared/engine/decide.ts', linted: false },
  { in: 'shared/documents/b.ts', text: `import 'read-excel-file/node'`, says: 'read-excel-file/node' },
  { in: 'shared/host/a.ts', text: `import '../engine/view-board.ts'`, says: 'shared/engine/view-board.ts' },
  { in: 'shared/host/b.ts', text: `import '../../electron/services/x.ts'`, says: 'electron/services/x.ts' },
  { in: 'electron/services/a.ts', text: `import 'electron'`, says: 'the package electron' },
  { in: 'electron/services/b.ts', text: `import '../main/window.ts'`, says: 'electron/main/window.ts' },
  { in: 'electron/browser-host/a.ts', text: `import '../main/window.ts'`, says: 'electron/main/window.ts' },
  { in: 'electron/browser-host/b.ts', text: `import { app } from 'electron'`, says: 'the package electron' },
  { in: 'electron/cli/a.ts', text: `import '../browser-host/server.ts'`, says: 'electron/browser-host/server.ts' },
  { in: 'electron/main/a.ts', text: `import '../../renderer/app/root.tsx'`, says: 'renderer/app/root.tsx' },
  { in: 'electron/preload/a.ts', text: `import 'node:fs'`, says: 'the package node:fs' },
  { in: 'electron/preload/b.ts', text: `import '../services/x.ts'`, says: 'electron/services/x.ts' },
  {
    in: 'renderer/store/a.ts',
    text: `import '../features/scoring/sheet.tsx'`,
    says: 'renderer/features/scoring/sheet.tsx',
  },
  { in: 'renderer/host/a.ts', text: `import 'dexie'`, says: 'the package dexie' },
  { in: 'renderer/i18n/a.ts', text: `import '../../shared/host/failures.ts'`, says: 'only types', linted: false },
  { in: 'renderer/ui/a.tsx', text: `import '../store/dispatch.ts'`, says: 'renderer/store/dispatch.ts' },
  { in: 'renderer/ui/b.tsx', text: `import '../../shared/rules/scheme.ts'`, says: 'shared/rules/scheme.ts' },
  {
    in: 'renderer/features/scoring/a.tsx',
    text: `import '../panels/roster.tsx'`,
    says: 'may not import renderer/features/panels',
    linted: false,
  },
  { in: 'renderer/features/scoring/b.tsx', text: `import 'dexie'`, says: 'the package dexie' },
  {
    in: 'renderer/features/scoring/c.tsx',
    text: `import '../../host/http-transport.ts'`,
    says: 'renderer/host/http-transport.ts',
    linted: false,
  },
  { in: 'renderer/features/scoring/d.tsx', text: `import 'node:path'`, says: 'the package node:path' },
  {
    in: 'renderer/app/a.tsx',
    text: `import '../features/scoring/sheet.tsx'`,
    says: 'renderer/features/scoring/sheet.tsx',
    linted: false,
  },
  { in: 'renderer/verifier/a.ts', text: `import 'react'`, says: 'the package react' },
  {
    in: 'renderer/store/b.ts',
    text: `export const w = () => new Worker(new URL('../features/x/y.worker.ts', import.meta.url))`,
    says: 'renderer/features/x/y.worker.ts',
    linted: false,
  },
  { in: 'shared/engine/c.ts', text: `import '../../tests/builders/x.ts'`, says: 'tests/builders/x.ts' },
  { in: 'shared/engine/index.ts', text: `export const x = 1`, says: 'not index', linted: false },
  {
    in: 'shared/engine/everything.ts',
    text: `export * from './decide.ts'\nexport const x = 1`,
    says: 'export *',
    linted: false,
  },
  {
    in: 'shared/engine/barrel.ts',
    text: `export { a } from './a.ts'\nexport { b } from './b.ts'`,
    says: 'a barrel',
    linted: false,
  },
  { in: 'elsewhere/a.ts', text: `export const x = 1`, says: 'lies in no layer', linted: false },
]

const permitted: readonly Case[] = [
  { in: 'shared/record/ok.ts', text: `import '../kernel/result.ts'\nimport 'zod'\nimport '@noble/hashes/sha2.js'` },
  { in: 'shared/record/bundle/ok.ts', text: `import '../entry.ts'\nimport '../../kernel/result.ts'\nimport 'fflate'` },
  {
    in: 'shared/subjects/scoring/ok.ts',
    text: `import type { Entry } from '../../record/entry.ts'\nimport '../panels/state.ts'`,
  },
  { in: 'shared/subjects/results/ok.ts', text: `import '../scoring/view-sheets.ts'\nimport '../../statistics/x.ts'` },
  {
    in: 'shared/documents/ok.ts',
    text: `import '../engine/view-board.ts'\nimport '../profiles/x.ts'\nimport 'pdfmake'`,
  },
  { in: 'electron/services/ok.ts', text: `import 'node:fs/promises'\nimport '../../shared/record/verify.ts'` },
  {
    in: 'electron/main/ok.ts',
    text: `import { app } from 'electron'\nimport '../services/x.ts'\nexport const a = app`,
  },
  { in: 'electron/cli/ok.ts', text: `import 'commander'\nimport 'node:path'\nimport '../../shared/engine/decide.ts'` },
  { in: 'renderer/i18n/ok.ts', text: `import type { X } from '../../shared/host/failures.ts'\nexport type Y = X` },
  { in: 'renderer/store/ok.ts', text: `import 'dexie'\nimport '../../shared/host/method.ts'` },
  {
    in: 'renderer/features/scoring/ok.tsx',
    text: `import '../../ui/x.tsx'\nimport '../../store/x.ts'\nimport '@mantine/core'`,
  },
  {
    in: 'renderer/app/ok.tsx',
    text: `import '../features/scoring/routes.tsx'\nimport '../host/x.ts'\nimport 'react-dom/client'`,
  },
  { in: 'tests/unit/ok.test.ts', text: `import '../../electron/services/x.ts'\nimport 'node:fs'\nimport 'react'` },
]

let root: string

function write({ in: file, text }: Case): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), `${text}\n`)
}

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'timbang-boundaries-'))
  mkdirSync(path.join(root, 'build'))
  for (const file of ['oxlint.config.ts', 'build/layers.ts', 'build/tsconfig.base.json', 'build/no-host-types']) {
    cpSync(path.join(projectRoot, file), path.join(root, file), { recursive: true })
  }
  mkdirSync(path.join(root, 'shared/kernel'), { recursive: true })
  for (const file of ['package.json', 'shared/tsconfig.json', 'shared/kernel/text-coding.d.ts']) {
    cpSync(path.join(projectRoot, file), path.join(root, file))
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'), 'junction')
  for (const one of [...forbidden, ...permitted]) write(one)
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the check of ours', () => {
  let all: readonly Problem[]

  beforeAll(() => {
    all = boundaryProblems(root)
  })

  test.each(forbidden)('names $in', ({ in: file, says }) => {
    const said = all.filter((problem) => problem.file === file)
    expect(said.map((problem) => problem.says)).toEqual([expect.stringContaining(says ?? '')])
  })

  test.each(permitted)('lets $in be', ({ in: file }) => {
    expect(all.filter((problem) => problem.file === file)).toEqual([])
  })
})

describe('the linter', () => {
  let said: string

  beforeAll(async () => {
    const config = ['-c', path.join(root, 'oxlint.config.ts'), '--format=unix']
    const rules = ['-A', 'all', '-D', 'no-restricted-imports']
    ;({ output: said } = await runScript(toolScript('oxlint'), [...config, ...rules], { cwd: root }))
  })

  const linesOf = (file: string): readonly string[] =>
    said.split('\n').filter((line) => line.startsWith(`${file}:`) && line.includes('no-restricted-imports'))

  test.each(forbidden.filter(({ linted }) => linted !== false))('names $in', ({ in: file }) => {
    expect(linesOf(file)).toHaveLength(1)
  })

  test.each(permitted)('lets $in be', ({ in: file }) => {
    expect(linesOf(file)).toEqual([])
  })
})

test('to the pure core no host exists, even where a library brings its types', async () => {
  const hosts = ['process', 'Buffer', 'document', 'console', 'setTimeout']
  rmSync(path.join(root, 'shared'), { recursive: true })
  mkdirSync(path.join(root, 'shared'))
  cpSync(path.join(projectRoot, 'shared/tsconfig.json'), path.join(root, 'shared/tsconfig.json'))
  write({
    in: 'shared/documents/a.ts',
    text: `import Papa from 'papaparse'\nexport const x = [Papa, ${hosts.join(', ')}]`,
  })

  const { output } = await runScript(toolScript('typescript', 'tsc'), [
    '-p',
    path.join(root, 'shared'),
    '--pretty',
    'false',
  ])

  expect(output.match(/(?<=Cannot find name ')\w+/g)).toEqual(hosts)
})
