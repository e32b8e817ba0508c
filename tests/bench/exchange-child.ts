/** A browser host in a process of its own, so that its memory is its own: `node exchange-child.ts DATA PAGE`. Ends with its input. */
import { runBrowserHost } from '../../electron/browser-host/run-browser-host.ts'
import { makeHost } from '../../electron/services/host/make-host.ts'

const [dataFolder = '', pageFolder = ''] = process.argv.slice(2)
const host = await runBrowserHost({
  makeHost,
  version: '0.0.0',
  dataFolder,
  pageFolder,
  onBug: (cause) => console.error(cause),
})
console.log(host.address())
process.stdin.on('end', () => void host.close().then(() => process.exit(0))).resume()
