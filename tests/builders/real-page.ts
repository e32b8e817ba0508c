/** A page without a window: keeps the state as it reads the record, asks for signatures as statements, carries bundles on a stick. */
import { parseEnrolment } from '../../shared/record/enrolment.ts'
import { bytesToUtf8, utf8ToBytes } from '../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import { asHash, type Hash, type KeyId } from '../../shared/kernel/ids.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import type { HostClient, InputOf } from '../../shared/host/host-contract.ts'
import type { RecordPart } from '../../shared/host/record-methods.ts'
import type { Token } from '../../shared/host/tokens.ts'
import { parseCard } from '../../shared/record/card.ts'
import { parseEntry, type Point } from '../../shared/record/entry.ts'
import { tipsOf } from '../../shared/record/holding.ts'
import { shortCode } from '../../shared/record/short-code.ts'
import { toStatements, type DraftBody } from '../../shared/record/statements.ts'
import { emptyState, project } from '../../shared/engine/project.ts'
import { foundSelection, joinSelection, type Enrolled } from '../../shared/subjects/selection/decide.ts'
import type { State } from '../../shared/subjects/state.ts'
import { aJob, tokenOf, type Person } from './real-host.ts'

export const asInput = (drafts: readonly DraftBody[]) => {
  const { bodies, cards, attachments, links } = toStatements(drafts)
  return structuredClone({ bodies, cards, attachments, links }) as unknown as Pick<
    InputOf<'record.sign'>,
    'bodies' | 'cards' | 'attachments' | 'links'
  >
}

export class RealPage {
  readonly selection: Hash
  readonly me: KeyId
  readonly state: State
  readonly parts: RecordPart = { entries: [], heads: [], cards: [] }
  readonly #host: HostClient
  after: string | null = null

  constructor(host: HostClient, selection: Hash, me: KeyId) {
    this.#host = host
    this.selection = selection
    this.me = me
    this.state = emptyState(selection)
  }

  async refresh(): Promise<void> {
    for (let isMore = true; isMore;) {
      const page = expectOk(await this.#host['record.read']({ selection: this.selection, after: this.after }), 'held')
      project(this.state, {
        entries: page.entries.map((line) => expectOk(parseEntry(line, nobleCrypto), 'an entry')),
        cards: page.cards.map((text) => expectOk(parseCard(utf8ToBytes(text), nobleCrypto), 'a card')),
      })
      this.parts.entries.push(...page.entries)
      this.parts.heads.push(...page.heads)
      this.parts.cards.push(...page.cards)
      isMore = page.more
      this.after = page.next
    }
  }

  get head(): Point | null {
    return tipsOf(this.state.holding, this.me)[0] ?? null
  }

  sign(drafts: readonly DraftBody[]) {
    return this.#host['record.sign']({ selection: this.selection, expectedHead: this.head, ...asInput(drafts) })
  }

  async signs(drafts: readonly DraftBody[]): Promise<void> {
    expectOk(await this.sign(drafts), 'signed')
    await this.refresh()
  }
}

export async function enrolled({ host, unlocked }: Person, role = 'assessor'): Promise<Enrolled & { request: Hash }> {
  const { text } = expectOk(await host['identity.enrol']({ role, to: null, replace: false }), 'enrols')
  const { enrolment, hash } = expectOk(parseEnrolment(utf8ToBytes(text), nobleCrypto), 'what was just made')
  return {
    key: enrolment.signingKey,
    recipient: enrolment.recipient,
    installation: enrolment.installation,
    person: { name: unlocked.label, identifier: null, position: null },
    request: asHash(hash),
  }
}

export interface Committee {
  readonly chair: Person
  readonly secretary: Person
  readonly custodian: Person
}

export const foundingOf = async ({ chair, secretary, custodian }: Committee, sample = false): Promise<DraftBody[]> => {
  const holders = {
    chair: await enrolled(chair),
    secretary: await enrolled(secretary),
    custodian: await enrolled(custodian),
  }
  return foundSelection({
    title: { id: 'Seleksi uji', en: 'Test selection' },
    agency: 'Pemerintah Kota Sawahlunto',
    profile: { id: 'internal', version: '1', digest: asHash('0'.repeat(64)) },
    sample,
    holders: {
      chair: withoutRequest(holders.chair),
      secretary: withoutRequest(holders.secretary),
      custodian: withoutRequest(holders.custodian),
    },
  })
}

/** As founding and admission take a person. */
export function withoutRequest({ key, recipient, installation, person }: Enrolled): Enrolled {
  return { key, recipient, installation, person }
}

/** Founds at the chair's host. */
export async function founds(committee: Committee): Promise<RealPage> {
  const { host, unlocked } = committee.chair
  const drafts = await foundingOf(committee)
  const founded = expectOk(
    await host['record.sign']({ selection: null, expectedHead: null, ...asInput(drafts) }),
    'founded',
  )
  const page = new RealPage(host, founded.selection, unlocked.key)
  await page.refresh()
  return page
}

export interface Handing {
  readonly stick: string
  readonly name: string
  readonly purpose: InputOf<'bundle.write'>['purpose']
  readonly recipients: KeyId[]
  readonly openings?: boolean
}

export const writes = async (
  host: HostClient,
  selection: Hash,
  { stick, name, purpose, recipients, openings = false }: Handing,
) =>
  host['bundle.write']({
    selection,
    purpose,
    recipients,
    openings,
    candidates: null,
    to: { place: await tokenOf(host, stick), name },
    replace: false,
    job: aJob(),
  })

/** Plans and accepts what lies on the stick, and confirms the selection where it is a first bundle. */
export async function takes({ host, unlocked }: Person, stick: string, name: string): Promise<RealPage> {
  const file: Token = await tokenOf(host, stick, name)
  const plan = expectOk(await host['bundle.plan']({ file, job: aJob() }), 'a sound bundle')
  const accepted = expectOk(await host['bundle.accept']({ plan: plan.plan, forwarded: false, job: aJob() }), 'taken in')
  if (plan.founding.state === 'to-confirm')
    expectOk(
      await host['selection.confirm']({ selection: accepted.selection, code: shortCode(accepted.selection) }),
      'the code on paper',
    )
  const page = new RealPage(host, accepted.selection, unlocked.key)
  await page.refresh()
  return page
}

/** Founds, and has both others join, each at a host of their own. */
export async function aSelection(committee: Committee, stick: string) {
  const chair = await founds(committee)
  const pages = { chair, secretary: chair, custodian: chair }
  for (const office of ['secretary', 'custodian'] as const) {
    const { host, unlocked } = committee[office]
    const handing = { stick, purpose: 'founding', name: `pendirian-${office}`, recipients: [unlocked.key] } as const
    expectOk(await writes(committee.chair.host, chair.selection, { ...handing, recipients: [unlocked.key] }), 'written')
    const page = await takes(committee[office], stick, `pendirian-${office}.timbang.age`)
    await page.signs(joinSelection(page.state))
    const back = { stick, purpose: 'declaration', name: `bergabung-${office}` } as const
    expectOk(await writes(host, chair.selection, { ...back, recipients: [committee.chair.unlocked.key] }), 'written')
    await takes(committee.chair, stick, `bergabung-${office}.timbang.age`)
    pages[office] = page
  }
  await chair.refresh()
  return pages
}

export const textOf = (bytes: Uint8Array): string => expectOk(bytesToUtf8(bytes), 'text')
