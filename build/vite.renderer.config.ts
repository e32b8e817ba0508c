/** The page. Relative addresses, so that both hosts serve the same files; nothing inlined, so that a strict CSP holds. */
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import path from 'node:path'
import { projectRoot } from './run-tool.ts'

export const rendererConfig: InlineConfig = {
  root: path.join(projectRoot, 'renderer'),
  configFile: false,
  logLevel: 'warn',
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: path.join(projectRoot, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome156',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    chunkSizeWarningLimit: 2000,
  },
}
