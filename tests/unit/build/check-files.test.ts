import { expect, test } from 'vitest'
import { fileProblems, longestFile } from '../../../build/check-files.ts'
import { temporaryTree } from './temporary-tree.ts'

const lines = (count: number): string => 'x\n'.repeat(count)

test('a module over the limit is named, one at the limit is not', () => {
  const root = temporaryTree({ 'shared/long.ts': lines(longestFile + 1), 'shared/short.ts': lines(longestFile) })

  expect(fileProblems(root)).toEqual([{ file: 'shared/long.ts', line: longestFile, says: '301 lines, over 300' }])
})

test('data, messages and tests may be long', () => {
  const long = lines(longestFile * 2)
  const root = temporaryTree({
    'shared/profiles/dictionary.ts': long,
    'renderer/i18n/indonesian.ts': long,
    'tests/unit/x.test.ts': long,
  })
  expect(fileProblems(root)).toEqual([])
})

test.each([
  ['shared/utils.ts', 'the name utils says nothing'],
  ['shared/date-helpers.ts', 'the name date-helpers says nothing'],
  ['renderer/common/x.ts', 'the name common says nothing'],
  ['shared/record/types.ts', 'the name types says nothing'],
  ['shared/ScoreSheet.ts', 'ScoreSheet is not kebab-case'],
])('%s', (file, says) => {
  expect(fileProblems(temporaryTree({ [file]: '' }))).toEqual([{ file, line: 1, says }])
})
