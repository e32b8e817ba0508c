import { expect, it } from 'vitest'
import { takeBundles } from '../../../../../renderer/features/exchange/take-bundles.ts'

/** Each step begins and ends when the test says so; what began and ended stands in `told`. */
function steps(refused: readonly string[] = []) {
  const told: string[] = []
  const step = async <T>(name: string, answer: T): Promise<T> => {
    told.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 0))
    told.push(`${name} ends`)
    return answer
  }
  return {
    told,
    plan: (item: string) => step(`plan ${item}`, refused.includes(`plan ${item}`) ? null : `plan of ${item}`),
    take: (item: string, planned: string) => step(`take ${item} by ${planned}`, !refused.includes(`take ${item}`)),
    pull: () => step('pull', undefined),
  }
}

const count = (told: readonly string[], name: string) => told.filter((one) => one === name).length

it('one is taken in while the next is checked, never two at once', async () => {
  const all = steps()
  await takeBundles(['a', 'b', 'c'], all)
  const takes = all.told.filter((one) => one.startsWith('take'))
  expect(takes).toEqual(
    ['a', 'b', 'c'].flatMap((one) => [`take ${one} by plan of ${one} begins`, `take ${one} by plan of ${one} ends`]),
  )
  expect(all.told.indexOf('plan b begins')).toBeLessThan(all.told.indexOf('take a by plan of a ends'))
  expect(all.told.indexOf('plan c begins')).toBeGreaterThan(all.told.indexOf('plan b ends'))
  expect(count(all.told, 'pull ends')).toBe(3)
  expect(all.told.at(-1)).toBe('pull ends')
})

it('one that is refused stops nobody behind it, and brings nothing to be read', async () => {
  const all = steps(['plan a', 'take b'])
  await takeBundles(['a', 'b', 'c'], all)
  expect(all.told.filter((one) => one.startsWith('take') && one.endsWith('begins'))).toEqual([
    'take b by plan of b begins',
    'take c by plan of c begins',
  ])
  expect(count(all.told, 'pull ends')).toBe(1)
})

it('of nothing comes nothing', async () => {
  const all = steps()
  await takeBundles([], all)
  expect(all.told).toEqual([])
})
