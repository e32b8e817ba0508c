/** `npm run pack`: builds the app and packs it, with electron-builder's arguments (`-- --win`, `-- --linux --dir`, …). */
import { bundleAll, bundles } from './bundles.ts'
import { projectRoot, runScript, toolScript } from './run-tool.ts'

const unbuilt = await bundleAll([bundles.main, bundles.preload, bundles.renderer])
if (unbuilt.length > 0) process.exit(1)
const args = ['--projectDir', projectRoot, '--publish', 'never', ...process.argv.slice(2)]
const { code } = await runScript(toolScript('electron-builder'), args, { show: true })
process.exitCode = code
