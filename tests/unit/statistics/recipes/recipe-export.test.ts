import { describe, expect, it, test } from 'vitest'
import { bytesToUtf8 } from '../../../../shared/kernel/bytes.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { digitText, namedDigits } from '../../../../shared/statistics/recipes/named-digits.ts'
import type { RecipeData } from '../../../../shared/statistics/recipes/recipe-data.ts'
import { recipeExport } from '../../../../shared/statistics/recipes/recipe-export.ts'

const textsOf = (data: RecipeData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    expectOk(recipeExport(data), 'has a value').map(({ name, bytes }) => [name, expectOk(bytesToUtf8(bytes), name)]),
  )

const kendall: RecipeData = {
  kind: 'kendall-w',
  ratings: [
    [1, 2],
    [3, null],
    [2, 3.25],
  ],
}

describe('recipeExport', () => {
  it('holds data with gaps, digits and script, in the order of names', () => {
    const texts = textsOf(kendall)
    expect(Object.keys(texts)).toEqual(['BACA.txt', 'data.csv', 'digits.txt', 'recipe.R'])
    expect(texts['data.csv']).toBe('peserta,penilai_1,penilai_2\n1,1,2\n2,3,\n3,2,3.25\n')
    expect(texts['digits.txt']).toContain('W = 1\nchiSquare = 2\ndf = 1\n')
    expect(texts['recipe.R']).toContain('read.csv("data.csv")')
    expect(texts['BACA.txt']).toContain('Rscript recipe.R')
  })

  it('names nobody', () => {
    const names = ['Siti', 'Budi', 'Penguji A', 'Penguji B']
    const observations = names
      .slice(0, 2)
      .flatMap((candidate, i) =>
        names.slice(2).map((rater, j) => ({ candidate, rater, criterion: 'x', score: 1 + i + j })),
      )
    const texts = textsOf({ kind: 'rater-indices', observations, scale: { min: 1, max: 5 } })
    expect(texts['data.csv']).toBe('peserta,penilai,kriteria,nilai,urutan\n1,1,1,2,\n1,2,1,3,\n2,1,1,1,\n2,2,1,2,\n')
    for (const text of Object.values(texts)) for (const name of names) expect(text).not.toContain(name)
  })

  it('says why there is nothing to repeat', () => {
    expect(recipeExport({ kind: 'kendall-w', ratings: [[1], [2]] })).toEqual({
      ok: false,
      failure: { kind: 'no-value', reason: 'too_few_raters' },
    })
    const many = Array.from({ length: 3 }, (_, i) =>
      Array.from({ length: 9 }, (__, j) => ({ n: BigInt(i + j), d: 1n })),
    )
    expect(recipeExport({ kind: 'rank-bootstrap', scores: many, places: 1 })).toEqual({
      ok: false,
      failure: { kind: 'drawn' },
    })
  })
})

test.each([
  [0, '0'],
  [-0, '0'],
  [1 / 3, '0.3333333333'],
  [-12345.678, '-12345.678'],
  [0.0001, '0.0001'],
  [0.00001234, '1.234e-05'],
  [9_999_999_999.6, '1e+10'],
  [1.5e200, '1.5e+200'],
  [null, 'NA'],
])('%d is printed as %s, as R does', (value, text) => {
  expect(digitText(value)).toBe(text)
})

test('nested results have names by path; yes and no are 1 and 0, texts are no digits', () => {
  expect(namedDigits({ a: { b: [1, null], reason: null, name: 'x' }, c: true })).toEqual([
    { name: 'a.b.1', value: 1 },
    { name: 'a.b.2', value: null },
    { name: 'c', value: 1 },
  ])
})
