import { expect, test } from 'vitest'
import { problemToText } from '../../../build/source-files.ts'
import { wordProblems } from '../../../build/check-words.ts'
import { temporaryTree } from './temporary-tree.ts'

test.each([
  ['shared/a.ts', '// TODO later', 'a promise'],
  ['shared/a.ts', "throw new Error('Not implemented')", 'a promise'],
  ['README.md', `Run ${['', 'work', 'main', 'x'].join('/')}`, 'a path of one machine'],
  ['.ci/run', 'cd /root/x', 'a path of one machine'],
  ['package-lock.json', `{"resolved": "https://${['registry', 'npmjs', 'org'].join('.')}/x"}`, 'a registry'],
  ['shared/a.ts', '// see issue #12', 'an issue number'],
  ['shared/a.ts', '// @ts-expect-error', 'switches off the compiler'],
  ['renderer/a.tsx', '// oxlint-disable-next-line', 'switches off a check'],
  ['tests/unit/a.test.ts', "test.skip('x', f)", 'a test that does not run'],
])('%s: %s', (file, text, says) => {
  const root = temporaryTree({ [file]: `\n${text}\n` })

  expect(wordProblems(root).map(problemToText)).toEqual([expect.stringMatching(new RegExp(`^${file}:2: .*${says}`))])
})

test('words that only look like them are let be', () => {
  const text = "const network = 'src/works/x'\nconst todo = [].only\n// issues of fairness, homework/root/ of 12"
  expect(wordProblems(temporaryTree({ 'shared/a.ts': text, 'node_modules/x.ts': '// TODO' }))).toEqual([])
})
