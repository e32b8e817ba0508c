import { expect, test } from 'vitest'
import { missingTools, projectsWithout, testTools, type TestTool } from '../../../build/test-tools.ts'

test('a missing tool takes only the projects that need it', () => {
  expect([...projectsWithout('')]).toEqual([])
  expect([...projectsWithout('chromium')].map(([project]) => project)).toEqual(['e2e', 'electron'])
  expect([...projectsWithout('age,jq')]).toEqual([['interop', ['age', 'jq']]])
})

test('a tool is missing when it is not found', () => {
  const [first] = testTools
  const tool = (name: string, place: string | undefined): TestTool => ({ ...first!, name, find: () => place })
  expect(missingTools([tool('a', '/usr/bin/a'), tool('b', undefined)]).map(({ name }) => name)).toEqual(['b'])
})
