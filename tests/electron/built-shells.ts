/**
 * The shells built as they are shipped (same configuration, same page and preload), but over the in-memory host and in a
 * folder of their own: what is tested here is the shell.
 */
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { build, type InlineConfig } from 'vite'
import { bundleAll, bundles } from '../../build/bundles.ts'
import { projectRoot } from '../../build/run-tool.ts'
import { nodeConfig } from '../../build/vite.node.config.ts'

const into = (outDir: string, { build: options, ...config }: InlineConfig): InlineConfig => ({
  ...config,
  build: { ...options, outDir },
})

export interface BuiltShells {
  readonly main: string
  readonly browserHost: string
}

/** `name`: files that run side by side build side by side. */
export async function buildShells(name: string): Promise<BuiltShells> {
  const folder = path.join(projectRoot, '.cache', name)
  const shell = { name: 'main', entry: 'tests/electron/memory-shell-child.ts', fileName: 'main.js' }
  const browser = { name: 'browser-host', entry: 'tests/electron/memory-browser-child.ts', fileName: 'main.js' }
  await bundleAll([bundles.renderer])
  await build(into(path.join(folder, 'main'), nodeConfig(shell)))
  await build(into(path.join(folder, 'preload'), bundles.preload.config))
  await build(into(path.join(folder, 'browser-host'), nodeConfig(browser)))
  await cp(path.join(projectRoot, 'dist/renderer'), path.join(folder, 'renderer'), { recursive: true, force: true })
  return { main: path.join(folder, 'main/main.js'), browserHost: path.join(folder, 'browser-host/main.js') }
}
