/**
 * A number's recipe as files that anybody can repeat it from, with R and nothing of ours: the data, the script, the digits that
 * the script prints, and how to do it. No candidate is named. The same number gives the same bytes.
 */
import { utf8ToBytes } from '../../kernel/bytes.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { NoValue } from '../reason.ts'
import { digitLines, type Digit } from './named-digits.ts'
import type { RecipeData, RecipeKind } from './recipe-data.ts'
import { digitsOf, type Drawn } from './recipe-digits.ts'
import { rPackagesOf, scriptOf } from './recipe-script.ts'
import { csvOf, tableOfRecipe } from './recipe-table.ts'

export interface RecipeFile {
  readonly name: 'BACA.txt' | 'data.csv' | 'digits.txt' | 'recipe.R'
  readonly bytes: Uint8Array
}

/** In the order of names, as a ZIP has them. Where the number has no value there is nothing to repeat: the reason. */
export function recipeExport(data: RecipeData): Result<readonly RecipeFile[], NoValue | Drawn> {
  const digits = digitsOf(data)
  return digits.ok ? ok(recipeFiles(data, digits.value)) : digits
}

/** With digits that are already worked out. */
export const recipeFiles = (data: RecipeData, digits: readonly Digit[]): readonly RecipeFile[] => [
  { name: 'BACA.txt', bytes: utf8ToBytes(readMe(data.kind)) },
  { name: 'data.csv', bytes: utf8ToBytes(csvOf(tableOfRecipe(data))) },
  { name: 'digits.txt', bytes: utf8ToBytes(digitLines(digits)) },
  { name: 'recipe.R', bytes: utf8ToBytes(scriptOf(data)) },
]

function readMe(kind: RecipeKind): string {
  const packages = rPackagesOf(kind)
  const within = kind === 'mfrm' ? ['0,001', '0.001'] : ['0,000001', '0.000001']
  const needs =
    packages.length === 0
      ? ['R saja', 'R alone']
      : [`R dan paket ${packages.join(', ')}`, `R and ${packages.join(', ')}`]
  return `Resep angka ini

data.csv    data; peserta dan penilai hanya nomor, sesuai urutan di program. Sel kosong: tidak dinilai.
recipe.R    cara menghitungnya. Perlu ${needs[0]}.
digits.txt  angka yang dihitung Timbang, dengan nama yang sama.

1. Buka terminal di map ini dan jalankan: Rscript recipe.R
2. Bandingkan hasilnya dengan digits.txt. Selisih sampai ${within[0]} adalah pembulatan mesin.
NA berarti tidak dapat dihitung. Benar ditulis 1, salah 0.


The recipe of this number

data.csv    the data; candidates and assessors are numbers only, in the program's order. An empty cell: not scored.
recipe.R    how it is worked out. Needs ${needs[1]}.
digits.txt  the digits that Timbang worked out, under the same names.

1. Open a terminal in this folder and run: Rscript recipe.R
2. Compare what it prints with digits.txt. A difference up to ${within[1]} is rounding.
NA means that it cannot be worked out. True is written 1, false 0.
`
}
