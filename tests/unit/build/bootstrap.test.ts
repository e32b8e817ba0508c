/** The bootstrap in a tree of its own, with an npm that only writes down how it was called. */
import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot, run, type Outcome } from '../../../build/run-tool.ts'
import { temporaryTree } from './temporary-tree.ts'

const fakeNpm = `
const fs = require('node:fs')
fs.writeFileSync('called.json', JSON.stringify(process.argv.slice(2)))
if (process.env.NPM_FAILS) process.exit(1)
fs.mkdirSync('node_modules', { recursive: true })
fs.writeFileSync('node_modules/.package-lock.json', '{}')
`

const script = `
console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd() }))
process.exitCode = 7
`

function treeWith(files: Readonly<Record<string, string>> = {}): string {
  return temporaryTree({
    'build/bootstrap.mjs': readFileSync(path.join(projectRoot, 'build/bootstrap.mjs'), 'utf8'),
    'package.json': '{"type": "module", "engines": {"node": ">=22"}}',
    'package-lock.json': '{}',
    'npm.cjs': fakeNpm,
    'script.ts': script,
    ...files,
  })
}

function bootstrapIn(root: string, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const args = [path.join(root, 'build/bootstrap.mjs'), 'script.ts', 'one', '--two']
  return run(process.execPath, args, { cwd: root, env: { npm_execpath: path.join(root, 'npm.cjs'), ...env } })
}

const calledNpm = (root: string): unknown => {
  try {
    return JSON.parse(readFileSync(path.join(root, 'called.json'), 'utf8'))
  } catch {
    return undefined
  }
}

test('without packages it installs, then hands over arguments and exit code', async () => {
  const root = treeWith()
  const { code, output } = await bootstrapIn(root)

  expect(calledNpm(root)).toEqual(['ci', '--loglevel=error', '--no-audit', '--no-fund'])
  expect(output).toContain('"args":["one","--two"]')
  expect(code).toBe(7)
})

const lock = (packages: object): string => JSON.stringify({ packages: { '': {}, ...packages } })

test('with the packages of the lock file there it installs nothing', async () => {
  const a = { 'node_modules/a': { version: '1.0.0' } }
  const forMac = { 'node_modules/mac': { version: '1.0.0', optional: true } }
  const root = treeWith({ 'package-lock.json': lock({ ...a, ...forMac }), 'node_modules/.package-lock.json': lock(a) })
  const { code } = await bootstrapIn(root)

  expect(calledNpm(root)).toBeUndefined()
  expect(code).toBe(7)
})

test.each([
  ['missing', {}],
  ['of another version', { 'node_modules/a': { version: '0.9.0' } }],
])('a package that is %s is installed', async (_state, installed) => {
  const wanted = lock({ 'node_modules/a': { version: '1.0.0' } })
  const root = treeWith({ 'package-lock.json': wanted, 'node_modules/.package-lock.json': lock(installed) })
  await bootstrapIn(root)

  expect(calledNpm(root)).toContain('ci')
})

test('packages behind a link belong to another copy and are not touched', async () => {
  const other = temporaryTree({ 'a/package.json': '{}' })
  const root = treeWith()
  symlinkSync(other, path.join(root, 'node_modules'), 'junction')
  const { code, output } = await bootstrapIn(root)

  expect(code).toBe(1)
  expect(output).toContain('node_modules is a link')
  expect(calledNpm(root)).toBeUndefined()
})

test('an install that fails stops it, in one sentence', async () => {
  const { code, output } = await bootstrapIn(treeWith(), { NPM_FAILS: '1' })

  expect(code).toBe(1)
  expect(output).toContain('the packages could not be installed')
  expect(output).not.toContain('"args"')
})

test.each([
  ['^22.22.2 || >=99', process.versions.node.startsWith('22.')],
  ['>=22', true],
  ['^99.0.0', false],
  [`^${process.versions.node}`, true],
])('Node range %s', async (range, isFine) => {
  const files = { 'package.json': JSON.stringify({ type: 'module', engines: { node: range } }) }
  const { code, output } = await bootstrapIn(treeWith({ ...files, 'node_modules/.package-lock.json': '{}' }))

  expect(code).toBe(isFine ? 7 : 1)
  expect(output.includes(`needs Node ${range}`)).toBe(!isFine)
})
