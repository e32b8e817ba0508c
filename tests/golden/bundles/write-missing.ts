/**
 * Writes golden bundles that do not exist yet, each with its expected outcome beside it. What exists is never written
 * over: `node tests/golden/bundles/write-missing.ts`.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { badBundles, goodBundles } from '../../builders/bundle-cases.ts'

const here = import.meta.dirname

const cases = [
  ...goodBundles().map(({ name, zip, expected }) => ({ name: `good-${name}`, zip, outcome: { accepted: expected } })),
  ...badBundles().map(({ name, zip, expected }) => ({ name: `bad-${name}`, zip, outcome: { refused: expected } })),
]

for (const { name, zip, outcome } of cases) {
  const bundle = join(here, `${name}.timbang`)
  if (existsSync(bundle)) continue
  writeFileSync(bundle, zip)
  writeFileSync(join(here, `${name}.json`), `${JSON.stringify(outcome, null, 2)}\n`)
}
