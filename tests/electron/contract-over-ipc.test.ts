import { afterAll, beforeAll } from 'vitest'
import type { Transport } from '../../shared/host/wire.ts'
import { describeHostContract } from '../contract/host-contract.ts'
import { endApp, startApp, type StartedApp } from './started-app.ts'

let started: StartedApp
const listeners = new Set<(wire: string) => void>()

beforeAll(async () => {
  started = await startApp('electron-contract')
  await started.page.exposeBinding('heardInPage', (_source, wire: string) => {
    for (const listener of listeners) listener(wire)
  })
  await started.page.evaluate('void window.timbang.onEvent((wire) => window.heardInPage(wire))')
}, 120_000)
afterAll(endApp)

/** Everything passes through the page: its bridge, its preload, the main process. */
const transport: Transport = {
  call: (wire) =>
    started.page.evaluate((text) => (window as unknown as { timbang: Transport }).timbang.call(text), wire),
  onEvent: (listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

describeHostContract('Electron IPC', async () => {
  const memory = started.replaceHost('none')
  const bugs: unknown[] = []
  const write = process.stderr.write.bind(process.stderr)
  // What the shell reports of a bug goes to its own output, nowhere else.
  process.stderr.write = ((text: string) =>
    text.startsWith('{\n  method: ') ? bugs.push(text) > 0 : write(text)) as typeof process.stderr.write
  return {
    memory,
    bugs,
    transport,
    close: async () => {
      listeners.clear()
      process.stderr.write = write
    },
  }
})
