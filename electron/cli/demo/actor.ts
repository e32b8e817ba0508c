/** One person of the sample: an identity in a data folder of its own, a bench on the selection, and hands for sticks. */
import { mkdir } from 'node:fs/promises'
import { asHash, asKeyId, type Hash, type KeyId } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import type { Purpose } from '../../../shared/record/bundle/purpose.ts'
import { makeEnrolment, parseEnrolment } from '../../../shared/record/enrolment.ts'
import { shortCode } from '../../../shared/record/short-code.ts'
import type { DraftBody } from '../../../shared/record/statements.ts'
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Enrolled } from '../../../shared/subjects/selection/decide.ts'
import type { Person } from '../../../shared/subjects/selection/entries.ts'
import type { Role } from '../../../shared/subjects/selection/roles.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { nodeCrypto } from '../../services/crypto-node.ts'
import { atomicWriter } from '../../services/files/atomic-write.ts'
import { nodeFilePort } from '../../services/files/node-file-port.ts'
import { createIdentity } from '../../services/identity/create-identity.ts'
import type { IdentityPorts } from '../../services/identity/identity-ports.ts'
import { nodeKdf } from '../../services/identity/kdf.ts'
import { nodeProcesses } from '../../services/identity/processes.ts'
import type { NewAttachment } from '../../services/record/compose-entries.ts'
import type { RecordMachine } from '../../services/record/record-ports.ts'
import type { SelectionBench } from '../../services/workbench/selection-bench.ts'
import { openingsFor, openSheets } from '../../services/workbench/shut-sheets.ts'
import { workbench, type Workbench } from '../../services/workbench/workbench.ts'
import { writeBundle } from '../../services/workbench/write-bundle.ts'
import type { Table } from './table.ts'
import type { Hand } from './sample-marks.ts'
import { fraction, seededRandom, type SampleClock } from './seeded.ts'

export interface Actor {
  readonly id: string
  readonly role: Role
  readonly key: KeyId
  readonly hand: Hand
  readonly bench: Workbench
  readonly state: State
  readonly selection: SelectionBench
  /** Writes the enrolment request to the table and reads it back, as the chair would. */
  enrols(): Promise<{ readonly enrolled: Enrolled; readonly request: Hash }>
  founds(drafts: readonly DraftBody[]): Promise<void>
  signs(drafts: readonly DraftBody[]): Promise<void>
  attaches(name: string, bytes: Uint8Array, mediaType: string): { readonly file: string; readonly mediaType: string }
  sends(purpose: Purpose, readers: readonly Actor[], name: string): Promise<void>
  /** As the first of a pair of holders: takes the outer layer off every shut box and sends what is left. */
  opensFor(reader: Actor, name: string): Promise<void>
  /** As the second: opens every sheet that the openings allow. */
  opensSheets(): Promise<void>
  takes(name: string): Promise<void>
  leaves(): Promise<void>
}

export interface ActorRequest {
  readonly id: string
  readonly role: Role
  readonly person: Person
  /** Folder of this person's data; made if missing. */
  readonly folder: string
  readonly seed: string
  readonly clock: SampleClock
  readonly table: Table
}

const passphrase = 'contoh tambang lokomotif ombilin'
const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
/** Cheap on purpose: these passphrases are printed, and twelve identities are made at once. */
const sampleLogN = 12

export async function actor(request: ActorRequest): Promise<Actor> {
  const { id, person, folder, seed, clock } = request
  await mkdir(folder, { recursive: true })
  const random = seededRandom(seed, `person ${id}`)
  const files = nodeFilePort
  const writer = atomicWriter({ files, random: seededRandom(seed, `names ${id}`), sleep })
  const ports: IdentityPorts = {
    files,
    writer,
    random,
    sleep,
    clock,
    crypto: nodeCrypto,
    kdf: nodeKdf,
    logN: sampleLogN,
    processes: nodeProcesses,
  }
  const created = expectOk(
    await createIdentity(
      {
        root: folder,
        id,
        label: person.name,
        identifier: person.identifier,
        passphrase,
        sample: true,
        program: 'contoh',
      },
      ports,
    ),
    'a fresh folder takes an identity',
  )
  const machine: RecordMachine = { files, writer, random, sleep, clock, crypto: nodeCrypto }
  return actingAs(request, workbench(created.unlocked, machine))
}

function actingAs({ id, role, person, seed, clock, table }: ActorRequest, bench: Workbench): Actor {
  let selection: SelectionBench | null = null
  const attached = new Map<string, NewAttachment>()
  const current = (): SelectionBench => {
    invariant(selection, `${id} holds the selection`)
    return selection
  }
  return {
    id,
    role,
    key: bench.identity.signer.keyId,
    hand: {
      leniency: (fraction(seededRandom(seed, `leniency ${id}`)) - 0.5) * 0.8,
      random: seededRandom(seed, `hand ${id}`),
    },
    bench,
    get selection() {
      return current()
    },
    get state() {
      return current().state()
    },
    async enrols() {
      const { recipient, installation, signer } = bench.identity
      const made = makeEnrolment(
        { name: person.name, identifier: person.identifier, role: codeFor(role), recipient, installation },
        signer,
        nodeCrypto,
      )
      const name = `permintaan-${id}.txt`
      await table.put(name, utf8ToBytes(expectOk(made, 'a sample person is well-formed').text))
      const read = expectOk(parseEnrolment(await table.take(name), nodeCrypto), 'what was just written')
      const { enrolment, hash } = read
      return {
        enrolled: {
          key: asKeyId(enrolment.signingKey),
          recipient: enrolment.recipient,
          installation: enrolment.installation,
          person,
        },
        request: asHash(hash),
      }
    },
    async founds(drafts) {
      selection = expectOk(await bench.found(drafts), 'the sample founds')
    },
    async signs(drafts) {
      expectOk(await current().sign(drafts, attached), `${id} signs ${drafts[0]?.type}`)
    },
    attaches(name, bytes, mediaType) {
      attached.set(name, { bytes, name, mediaType })
      return { file: name, mediaType }
    },
    async sends(purpose, readers, name) {
      const file = `${name}.timbang.age`
      const written = await writeBundle(bench, current(), {
        purpose,
        readers: readers.map(({ key }) => key),
        at: clock.now(),
        file,
      })
      await table.put(file, expectOk(written, `${id} sends ${name}`).bytes)
    },
    async opensFor(reader, name) {
      const file = `${name}.timbang.age`
      const openings = expectOk(await openingsFor(bench, current(), reader.key), 'the gate is open')
      const written = await writeBundle(bench, current(), {
        purpose: 'opening',
        readers: [reader.key],
        openings,
        at: clock.now(),
        file,
      })
      await table.put(file, expectOk(written, `${id} opens for ${reader.id}`).bytes)
    },
    async opensSheets() {
      const shut = expectOk(await openSheets(bench, current()), 'the openings are here')
      invariant(shut.length === 0, 'every sheet of the sample opens')
    },
    async takes(name) {
      const plan = expectOk(await bench.plan(await table.take(`${name}.timbang.age`)), `${id} reads ${name}`)
      selection = expectOk(await bench.accept(plan), `${id} takes ${name}`)
      if (plan.founding === 'to-confirm')
        expectOk(await bench.confirm(selection.selection, shortCode(selection.selection)), 'the code on paper')
    },
    leaves: () => bench.identity.lock(),
  }
}

const codeFor = (role: Role) => role as string as Parameters<typeof makeEnrolment>[0]['role']
