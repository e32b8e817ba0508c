import { bundleAll } from './bundles.ts'

process.exitCode = (await bundleAll()).length === 0 ? 0 : 1
