import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runBrowserHost } from '../../electron/browser-host/run-browser-host.ts'
import { httpTransport } from '../../renderer/host/http-transport.ts'
import { enterAsBrowser } from '../builders/loopback-browser.ts'
import { InMemoryHost } from '../builders/in-memory-host.ts'
import { describeHostContract } from './host-contract.ts'

describeHostContract('loopback HTTP', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'timbang-http-'))
  await mkdir(path.join(folder, 'page'))
  await writeFile(path.join(folder, 'page/index.html'), '<!doctype html>')
  const memory = new InMemoryHost()
  const bugs: unknown[] = []
  const running = await runBrowserHost({
    makeHost: async (shell) => {
      memory.events.subscribe((wire) => shell.emit(JSON.parse(wire) as never))
      return { host: memory.host, close: async () => {} }
    },
    version: memory.shell.version,
    dataFolder: path.join(folder, 'data'),
    pageFolder: path.join(folder, 'page'),
    onBug: (bug) => bugs.push(bug),
  })
  const browser = await enterAsBrowser(running.address())
  const transport = httpTransport({ origin: browser.origin, key: browser.key, fetch: browser.fetch, retryAfter: 50 })
  const close = async (): Promise<void> => {
    await running.close()
    await rm(folder, { recursive: true })
  }
  return { memory, bugs, transport, close }
})
