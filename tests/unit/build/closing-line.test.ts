/** The closing line tells the truth: vitest itself runs on small files here, and the reporter counts them. */
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { closingLine, sumOfCounts, type Counts } from '../../../build/closing-reporter.ts'
import { runTests } from '../../../build/run-tests.ts'
import { projectRoot } from '../../../build/run-tool.ts'
import { temporaryTree } from './temporary-tree.ts'

function treeOf(files: Readonly<Record<string, string>>): string {
  const imports = "import { afterAll, describe, expect, test } from 'vitest'\n"
  const root = temporaryTree({
    'package.json': '{"type": "module"}',
    'vitest.config.ts': `export default { test: { reporters: ['${path.join(projectRoot, 'build/closing-reporter.ts')}'] } }`,
    ...Object.fromEntries(Object.entries(files).map(([file, text]) => [file, imports + text])),
  })
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'), 'junction')
  return root
}

const countsOf = (files: Readonly<Record<string, string>>): Promise<Counts> =>
  runTests(['--root', treeOf(files), '--silent'], { missing: '' })

test('passed, failed and skipped tests are counted', async () => {
  const text = "test('a', () => {})\ntest('b', () => expect(1).toBe(2))\ntest('c', ({ skip }) => skip())"
  expect(await countsOf({ 'a.test.ts': text })).toEqual({ passed: 1, failed: 1, skipped: 1 })
})

test('a file that does not load and a hook that fails count as failed', async () => {
  const counts = await countsOf({
    'good.test.ts': "test('a', () => {})",
    'broken.test.ts': "throw new Error('x')",
    'hook.test.ts': "describe('d', () => { afterAll(() => { throw new Error('x') }); test('a', () => {}) })",
  })
  expect(counts).toEqual({ passed: 2, failed: 2, skipped: 0 })
})

test('a test that never gives up its thread is ended, and its file counts as failed', async () => {
  const root = treeOf({ 'hung.test.ts': "test('a', () => { for (;;); })" })
  const counts = await runTests(['--root', root, '--silent'], { missing: '', silenceMs: 4_000 })

  expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('the line is plain', () => {
  const sum = sumOfCounts([
    { passed: 1, failed: 0, skipped: 2 },
    { passed: 10, failed: 3, skipped: 0 },
  ])
  expect(closingLine(sum)).toBe('11 passed, 3 failed, 2 skipped')
})
