/**
 * `npm test`: tools, bundles, checks, tests, and one closing line. With arguments, only the tests that they name (as for
 * vitest) and no checks. Under `CI=true` a tool that cannot be had is a failure, elsewhere its tests are skipped.
 */
import * as z from 'zod'
import { bundleAll } from './bundles.ts'
import { runChecks } from './checks.ts'
import { closingLine, sumOfCounts, type Counts } from './closing-reporter.ts'
import { runScript, toolScript } from './run-tool.ts'
import { runTests } from './run-tests.ts'
import { projectsWithout, provideTools } from './test-tools.ts'

const vitest = toolScript('vitest')

/** How many tests a project holds, found by loading its files without running them. */
async function testsIn(project: string): Promise<number> {
  const { output } = await runScript(vitest, ['list', '--json', `--project=${project}`], {
    env: { TIMBANG_MISSING_TOOLS: '' },
  })
  try {
    return z.array(z.unknown()).parse(JSON.parse(output)).length
  } catch {
    return 1
  }
}

const args = process.argv.slice(2)
const missing = (await provideTools()).map(({ name }) => name)
const all: Counts[] = []
for (const [project, lacking] of projectsWithout(missing.join(','))) {
  const inCi = process.env['CI'] === 'true'
  const left = args.length > 0 ? 0 : await testsIn(project)
  if (left === 0) continue
  console.log(`${inCi ? 'FAIL' : 'skip'} tests/${project}: ${lacking.join(', ')} cannot be had here (${left} tests)`)
  all.push(inCi ? { passed: 0, failed: 1, skipped: left } : { passed: 0, failed: 0, skipped: left })
}

all.push({ passed: 0, failed: (await bundleAll()).length, skipped: 0 })
if (args.length === 0) all.push({ ...(await runChecks()), skipped: 0 })
all.push(await runTests(args, { missing: missing.join(',') }))

const sum = sumOfCounts(all)
console.log(closingLine(sum))
process.exitCode = sum.failed === 0 ? 0 : 1
