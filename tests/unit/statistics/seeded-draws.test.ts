import { expect, test } from 'vitest'
import { drawsFrom } from '../../../shared/statistics/seeded-draws.ts'

test('frozen: a changed generator would change published digits', () => {
  const { seed, below, share } = drawsFrom('1 2\n3 4')
  expect([seed, ...Array.from({ length: 6 }, () => below(10)), share()]).toMatchInlineSnapshot(`
    [
      1386121566,
      1,
      1,
      3,
      9,
      3,
      8,
      0.43481518592109464,
    ]
  `)
})

test('another content, another seed', () => {
  expect(drawsFrom('1 2\n3 5').seed).not.toBe(drawsFrom('1 2\n3 4').seed)
})

test('shares lie between 0 and 1, ends left out', () => {
  const { share } = drawsFrom('')
  const all = Array.from({ length: 10_000 }, share)
  expect(Math.min(...all)).toBeGreaterThan(0)
  expect(Math.max(...all)).toBeLessThan(1)
  expect(all.reduce((sum, x) => sum + x, 0) / 10_000).toBeCloseTo(0.5, 1)
})
