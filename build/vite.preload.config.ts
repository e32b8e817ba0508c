/** A sandboxed preload script must be CommonJS, and one file: there it can `require` nothing but `electron`. */
import type { InlineConfig } from 'vite'
import { projectRoot } from './run-tool.ts'

export const preloadConfig: InlineConfig = {
  root: projectRoot,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: 'dist/preload',
    emptyOutDir: true,
    target: 'chrome156',
    minify: false,
    lib: { entry: 'electron/preload/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron', 'electron/renderer'], output: { codeSplitting: false } },
  },
}
