/** Builds into `dist/` whatever the tree has a source for, and only what has changed since it was built. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { build, type InlineConfig } from 'vite'
import { projectRoot } from './run-tool.ts'
import { sourceFiles } from './source-files.ts'
import { nodeConfig, type NodeBundle } from './vite.node.config.ts'
import { preloadConfig } from './vite.preload.config.ts'
import { rendererConfig } from './vite.renderer.config.ts'

export interface Bundle {
  readonly name: string
  /** The source that says whether there is anything to build. */
  readonly entry: string
  readonly output: string
  readonly config: InlineConfig
  /** What it is built from, as the beginnings of paths. */
  readonly from: readonly string[]
  /** Folder of files that the program reads at run time; they lie in `fonts/` beside it. */
  readonly fonts?: string
}

const documentFonts = 'node_modules/pdfmake/fonts/Roboto'

const inNode = (bundle: NodeBundle): Bundle => ({
  name: bundle.name,
  entry: bundle.entry,
  output: `dist/${bundle.name}/${bundle.fileName}`,
  config: nodeConfig(bundle),
  from: ['shared/', 'electron/'],
  fonts: documentFonts,
})

export const bundles = {
  main: inNode({ name: 'main', entry: 'electron/main/main.ts', fileName: 'main.js' }),
  preload: {
    name: 'preload',
    entry: 'electron/preload/preload.ts',
    output: 'dist/preload/preload.cjs',
    config: preloadConfig,
    from: ['shared/', 'electron/preload/'],
  },
  renderer: {
    name: 'renderer',
    entry: 'renderer/index.html',
    output: 'dist/renderer/index.html',
    config: rendererConfig,
    from: ['shared/', 'renderer/'],
  },
  browserHost: inNode({ name: 'browser-host', entry: 'electron/browser-host/main.ts', fileName: 'main.js' }),
  cli: inNode({ name: 'cli', entry: 'electron/cli/timbang.ts', fileName: 'timbang.js' }),
} satisfies Record<string, Bundle>

const inProject = (file: string): string => path.join(projectRoot, file)

export const hasSource = ({ entry }: Bundle): boolean => existsSync(inProject(entry))

/** Names, sizes and times of everything that goes in: a file that was taken away changes it too. */
function fingerprint({ from }: Bundle, files: readonly string[]): string {
  const hash = createHash('sha256')
  const isPart = (file: string): boolean =>
    [...from, 'build/', 'package-lock.json'].some((start) => file.startsWith(start))
  for (const file of files.filter(isPart)) {
    const { size, mtimeMs } = statSync(inProject(file))
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

const copyInto = (folder: string, fonts: string): void => cpSync(fonts, path.join(folder, 'fonts'), { recursive: true })

/** Builds what is stale. Gives back the bundles that could not be built, having said why. */
export async function bundleAll(wanted: readonly Bundle[] = Object.values(bundles)): Promise<readonly Bundle[]> {
  const files = sourceFiles(projectRoot)
  const failed: Bundle[] = []
  for (const bundle of wanted.filter(hasSource)) {
    const stamp = inProject(`dist/.stamps/${bundle.name}`)
    const now = fingerprint(bundle, files)
    const isFresh = existsSync(inProject(bundle.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now
    if (isFresh) continue
    console.log(`Building ${bundle.output}`)
    try {
      await build(bundle.config)
      if (bundle.fonts) copyInto(path.dirname(inProject(bundle.output)), inProject(bundle.fonts))
      mkdirSync(path.dirname(stamp), { recursive: true })
      writeFileSync(stamp, now)
    } catch (error) {
      failed.push(bundle)
      console.log(`FAIL ${bundle.output}\n${stripVTControlCharacters(String(error)).trim()}`)
    }
  }
  return failed
}
