#!/usr/bin/env node
/** The command line from sources, on a bare machine too. Paths are the caller's: npm changes into the repository and says where it was called. */
import { bootstrap } from './bootstrap.mjs'

const calledByNpm = ['timbang', 'demo'].includes(process.env.npm_lifecycle_event ?? '')
await bootstrap(
  'electron/cli/timbang.ts',
  process.argv.slice(2),
  (calledByNpm && process.env.INIT_CWD) || process.cwd(),
)
