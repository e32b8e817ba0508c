/**
 * Starts the loopback shell around a host and ends it cleanly. What is the process's own (arguments, signals, output) is
 * in `main.ts`; this part is the same in tests.
 */
import type { Server } from 'node:http'
import { makeDispatcher } from '../../shared/host/dispatcher.ts'
import { EventFan } from '../../shared/host/event-fan.ts'
import type { MakeHost } from '../../shared/host/shell.ts'
import { maxCallBytes } from '../../shared/host/wire.ts'
import { readPageFiles } from './page-files.ts'
import { recallPort, rememberPort } from './remembered-port.ts'
import { originOf } from './request-guard.ts'
import { makeServer } from './server.ts'
import { Sessions } from './session.ts'

export interface BrowserHostOptions {
  readonly makeHost: MakeHost
  readonly version: string
  readonly dataFolder: string
  /** Folder of the built page. */
  readonly pageFolder: string
  readonly onBug: (cause: unknown) => void
  readonly maxCall?: number
}

export interface BrowserHost {
  readonly port: number
  /** True where the remembered port was taken by another program. */
  readonly portWasTaken: boolean
  /** An address that opens the page once. */
  address(): string
  close(): Promise<void>
}

export async function runBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { makeHost, version, dataFolder, onBug } = options
  const page = await readPageFiles(options.pageFolder)
  const events = new EventFan(onBug)
  const shell = { version, hostKind: 'browser', dataFolder, dialogs: null, emit: events.emit.bind(events) } as const
  const running = await makeHost(shell)
  const sessions = new Sessions()
  const dispatch = makeDispatcher(running.host, onBug)
  const server = makeServer({ dispatch, events, page, sessions, maxCall: options.maxCall ?? maxCallBytes, onBug })
  const remembered = await recallPort(dataFolder)
  const port = await listenOn(server, remembered)
  if (remembered === null) await rememberPort(dataFolder, port)
  return {
    port,
    portWasTaken: remembered !== null && remembered !== port,
    address: () => `${originOf(port)}/?token=${sessions.issueToken()}`,
    close: async () => {
      await closed(server)
      await running.close()
    },
  }
}

async function listenOn(server: Server, wanted: number | null): Promise<number> {
  if (wanted !== null && (await tryListen(server, wanted))) return wanted
  if (!(await tryListen(server, 0))) throw new Error('no free port on 127.0.0.1')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('bug: a listening server has a port')
  return address.port
}

/** False where the port is taken or forbidden. */
const tryListen = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const failed = (): void => {
      server.off('listening', listening)
      resolve(false)
    }
    const listening = (): void => {
      server.off('error', failed)
      resolve(true)
    }
    server.once('error', failed).once('listening', listening).listen(port, '127.0.0.1')
  })

/** Calls that run are cut off: what they had acknowledged is in the journal, what they had not did not happen. */
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
