/** `npm run check`: everything that can be said about the sources without running them, each check on its own line. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { boundaryProblems } from './check-boundaries.ts'
import { fileProblems } from './check-files.ts'
import { lockProblems } from './check-lock.ts'
import { wordProblems } from './check-words.ts'
import { projectRoot, runScript, toolScript, type Outcome } from './run-tool.ts'
import { problemToText, type Problem } from './source-files.ts'

interface Check {
  readonly name: string
  readonly outcome: () => Promise<Outcome> | Outcome
}

const ours = (problems: (root: string) => readonly Problem[]) => (): Outcome => {
  const found = problems(projectRoot)
  return { code: found.length === 0 ? 0 : 1, output: found.map((problem) => `${problemToText(problem)}\n`).join('') }
}

const checks: readonly Check[] = [
  { name: 'types', outcome: typesOfAllLayers },
  { name: 'lint', outcome: () => runScript(toolScript('oxlint'), ['--deny-warnings', '--format=unix']) },
  { name: 'dead code', outcome: () => runScript(toolScript('knip'), ['--no-progress', '--no-config-hints']) },
  { name: 'format', outcome: () => runScript(toolScript('prettier'), ['--check', '--log-level=warn', '.']) },
  { name: 'boundaries', outcome: ours(boundaryProblems) },
  { name: 'sizes and names', outcome: ours(fileProblems) },
  { name: 'words', outcome: ours(wordProblems) },
  { name: 'lock file', outcome: ours(lockProblems) },
]

const referencesSchema = z.object({ references: z.array(z.object({ path: z.string() })) })

async function typesOfAllLayers(): Promise<Outcome> {
  const root: unknown = JSON.parse(readFileSync(path.join(projectRoot, 'tsconfig.json'), 'utf8'))
  const layers = referencesSchema.parse(root).references.map((reference) => reference.path)
  const present = layers.filter((layer) => existsSync(path.join(projectRoot, layer, 'tsconfig.json')))
  const outcomes = await Promise.all(
    present.map((layer) => runScript(toolScript('typescript', 'tsc'), ['-p', layer, '--pretty', 'false'])),
  )
  // A module is compiled in every layer that imports it, and says the same each time.
  const lines = new Set(outcomes.flatMap(({ output }) => output.split('\n').filter((line) => line !== '')))
  return {
    code: outcomes.every(({ code }) => code === 0) ? 0 : 1,
    output: [...lines].map((line) => `${line}\n`).join(''),
  }
}

/** Runs them all, whatever fails, and prints each. */
export async function runChecks(): Promise<{ readonly passed: number; readonly failed: number }> {
  const running = checks.map(async ({ name, outcome }) => ({ name, ...(await outcome()) }))
  let failed = 0
  for (const done of running) {
    const { name, code, output } = await done
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`)
    if (code !== 0) {
      failed += 1
      console.log(output.trimEnd())
    }
  }
  return { passed: checks.length - failed, failed }
}
