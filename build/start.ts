/**
 * `npm start`: the app in its Electron window or, where Electron cannot be had, the same page from the browser host.
 * `npm start -- --browser` asks for the browser host; all other arguments go to the host.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { bundleAll, bundles, hasSource } from './bundles.ts'
import { findElectron, type ElectronBinary } from './electron-binary.ts'
import { projectRoot } from './run-tool.ts'

const why: Readonly<Record<Exclude<ElectronBinary['kind'], 'found'> | 'fell-over', readonly [id: string, en: string]>> =
  {
    'no-screen': ['tidak ada layar', 'there is no screen'],
    root: ['dijalankan sebagai root', 'run as root'],
    'not-downloaded': ['tidak dapat diunduh', 'it cannot be downloaded'],
    'fell-over': ['tidak mau berjalan', 'it does not run'],
  }

/** An Electron that cannot start says so at once; one that ran longer was closed by its user. */
const startsWithinMs = 10_000

function runInFront(command: string, args: readonly string[]): Promise<number> {
  // Set in some editors' terminals, where it would make a plain Node of Electron.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: 'inherit', env })
    process.on('SIGINT', () => undefined)
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

async function openBrowserHost(args: readonly string[]): Promise<number> {
  if ((await bundleAll([bundles.renderer, bundles.browserHost])).length > 0) return 1
  return runInFront(process.execPath, [path.join(projectRoot, bundles.browserHost.output), ...args])
}

async function openElectron(args: readonly string[]): Promise<number> {
  const electron = await findElectron()
  if (electron.kind === 'found') {
    if ((await bundleAll([bundles.main, bundles.preload, bundles.renderer])).length > 0) return 1
    const started = Date.now()
    const code = await runInFront(electron.path, [projectRoot, ...args])
    if (code === 0 || Date.now() - started > startsWithinMs) return code
  }
  const [id, en] = why[electron.kind === 'found' ? 'fell-over' : electron.kind]
  console.log(
    `Electron tidak dapat dipakai di sini (${id}), peramban dipakai. / No Electron here (${en}), using the browser.`,
  )
  return openBrowserHost(args)
}

const args = process.argv.slice(2)
const hostArgs = args.filter((argument) => argument !== '--browser')
if (!hasSource(bundles.renderer) || !hasSource(bundles.browserHost)) {
  console.error('Halaman Timbang belum ada di salinan ini: npm run timbang -- --help. / This copy has no page to open.')
  process.exitCode = 1
} else if (args.includes('--browser') || !hasSource(bundles.main)) {
  process.exitCode = await openBrowserHost(hostArgs)
} else {
  process.exitCode = await openElectron(hostArgs)
}
