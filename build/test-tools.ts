/**
 * The real programs that some tests hold our files against. As root on Debian what is missing is installed; elsewhere
 * it is named, and the projects of tests that need it are left out and counted as skipped.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from './chromium.ts'
import { findCommand } from './find-command.ts'
import { run, type Outcome } from './run-tool.ts'

export interface TestTool {
  readonly name: string
  readonly find: () => string | undefined
  readonly debianPackage: string
  /** Projects of `vitest.config.ts`. */
  readonly projects: readonly string[]
}

const command = (name: string, debianPackage = name, projects: TestTool['projects'] = ['interop']): TestTool => ({
  name,
  find: () => findCommand(name),
  debianPackage,
  projects,
})

/** A package of R, found by its folder: asking R itself takes half a second each. */
const rPackage = (name: string, debianPackage = `r-cran-${name}`): TestTool => ({
  name: `R package ${name}`,
  find: () => rLibraries.map((library) => path.join(library, name)).find((folder) => existsSync(folder)),
  debianPackage,
  projects: ['interop'],
})

const rLibraries = ['/usr/local/lib/R/site-library', '/usr/lib/R/site-library', '/usr/lib/R/library']

/** What the numbers are held against. */
const rTools: readonly TestTool[] = [command('Rscript', 'r-base-core'), rPackage('lme4')]

export const testTools: readonly TestTool[] = [
  { name: 'chromium', find: findChromium, debianPackage: 'chromium-headless-shell', projects: ['e2e', 'electron'] },
  command('minisign'),
  command('age'),
  command('jq'),
  command('unzip'),
  command('sha256sum', 'coreutils'),
  command('pdftotext', 'poppler-utils', ['interop', 'e2e']),
  command('soffice', 'libreoffice-calc'),
  ...rTools,
]

export const missingTools = (tools: readonly TestTool[] = testTools): readonly TestTool[] =>
  tools.filter(({ find }) => find() === undefined)

/** The projects that cannot run, each with what it lacks. `names` as in `TIMBANG_MISSING_TOOLS`: comma-separated. */
export function projectsWithout(names: string): ReadonlyMap<string, readonly string[]> {
  const lacking = new Map<string, string[]>()
  const missing = names.split(',').filter((name) => name !== '')
  for (const { name, projects } of testTools.filter((tool) => missing.includes(tool.name))) {
    for (const project of projects) lacking.set(project, [...(lacking.get(project) ?? []), name])
  }
  return lacking
}

const canInstall = (): boolean =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && findCommand('apt-get') !== undefined

/** Installs what is missing where that can be done; gives back what is missing still. */
export async function provideTools(tools: readonly TestTool[] = testTools): Promise<readonly TestTool[]> {
  const missing = missingTools(tools)
  if (missing.length === 0 || !canInstall()) return missing
  const packagesOf = (some: readonly TestTool[]): readonly string[] => [
    ...new Set(some.map(({ debianPackage }) => debianPackage)),
  ]
  console.log(`Installing for the tests: ${packagesOf(missing).join(' ')}`)
  const apt = (...args: readonly string[]): Promise<Outcome> =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-qq', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  const install = (...packages: readonly string[]): Promise<Outcome> =>
    apt('install', '-y', '--no-install-recommends', ...packages)

  const update = await apt('update')
  await install(...packagesOf(missing))
  // One unknown package makes apt refuse them all.
  for (const name of packagesOf(missingTools(missing))) {
    const { code, output } = await install(name)
    if (code !== 0) console.log([update.output, output].join('\n').trim())
  }
  return missingTools(missing)
}
