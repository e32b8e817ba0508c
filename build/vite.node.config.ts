/** What runs in Node or in Electron's main process: one ESM file with all its libraries, so that nothing of node_modules is packed. */
import type { InlineConfig } from 'vite'
import { projectRoot } from './run-tool.ts'

export interface NodeBundle {
  /** Folder below `dist/`. */
  readonly name: string
  /** Source, repository-relative. */
  readonly entry: string
  readonly fileName: string
}

export const nodeConfig = ({ name, entry, fileName }: NodeBundle): InlineConfig => ({
  root: projectRoot,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: entry,
    outDir: `dist/${name}`,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: ['electron', 'electron/main'],
      output: { format: 'es', entryFileNames: fileName, chunkFileNames: '[name]-[hash].js' },
    },
  },
})
