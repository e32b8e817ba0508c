/** Electron's own program is not in its npm package: it is downloaded at first use, and some machines cannot have it. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot, runScript } from './run-tool.ts'

export type ElectronBinary =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'no-screen' }
  /** Chromium's sandbox refuses root, and without its sandbox the app does not open. */
  | { readonly kind: 'root' }
  | { readonly kind: 'not-downloaded' }

const folder = path.join(projectRoot, 'node_modules', 'electron')

function onDisk(): string | undefined {
  const pathFile = path.join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = path.join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

export async function findElectron(): Promise<ElectronBinary> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return { kind: 'no-screen' }
  if (process.platform === 'linux' && process.getuid?.() === 0) return { kind: 'root' }
  if (onDisk() === undefined) {
    console.log(
      'Timbang: mengunduh Electron, sekali saja, sekitar 110 MB … / downloading Electron, once, about 110 MB …',
    )
    await runScript(path.join(folder, 'install.js'), [], { timeoutSeconds: 1800 })
  }
  const binary = onDisk()
  return binary === undefined ? { kind: 'not-downloaded' } : { kind: 'found', path: binary }
}
