/** The real host over real files in folders of the test's own, with cheap passphrases: through text and back, as a page reaches it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { hostOver } from '../../electron/services/host/make-host.ts'
import { nodeMachine, type HostMachine } from '../../electron/services/host/host-machine.ts'
import type { SampleTeller } from '../../electron/services/sample/sample-teller.ts'
import { listen, makeClient } from '../../shared/host/client.ts'
import { directTransport } from '../../shared/host/direct-transport.ts'
import { makeDispatcher } from '../../shared/host/dispatcher.ts'
import { EventFan } from '../../shared/host/event-fan.ts'
import type { HostClient, OutputOf } from '../../shared/host/host-contract.ts'
import type { HostEvent } from '../../shared/host/host-events.ts'
import type { NativeDialogs } from '../../shared/host/shell.ts'
import { jobSchema, type Job, type Token } from '../../shared/host/tokens.ts'
import type { Failure, Result } from '../../shared/kernel/result.ts'

export interface RealHost {
  readonly host: HostClient
  readonly dataFolder: string
  readonly events: readonly HostEvent[]
  /** What the host threw or answered beyond its contract: empty in every story that is told right. */
  readonly bugs: readonly unknown[]
  close(): Promise<void>
}

export function freshFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `timbang-${name}-`))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface RealHostOptions {
  readonly dataFolder?: string
  /** Folders that are offered: sticks. */
  readonly places?: readonly string[]
  readonly dialogs?: NativeDialogs | null
  readonly machine?: Partial<HostMachine>
  readonly sample?: SampleTeller
}

export async function aHost(options: RealHostOptions = {}): Promise<RealHost> {
  const dataFolder = options.dataFolder ?? freshFolder('data')
  const bugs: unknown[] = []
  const fan = new EventFan((cause) => bugs.push(cause))
  const events: HostEvent[] = []
  const emit = fan.emit.bind(fan)
  const shell = {
    version: '0.0.0-test',
    hostKind: 'browser',
    dataFolder,
    dialogs: options.dialogs ?? null,
    emit,
  } as const
  const machine = { ...nodeMachine(), logN: 10, places: options.places ?? [], ...options.machine }
  const running = await hostOver(shell, machine, options.sample ?? null)
  const transport = directTransport(
    makeDispatcher(running.host, (bug) => bugs.push(bug)),
    fan,
  )
  listen(transport, (event) => events.push(event))
  onTestFinished(() => running.close())
  return { host: makeClient(transport), dataFolder, events, bugs, close: () => running.close() }
}

let jobs = 0
export const aJob = (): Job => jobSchema.parse(`job-${String(++jobs).padStart(8, '0')}`)

/** The token of a folder that the host offers, or of what lies in it. */
export async function tokenOf(host: HostClient, path: string, ...names: readonly string[]): Promise<Token> {
  let within: Token | null = null
  for (const name of [basename(path), ...names]) {
    const listed: Result<OutputOf<'media.list'>, Failure> = await host['media.list']({ within, sort: 'any' })
    const item = listed.ok ? listed.value.items.find((one) => one.name === name) : undefined
    if (!item) throw new Error(`${name} is not offered: ${JSON.stringify(listed)}`)
    within = item.token
  }
  if (within === null) throw new Error('a place has a name')
  return within
}

/** Kind of the failure, or `null` where it went well. */
export const kindOf = (result: Result<unknown, Failure>): string | null => (result.ok ? null : result.failure.kind)

export const passphrase = 'cemara-lampion-gerobak-payung'

export interface Person extends RealHost {
  readonly unlocked: OutputOf<'identity.create'>['unlocked']
  readonly words: string
}

/** A host at which somebody has just made an identity. */
export async function aPerson(label: string, options: RealHostOptions = {}): Promise<Person> {
  const host = await aHost(options)
  const made = await host.host['identity.create']({ label, identifier: null, passphrase })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return { ...host, unlocked: made.value.unlocked, words: made.value.recovery.words.join(' ') }
}
