/**
 * The promises of the contract, as one suite for every transport. A transport passes text; so what is proved here is that
 * the same text arrives, that each call gets its own answer, and that nothing but the contract comes through.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bytesToBase64 } from '../../shared/host/base64.ts'
import { listen, makeClient } from '../../shared/host/client.ts'
import { hostContract, methodNames, type HostClient, type MethodName } from '../../shared/host/host-contract.ts'
import type { HostEvent } from '../../shared/host/host-events.ts'
import { jobSchema } from '../../shared/host/tokens.ts'
import type { Transport } from '../../shared/host/wire.ts'
import { err, expectOk, ok } from '../../shared/kernel/result.ts'
import { hashOf, InMemoryHost, tokenOf } from '../builders/in-memory-host.ts'
import { validInputs } from '../builders/host-calls.ts'

/** What the furnished in-memory host answers with where it can't do what `validInputs` ask. */
const refusals: Partial<Record<MethodName, string>> = { 'file.choose': 'no-native-dialog', 'verify.run': 'cancelled' }

/** A running host behind one transport. The in-memory host is in reach, so that a test can make it misbehave. */
export interface Reached {
  readonly memory: InMemoryHost
  readonly transport: Transport
  readonly bugs: unknown[]
  close(): Promise<void>
}

export function describeHostContract(over: string, reach: () => Promise<Reached>): void {
  describe(`host contract over ${over}`, () => {
    let reached: Reached
    let host: HostClient
    beforeEach(async () => {
      reached = await reach()
      host = makeClient(reached.transport)
    })
    afterEach(() => reached.close())

    const raw = async (wire: string): Promise<unknown> => JSON.parse(await reached.transport.call(wire)) as unknown
    const call = (method: string, input: unknown): Promise<unknown> => raw(JSON.stringify({ method, input }))

    it.each(methodNames)('%s: takes its input whole and answers by its schema', async (method) => {
      const { answer, received } = await callRecorded(reached, method)
      expect(received).toEqual(validInputs[method])
      if (Object.hasOwn(refusals, method)) expect(answer).toEqual({ ok: false, failure: { kind: refusals[method] } })
      else
        expect(hostContract[method].output.parse(answer.ok ? answer.value : answer)).toEqual(answer.ok && answer.value)
    })

    it.each(methodNames)('%s: refuses an input that it does not know, before the host sees it', async (method) => {
      let asked = 0
      reached.memory.answer(method, async () => {
        asked += 1
        return ok({})
      })
      const answer = await call(method, { ...validInputs[method], path: '/etc/passwd' })
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'bad-input' } })
      expect(asked).toBe(0)
    })

    it.each(['eval', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'System.Info'])(
      'does not know a method called %j',
      async (method) => {
        expect(await call(method, {})).toEqual({ ok: false, failure: { kind: 'unknown-method', method } })
      },
    )

    it.each(['', 'null', '[]', '{', '{"method":1,"input":{}}', '{"method":"system.info","input":{},"as":"chair"}'])(
      'refuses %j, which is no call',
      async (wire) => {
        expect(await raw(wire)).toEqual({ ok: false, failure: { kind: 'malformed-request' } })
      },
    )

    it('names the place of what was wrong', async () => {
      const answer = await call('bundle.plan', { ...validInputs['bundle.plan'], job: '?' })
      expect(answer).toEqual({ ok: false, failure: { kind: 'bad-input', path: ['job'], problem: 'invalid_format' } })
    })

    it('gives a failure with its data', async () => {
      const failure = { kind: 'file-too-large', name: 'peserta.xlsx', code: 'EFBIG' } as const
      reached.memory.answer('file.read', async () => err(failure))
      expect(await host['file.read']({ file: tokenOf('x') })).toEqual({ ok: false, failure })
    })

    it('turns what the host throws into a bug that says nothing', async () => {
      reached.memory.answer('system.info', async () => {
        throw new Error('secret /rumah/ketua/timbang/identity.age')
      })
      const wire = await reached.transport.call(JSON.stringify({ method: 'system.info', input: {} }))
      expect(wire).toBe('{"ok":false,"failure":{"kind":"host-bug"}}')
      expect(reached.bugs).toHaveLength(1)
    })

    it('lets nothing through that the contract does not name', async () => {
      const bug = { ok: false, failure: { kind: 'host-bug' } }
      reached.memory.answer('identity.list', async () => ok({ identities: [], dataKey: 'secret' }))
      expect(await call('identity.list', {})).toEqual(bug)
      reached.memory.answer('identity.list', async () => err({ kind: 'wrong-passphrase' }))
      expect(await call('identity.list', {})).toEqual(bug)
      reached.memory.answer('identity.list', async () =>
        err({ kind: 'file-io', name: 'x', code: 'EIO', path: '/rumah' }),
      )
      expect(await call('identity.list', {})).toEqual(bug)
    })

    it('keeps every character and every byte', async () => {
      const note = 'Ñ “kutip” — 𝔘𝔫𝔦 \u2028\u2029 \\ "\n\u0000 ا ب 🇮🇩'
      const bytes = Uint8Array.from({ length: 3_000_001 }, (_, index) => (index * 31 + (index >> 8)) & 255)
      const file = reached.memory.addFile(note, bytes)
      const read = expectOk(await host['file.read']({ file }), 'it was added')
      expect(read.name).toBe(note)
      expect(read.bytes).toBe(bytesToBase64(bytes))

      const drafts = [{ key: note, text: note.repeat(1000) }]
      expectOk(await host['drafts.write']({ selection: hashOf('s'), put: drafts, remove: [] }), 'fits')
      expect(await host['drafts.read']({ selection: hashOf('s') })).toEqual({ ok: true, value: { drafts } })
    })

    it('gives each of many calls its own answer', async () => {
      reached.memory.answer('file.read', async (input) => {
        const { file } = input as { file: string }
        await new Promise((resolve) => setTimeout(resolve, Number.parseInt(file.slice(0, 1), 16)))
        return err({ kind: 'file-missing', name: file, code: 'ENOENT' })
      })
      const files = Array.from({ length: 30 }, (_, index) => tokenOf(`file ${index}`))
      const answers = await Promise.all(files.map((file) => host['file.read']({ file })))
      expect(answers.map((answer) => (answer.ok ? null : answer.failure))).toEqual(
        files.map((name) => ({ kind: 'file-missing', name, code: 'ENOENT' })),
      )
    })

    it('passes events in order, to those who still listen', async () => {
      const heard: HostEvent[] = []
      const quit = listen(reached.transport, (event) => heard.push(event))
      const job = jobSchema.parse('job-00000002')
      const progress = (done: number): HostEvent => ({ event: 'job.progress', job, stage: 'checking', done, total: 20 })
      await expect.poll(() => (reached.memory.events.emit({ event: 'media.changed' }), heard.length)).toBeGreaterThan(0)
      heard.length = 0
      for (let done = 0; done < 20; done++) reached.memory.events.emit(progress(done))
      const stages = (): HostEvent[] => heard.filter(({ event }) => event === 'job.progress')
      await expect.poll(() => stages().length).toBe(20)
      expect(stages()).toEqual(Array.from({ length: 20 }, (_, done) => progress(done)))

      quit()
      const other: HostEvent[] = []
      listen(reached.transport, (event) => other.push(event))
      await expect.poll(() => (reached.memory.events.emit({ event: 'media.changed' }), other.length)).toBeGreaterThan(0)
      expect(stages()).toHaveLength(20)
    })

    it('cancels a job that runs, and lets its call answer', async () => {
      const job = jobSchema.parse('job-00000003')
      const verification = host['verify.run']({ place: tokenOf('stick'), job })
      await expect.poll(() => reached.memory.running.has(job)).toBe(true)
      expect(await host['job.cancel']({ job })).toEqual({ ok: true, value: {} })
      expect(await verification).toEqual({ ok: false, failure: { kind: 'cancelled' } })
    })

    it('walks through a door: create, lock, wrong passphrase, unlock', async () => {
      const made = expectOk(await host['identity.create'](validInputs['identity.create']), 'a new identity')
      const { identity } = made.unlocked
      expectOk(await host['identity.lock']({}), 'locks')
      expect(await host['selection.list']({})).toEqual({ ok: false, failure: { kind: 'identity-locked' } })
      const wrong = await host['identity.unlock']({ identity, passphrase: 'bukan ini', passOver: null })
      expect(wrong).toEqual({ ok: false, failure: { kind: 'wrong-passphrase' } })
      const right = await host['identity.unlock']({
        identity,
        passphrase: validInputs['identity.create'].passphrase,
        passOver: null,
      })
      expect(right).toEqual({ ok: true, value: made.unlocked })
    })

    it('signs a batch whose entries name cards and each other, and reads it back in parts', async () => {
      expectOk(await host['identity.create'](validInputs['identity.create']), 'a new identity')
      const founded = expectOk(await host['record.sign'](validInputs['record.sign']), 'founded')
      const [founding] = founded.entries
      expect(founded.selection).toBe(founding?.hash)
      expect(JSON.parse(founding?.line ?? '')).toMatchObject({ seq: 0, body: { person: founded.cards[0]?.hash } })

      const next = expectOk(
        await host['record.sign']({
          ...{ selection: founded.selection, expectedHead: [0, founded.selection], cards: [], attachments: [] },
          bodies: [
            { type: 'candidates.listed.v1', body: { part: [] } },
            { type: 'candidates.closed.v1', body: { parts: [null] } },
          ],
          links: [{ entry: 1, slot: ['parts', 0], to: 0 }],
        }),
        'two more',
      )
      expect(JSON.parse(next.entries[1]?.line ?? '')).toMatchObject({
        seq: 2,
        body: { parts: [next.entries[0]?.hash] },
      })
      expect(await host['record.sign']({ ...validInputs['record.sign'], selection: founded.selection })).toEqual({
        ok: false,
        failure: { kind: 'head-moved' },
      })
      expect(await readAll(host, founded.selection)).toEqual(
        [...founded.entries, ...next.entries].map(({ line }) => line),
      )
    })
  })
}

async function readAll(host: HostClient, selection: ReturnType<typeof hashOf>): Promise<string[]> {
  const lines: string[] = []
  let after: string | null = null
  for (let isMore = true; isMore;) {
    const part: { entries: string[]; next: string; more: boolean } = expectOk(
      await host['record.read']({ selection, after }),
      'held',
    )
    lines.push(...part.entries)
    after = part.next
    isMore = part.more
  }
  return lines
}

interface Recorded {
  readonly received: unknown
  readonly answer: { ok: true; value: unknown } | { ok: false; failure: { kind: string } }
}

/** Calls the method with its valid input and tells what the implementation was given. */
async function callRecorded({ memory, transport }: Reached, method: MethodName): Promise<Recorded> {
  memory.furnish()
  const own = memory.host[method] as (input: unknown) => Promise<never>
  let received: unknown
  memory.answer(method, (input) => {
    received = input
    return own(input)
  })
  const client = makeClient(transport)[method] as (input: unknown) => Promise<Recorded['answer']>
  const answer = client(validInputs[method])
  if (method === 'verify.run') {
    await expect.poll(() => memory.running.size).toBe(1)
    for (const stop of memory.running.values()) stop()
  }
  return { received: (await answer, received), answer: await answer }
}
