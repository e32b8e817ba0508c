/**
 * Runs vitest to its end and gives back the counts. A test that never gives up its thread blocks vitest's own time limits
 * with it, so a run in which nothing has ended for long is ended from here and its test files are named.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as z from 'zod'
import type { Counts } from './closing-reporter.ts'
import { runScript, toolScript } from './run-tool.ts'

interface TestRun {
  /** As in `TIMBANG_MISSING_TOOLS`. */
  readonly missing: string
  readonly silenceMs?: number
}

const countsSchema = z.object({ passed: z.number(), failed: z.number(), skipped: z.number() })
const parse = <T>(file: string, schema: z.ZodType<T>): T => schema.parse(JSON.parse(readFileSync(file, 'utf8')))

export async function runTests(
  args: readonly string[],
  { missing, silenceMs = 15 * 60_000 }: TestRun,
): Promise<Counts> {
  const report = mkdtempSync(path.join(os.tmpdir(), 'timbang-test-'))
  const running = path.join(report, 'running.json')
  const hung = new AbortController()
  let lastSeen = Date.now()
  const watch = setInterval(
    () => {
      lastSeen = Math.max(lastSeen, statSync(running, { throwIfNoEntry: false })?.mtimeMs ?? 0)
      if (Date.now() - lastSeen > silenceMs) hung.abort()
    },
    Math.min(silenceMs, 5_000),
  )
  try {
    // Bundling for production leaves its mark in this process; the page's tests need React's other half.
    const env = { NODE_ENV: 'test', TIMBANG_TEST_REPORT: report, TIMBANG_MISSING_TOOLS: missing }
    const { code } = await runScript(toolScript('vitest'), ['run', ...args], { show: true, env, signal: hung.signal })
    if (hung.signal.aborted) {
      console.log(`FAIL hung, and ended: ${parse(running, z.array(z.string())).join(', ')}`)
      return { passed: 0, failed: 1, skipped: 0 }
    }
    const counted = parse(path.join(report, 'counts.json'), countsSchema)
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
  } catch {
    console.log('FAIL vitest did not come to its end')
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    clearInterval(watch)
    rmSync(report, { recursive: true, force: true })
  }
}
