/**
 * A vitest reporter that only counts. In the folder named by `TIMBANG_TEST_REPORT` it leaves `counts.json` at the end and, until
 * then, `running.json`: the test files under way, written anew whenever a test has ended.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { SerializedError } from 'vitest'
import type { Reporter, TestModule } from 'vitest/node'

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/**
 * A file that does not load, a failing hook and an error outside of any test each count as one failure more, so that
 * nothing which turns the run red is missing from the line that people read.
 */
export function countTests(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): Counts {
  const states = modules.flatMap(({ children }) => [...children.allTests()].map((test) => test.result().state))
  const suiteErrors = modules.flatMap((module) => [
    ...module.errors(),
    ...[...module.children.allSuites()].flatMap((suite) => [...suite.errors()]),
  ])
  const count = (wanted: string): number => states.filter((state) => state === wanted).length
  return {
    passed: count('passed'),
    failed: count('failed') + count('pending') + suiteErrors.length + unhandledErrors.length,
    skipped: count('skipped'),
  }
}

export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

export const sumOfCounts = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((sum, { passed }) => sum + passed, 0),
  failed: all.reduce((sum, { failed }) => sum + failed, 0),
  skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
})

export default class ClosingReporter implements Reporter {
  readonly running = new Set<string>()

  onTestModuleStart(module: TestModule): void {
    this.running.add(module.relativeModuleId)
    this.report('running.json', [...this.running])
  }

  onTestCaseResult(): void {
    this.report('running.json', [...this.running])
  }

  onTestModuleEnd(module: TestModule): void {
    this.running.delete(module.relativeModuleId)
    this.report('running.json', [...this.running])
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    this.report('counts.json', countTests(modules, unhandledErrors))
  }

  private report(file: string, content: unknown): void {
    const folder = process.env['TIMBANG_TEST_REPORT']
    if (folder !== undefined) writeFileSync(path.join(folder, file), JSON.stringify(content))
  }
}
