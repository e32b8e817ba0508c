import { expect, test } from 'vitest'
import { lockProblems } from '../../../build/check-lock.ts'
import { temporaryTree } from './temporary-tree.ts'

interface Locked {
  readonly version: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

function problemsOf(
  asked: Readonly<Record<string, string>>,
  packages: Readonly<Record<string, Locked>>,
): readonly string[] {
  const root = temporaryTree({
    'package.json': JSON.stringify({ devDependencies: asked }),
    'package-lock.json': JSON.stringify({ packages: { '': {}, ...packages } }),
  })
  return lockProblems(root).map(({ file, says }) => `${file}: ${says}`)
}

test('a whole lock file has nothing to say', () => {
  const packages = { 'node_modules/a': { version: '1.0.0', optionalDependencies: { '@a/win': '1' } } }
  expect(problemsOf({ a: '1.0.0' }, { ...packages, 'node_modules/@a/win': { version: '1.0.0' } })).toEqual([])
})

test.each([
  ['a range', { a: '^1.0.0' }, { 'node_modules/a': { version: '^1.0.0' } }, 'package.json: a is not pinned: ^1.0.0'],
  [
    'another version',
    { a: '1.0.1' },
    { 'node_modules/a': { version: '1.0.0' } },
    'package-lock.json: does not have a 1.0.1',
  ],
  [
    'an address',
    { a: '1.0.0' },
    { 'node_modules/a': { version: '1.0.0', resolved: 'https://example.invalid/a.tgz' } },
    'package-lock.json: names a registry for node_modules/a',
  ],
  [
    'a binary for another system left out',
    { a: '1.0.0' },
    { 'node_modules/a': { version: '1.0.0', optionalDependencies: { '@a/win': '1' } } },
    'package-lock.json: lacks @a/win, which node_modules/a may need elsewhere',
  ],
])('%s is named', (_name, asked, packages, says) => {
  expect(problemsOf(asked, packages)).toEqual([says])
})

test('no lock file at all is named', () => {
  expect(lockProblems(temporaryTree({ 'package.json': '{}' })).map(({ says }) => says)).toEqual(['is missing'])
})
