/**
 * The browser host as a process: one line with the address, a clean end. The composition root gives the host.
 * Built to `dist/browser-host/`, beside the page. `TIMBANG_DATA` names another data folder.
 */
import { homedir } from 'node:os'
import path from 'node:path'
import type { MakeHost } from '../../shared/host/shell.ts'
import { dataFolderOf } from '../../shared/host/data-folder.ts'
import packageFile from '../../package.json' with { type: 'json' }
import { runBrowserHost } from './run-browser-host.ts'

export async function serveBrowser(makeHost: MakeHost): Promise<void> {
  const browserHost = await runBrowserHost({
    makeHost,
    version: packageFile.version,
    dataFolder: dataFolderOf({ platform: process.platform, environment: process.env, home: homedir() }),
    pageFolder: path.join(import.meta.dirname, '../renderer'),
    onBug: (cause) => console.error(cause),
  })

  const printAddress = (): void => console.log(`Buka di peramban / Open in a browser: ${browserHost.address()}`)

  if (browserHost.portWasTaken) {
    console.error('Porta yang biasa dipakai program lain; data di peramban disusun ulang dari jurnal.')
    console.error('The usual port is taken by another program; the browser’s data is rebuilt from the journal.')
  }
  printAddress()

  // The browser was closed, or another one is wanted: Enter gives a new address.
  if (process.stdin.isTTY) process.stdin.on('data', printAddress).unref()

  let ending = false
  const end = (): void => {
    if (ending) return
    ending = true
    browserHost.close().then(
      () => process.exit(0),
      (cause: unknown) => {
        console.error(cause)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end).on('SIGINT', end)
}
