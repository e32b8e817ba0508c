/**
 * One runner for everything. A project is a folder of `tests/`; those whose real tools are missing are left out by
 * `npm test`, which says so. The projects with a browser run file by file: two Chromiums on two cores gain nothing.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { findChromium } from './build/chromium.ts'
import { projectsWithout } from './build/test-tools.ts'

const domTests = ['tests/unit/renderer/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.tsx']
const electronStandIn = path.resolve(import.meta.dirname, 'tests/electron/stand-in/electron.ts')

const inNode = (name: string, seconds: number) => ({
  extends: true as const,
  test: {
    name,
    environment: 'node',
    include: [`tests/${name}/**/*.test.ts`],
    exclude: domTests,
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
  },
})

const inBrowser = (name: string) => ({
  extends: true as const,
  ...(name === 'electron' && existsSync(electronStandIn) ? { resolve: { alias: { electron: electronStandIn } } } : {}),
  test: {
    ...inNode(name, 30).test,
    fileParallelism: false,
    sequence: { groupOrder: 1 },
  },
})

const projects = [
  inNode('unit', 20),
  inNode('properties', 60),
  inNode('contract', 30),
  inNode('golden', 30),
  inNode('faults', 120),
  inNode('interop', 120),
  {
    extends: true as const,
    test: {
      name: 'dom',
      environment: 'jsdom',
      include: domTests,
      setupFiles: ['tests/dom-setup.ts'],
      testTimeout: 20_000,
    },
  },
  inBrowser('e2e'),
  inBrowser('electron'),
]

const leftOut = projectsWithout(process.env['TIMBANG_MISSING_TOOLS'] ?? '')
const chromium = findChromium()

export default defineConfig({
  test: {
    projects: projects.filter(({ test }) => !leftOut.has(test.name)),
    // Two cores are common, and by default one would be left idle.
    maxWorkers: '100%',
    reporters: ['default', path.resolve(import.meta.dirname, 'build/closing-reporter.ts')],
    env: chromium === undefined ? {} : { TIMBANG_CHROMIUM: chromium },
  },
})
