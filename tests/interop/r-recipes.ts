/** Recipes run by R: every export in a folder of its own, all of them in one process, since R is slow to start. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesToUtf8 } from '../../shared/kernel/bytes.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import type { RecipeData } from '../../shared/statistics/recipes/recipe-data.ts'
import { recipeExport } from '../../shared/statistics/recipes/recipe-export.ts'

/** What R prints, or why it broke off, as lines `name = value`. */
export type Printed = ReadonlyMap<string, number | null>

export interface RanRecipe {
  readonly name: string
  readonly ours: Printed
  readonly theirs: Printed
}

const driver = String.raw`
folders <- commandArgs(TRUE)
for (folder in readLines(folders[1])) {
  setwd(folder)
  sink("printed.txt")
  tryCatch({
    own <- new.env()
    source("recipe.R", local = own)
    source("extra.R", local = own)
  }, error = function(e) cat("error:", conditionMessage(e), "\n"))
  sink()
}
`

export interface RecipeRun {
  readonly name: string
  readonly data: RecipeData
  /** R lines after the recipe, in its own workspace, that print further names. */
  readonly extra?: string
}

export function runRecipes(recipes: readonly RecipeRun[]): RanRecipe[] {
  const root = mkdtempSync(join(tmpdir(), 'timbang-r-'))
  try {
    const folders = recipes.map(({ name, data, extra }, i) => {
      const folder = join(root, `${i}`)
      mkdirSync(folder)
      for (const file of expectOk(recipeExport(data), name)) writeFileSync(join(folder, file.name), file.bytes)
      writeFileSync(join(folder, 'extra.R'), extra ?? '')
      return folder
    })
    writeFileSync(join(root, 'folders.txt'), folders.map((folder) => `${folder}\n`).join(''))
    writeFileSync(join(root, 'driver.R'), driver)
    execFileSync('Rscript', ['--vanilla', join(root, 'driver.R'), join(root, 'folders.txt')], { encoding: 'utf8' })
    return recipes.map(({ name }, i) => ({
      name,
      ours: linesOf(join(folders[i] ?? '', 'digits.txt')),
      theirs: linesOf(join(folders[i] ?? '', 'printed.txt')),
    }))
  } finally {
    rmSync(root, { recursive: true })
  }
}

function linesOf(file: string): Printed {
  const text = expectOk(bytesToUtf8(readFileSync(file)), file)
  const lines = text.split('\n').filter((line) => line !== '')
  const broken = lines.find((line) => !/^[\w.]+ = (NA|-?[\d.]+(e[+-]\d+)?)$/.test(line))
  if (broken !== undefined) throw new Error(`${file}: ${broken}`)
  return new Map(
    lines.map((line) => {
      const [name = '', value = ''] = line.split(' = ')
      return [name, value === 'NA' ? null : Number(value)]
    }),
  )
}

/** Names that are missing on one side, and numbers further apart than `tolerance` of the larger of 1 and their size. */
export function disagreements({ name, ours, theirs }: RanRecipe, tolerance: number): string[] {
  const names = new Set([...ours.keys(), ...theirs.keys()])
  return [...names].flatMap((at) => {
    const [a, b] = [ours.get(at), theirs.get(at)]
    if (a === b) return []
    const isNear =
      typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a))
    return isNear ? [] : [`${name} ${at}: ours ${a}, R ${b}`]
  })
}
