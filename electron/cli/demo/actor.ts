/** One person of the sample: an identity in a data folder of its own, a bench on the selection, and hands for sticks. */
import { mkdir } from 'node:fs/promises'
import { asHash, asKeyId, type Hash, type KeyId } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import type { VerifiedBundle } from '../../../shared/record/bundle/bundle-content.ts'
import type { Purpose } from '../../../shared/record/bundle/purpose.ts'
import { canonicalise } from '../../../shared/record/canonical.ts'
import { makeEnrolment, parseEnrolment } from '../../../shared/record/enrolment.ts'
import type { SignedReceipt } from '../../../shared/record/receipt.ts'
import { shortCode } from '../../../shared/record/short-code.ts'
import type { DraftBody } from '../../../shared/record/statements.ts'
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { acknowledgeReady } from '../../../shared/subjects/results/decide.ts'
import type { Enrolled } from '../../../shared/subjects/selection/decide.ts'
import type { Person } from '../../../shared/subjects/selection/entries.ts'
import { sampleInstallation } from '../../../shared/subjects/selection/sample-keys.ts'
import type { Role } from '../../../shared/subjects/selection/roles.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { formatIdentityFile } from '../../services/age/age-keys.ts'
import { acknowledge, acknowledgementsHeld } from '../../services/bundles/acknowledgements.ts'
import { nodeCrypto } from '../../services/crypto-node.ts'
import { atomicWriter } from '../../services/files/atomic-write.ts'
import type { FilePort } from '../../services/files/file-port.ts'
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
import { writeBundle, type BundleOrder } from '../../services/workbench/write-bundle.ts'
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
  /** Takes a bundle in and gives its sender the acknowledgement back; signs in the own log that it did, where no age file is in it. */
  acknowledges(name: string, sender: Actor): Promise<void>
  /** Every acknowledgement that came back to this person. */
  receipts(): Promise<readonly SignedReceipt[]>
  /** The age identity file of this person, as `age -d -i` takes it. */
  ageKey(): Uint8Array
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
  /** The machine's own unless told. */
  readonly files?: FilePort
}

export const samplePassphrase = 'contoh tambang lokomotif ombilin'
const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
/** Cheap on purpose: these passphrases are printed, and twelve identities are made at once. */
const sampleLogN = 12

export async function actor(request: ActorRequest): Promise<Actor> {
  const { id, person, folder, seed, clock } = request
  await mkdir(folder, { recursive: true })
  const random = seededRandom(seed, `person ${id}`)
  const files = request.files ?? nodeFilePort
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
  const installation = sampleInstallation(toHex(random.bytes(8)))
  const content = [utf8ToBytes(`${canonicalise({ installation, kind: 'timbang/installation/v1' })}\n`)]
  expectOk(
    await writer.write({ folder, name: 'installation.json', content, existing: 'refuse' }),
    'a fresh folder takes a file',
  )
  const created = expectOk(
    await createIdentity(
      {
        root: folder,
        id,
        label: person.name,
        identifier: person.identifier,
        passphrase: samplePassphrase,
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

/** Names of what passes over the table say that it is a sample. */
const onTable = (name: string, ending: '.timbang.age' | '.txt'): string => `contoh_${name}${ending}`

function actingAs({ id, role, person, seed, clock, table }: ActorRequest, bench: Workbench): Actor {
  let selection: SelectionBench | null = null
  const attached = new Map<string, NewAttachment>()
  const current = (): SelectionBench => {
    invariant(selection, `${id} holds the selection`)
    return selection
  }
  const sends = async (order: Omit<BundleOrder, 'at' | 'file'>, name: string): Promise<void> => {
    const file = onTable(name, '.timbang.age')
    const written = await writeBundle(bench, current(), { ...order, at: clock.now(), file })
    await table.put(file, expectOk(written, `${id} sends ${name}`).bytes)
  }
  const takes = async (name: string): Promise<VerifiedBundle> => {
    const plan = expectOk(await bench.plan(await table.take(onTable(name, '.timbang.age'))), `${id} reads ${name}`)
    selection = expectOk(await bench.accept(plan), `${id} takes ${name}`)
    if (plan.founding === 'to-confirm')
      expectOk(await bench.confirm(selection.selection, shortCode(selection.selection)), 'the code on paper')
    return plan.bundle
  }
  const signs = async (drafts: readonly DraftBody[]): Promise<void> => {
    expectOk(await current().sign(drafts, attached), `${id} signs ${drafts[0]?.type}`)
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
      const who = { name: person.name, identifier: person.identifier, role: codeFor(role), replaces: [] }
      const made = makeEnrolment({ ...who, recipient, installation }, signer, nodeCrypto)
      const name = onTable(`permintaan-${id}`, '.txt')
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
    founds: async (drafts) => void (selection = expectOk(await bench.found(drafts), 'the sample founds')),
    signs,
    attaches(name, bytes, mediaType) {
      attached.set(name, { bytes, name, mediaType })
      return { file: name, mediaType }
    },
    sends: (purpose, readers, name) => sends({ purpose, readers: readers.map(({ key }) => key) }, name),
    async opensFor(reader, name) {
      const openings = expectOk(await openingsFor(bench, current(), reader.key), 'the gate is open')
      await sends({ purpose: 'opening', readers: [reader.key], openings }, name)
    },
    async opensSheets() {
      const shut = expectOk(await openSheets(bench, current()), 'the openings are here')
      invariant(shut.length === 0, 'every sheet of the sample opens')
    },
    takes: async (name) => void (await takes(name)),
    async acknowledges(name, sender) {
      const bundle = await takes(name)
      // The entry names the digest of the bundle's sums, and age files within differ each time: the record of the sample must not.
      if (bundle.shut.size === 0) await signs(acknowledgeReady(current().state(), bundle.digest, bundle.manifest.heads))
      const receipt = acknowledge(bundle, bench.identity.signer, clock)
      await sends({ purpose: 'receipt', readers: [sender.key], receipts: [receipt] }, `tanda-terima-${name}-${id}`)
      await sender.takes(`tanda-terima-${name}-${id}`)
    },
    receipts: () => acknowledgementsHeld(current().record, nodeCrypto),
    ageKey: () => formatIdentityFile(bench.identity.ageIdentity()),
    leaves: () => bench.identity.lock(),
  }
}

const codeFor = (role: Role) => role as string as Parameters<typeof makeEnrolment>[0]['role']
