/**
 * The steps of a selection as the field knows them: found and join, admit, list, swear, draw, announce and freeze, score, open.
 * `aSelection({ upTo: 'frozen' })` tells them up to one; what a test is about it tells itself.
 */
import { nameOfProfile } from '../../shared/engine/founding-profile.ts'
import { internalSelection } from '../../shared/profiles/internal.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import { asCode, type CandidateId, type Code } from '../../shared/kernel/ids.ts'
import { daySchema } from '../../shared/kernel/instant.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import type { HashedEntry } from '../../shared/record/entry.ts'
import type { DraftBody } from '../../shared/record/statements.ts'
import type { Rubric } from '../../shared/rules/rubric.ts'
import type { RuleProfile } from '../../shared/rules/rule-profile.ts'
import type { Scheme } from '../../shared/rules/scheme.ts'
import { announcedOf } from '../../shared/subjects/announcements/differences.ts'
import type { ListedCandidate } from '../../shared/subjects/candidates/entries.ts'
import { listCandidates } from '../../shared/subjects/candidates/decide.ts'
import { declareConflicts, signPacts } from '../../shared/subjects/integrity/decide.ts'
import type { Conflict } from '../../shared/subjects/integrity/entries.ts'
import { drawRoster } from '../../shared/subjects/panels/decide.ts'
import { openGate } from '../../shared/subjects/results/decide.ts'
import { amendSheet, sealSheet } from '../../shared/subjects/scoring/decide.ts'
import type { Sheet, SheetAbout } from '../../shared/subjects/scoring/entries.ts'
import {
  admitPeople,
  foundSelection,
  freezeScheme,
  joinSelection,
  recordAnnouncement,
  type Admission,
} from '../../shared/subjects/selection/decide.ts'
import type { Role } from '../../shared/subjects/selection/roles.ts'
import { hashOfText, twoSign, World, type Person } from './selection-story.ts'
import { smallRubric, smallScheme } from './selection-scheme.ts'

export const stages = [
  'founded',
  'admitted',
  'listed',
  'sworn',
  'rostered',
  'announced',
  'frozen',
  'scored',
  'open',
] as const
export type Stage = (typeof stages)[number]

export interface SelectionRequest {
  readonly upTo: Stage
  readonly candidates?: number
  readonly panels?: number
  readonly assessors?: number
  readonly reserves?: number
  readonly scheme?: Scheme
  readonly rubrics?: readonly Rubric[]
  /** False: secretary and custodian have not said that this is their selection. */
  readonly joined?: boolean
  /** False: not a sample. */
  readonly sample?: boolean
  /** Facts for the tie-break chain, by place in the list of candidates. */
  readonly ties?: readonly Readonly<Record<string, string>>[]
  /** The profile that the selection is founded on; its rules are not asked. */
  readonly profile?: RuleProfile
  /** Rules that the freeze says it passes. */
  readonly passes?: readonly { readonly rule: string; readonly basis: string }[]
  /** By name of the assessor: places in the list of candidates. */
  readonly recused?: Readonly<Record<string, readonly number[]>>
}

export function aSelection(request: SelectionRequest): Field {
  const field = new Field(request)
  for (const stage of stages.slice(0, stages.indexOf(request.upTo) + 1)) field.tell(stage)
  return field
}

export class Field {
  readonly world = new World()
  readonly chair = this.world.person('ketua')
  readonly secretary = this.world.person('sekretaris')
  readonly custodian = this.world.person('inspektorat')
  readonly desk = this.world.person('registrasi')
  readonly lead = this.world.person('koordinator')
  readonly panels: readonly (readonly Person[])[]
  readonly reserves: readonly Person[]
  readonly candidates: CandidateId[] = []
  readonly scheme: Scheme
  readonly rubrics: readonly Rubric[]
  /** Entries of the steps told so far, by what they are. */
  readonly told: Partial<Record<'list' | 'roster' | 'announcement' | 'freeze' | 'gate', HashedEntry | undefined>> = {}
  readonly #request: SelectionRequest

  constructor(request: SelectionRequest) {
    this.#request = request
    this.scheme = request.scheme ?? smallScheme
    this.rubrics = request.rubrics ?? [smallRubric]
    this.panels = Array.from({ length: request.panels ?? 1 }, (_, panel) =>
      Array.from({ length: request.assessors ?? 2 }, (__, seat) =>
        this.world.person(`asesor-${panel + 1}-${seat + 1}`),
      ),
    )
    this.reserves = Array.from({ length: request.reserves ?? 1 }, (_, index) =>
      this.world.person(`cadangan-${index + 1}`),
    )
  }

  get assessors(): readonly Person[] {
    return this.panels.flat()
  }

  get instruments(): readonly Code[] {
    return this.scheme.components.filter(({ kind }) => kind === 'rubric').map(({ code }) => code)
  }

  get vacancies(): readonly Code[] {
    return this.scheme.vacancies.map(({ code }) => code)
  }

  tell(stage: Stage): void {
    const steps: Record<Stage, () => void> = {
      founded: () => this.#found(),
      admitted: () => this.#admit(),
      listed: () => this.lists(),
      sworn: () => this.#swear(),
      rostered: () => this.draws(),
      announced: () => this.announces(),
      frozen: () => this.freezes(),
      scored: () => this.everyoneScores(),
      open: () => this.opens(),
    }
    steps[stage]()
    this.world.share()
  }

  #found(): void {
    const { chair, secretary, custodian } = this
    chair.signs(
      foundSelection({
        title: { id: 'Seleksi contoh', en: 'A sample selection' },
        agency: 'Pemerintah Kota Sawahlunto',
        profile: nameOfProfile(this.#request.profile ?? internalSelection, nobleCrypto),
        sample: this.#request.sample ?? true,
        holders: { chair: chair.enrolled, secretary: secretary.enrolled, custodian: custodian.enrolled },
      }),
    )
    this.world.share()
    if (this.#request.joined === false) return
    for (const holder of [secretary, custodian]) holder.signs(joinSelection(holder.state))
  }

  #admit(): void {
    const admissions = [
      ...[...this.assessors, ...this.reserves].map((person) => admission(person, ['assessor'])),
      admission(this.desk, ['registration-desk']),
      admission(this.lead, ['room-lead']),
    ]
    twoSign([this.chair, this.secretary], admitPeople(admissions))
  }

  /** Lists and closes; again: a list of new pseudonyms in place of the old. */
  lists(by: Person = this.chair): void {
    const drafts = listCandidates(
      by.state,
      Array.from({ length: this.#request.candidates ?? 3 }, (_, index) => ({
        number: `P-${index + 1}`,
        name: `Peserta ${index + 1}`,
        vacancies: [this.vacancies[index % this.vacancies.length] ?? asCode('none')],
        identity: null,
        ties: this.#request.ties?.[index] ?? null,
      })),
      this.world.random,
    )
    const parts = drafts.flatMap(({ body }) => ('part' in body ? (body['part'] as readonly ListedCandidate[]) : []))
    this.candidates.splice(0, Infinity, ...parts.map(({ candidate }) => candidate))
    this.told.list = by.signs(drafts).at(-1)
  }

  #swear(): void {
    for (const person of [...this.assessors, ...this.reserves]) {
      const recused = this.#request.recused?.[person.name] ?? []
      this.swears(
        person,
        recused.map((index) => this.recusal(index)),
      )
    }
  }

  swears(person: Person, conflicts: readonly Conflict[] = []): HashedEntry[] {
    return [
      ...person.signs(signPacts(hashOfText('pakta'), hashOfText('kerahasiaan'))),
      ...person.signs(this.declaration(person, conflicts)),
    ]
  }

  declaration(person: Person, conflicts: readonly Conflict[]): DraftBody[] {
    return expectOk(declareConflicts(person.state, conflicts), 'there is a list')
  }

  recusal(index: number): Conflict {
    return { candidate: this.candidate(index), standing: 'actual', relation: 'family', handling: 'recuse', note: '' }
  }

  drawnBy(by: Person, panels: readonly (readonly Person[])[] = this.panels): DraftBody[] {
    const draw = {
      panels: panels.map((members, index) => ({
        code: panelCode(index),
        members: members.map(({ key }) => key),
        reserves: this.reserves.map(({ key }) => key),
      })),
      instruments: this.instruments,
      seed: hashOfText('seed'),
    }
    return expectOk(drawRoster(by.state, draw, nobleCrypto), 'the roster can be drawn')
  }

  draws(hands: readonly [Person, Person] = [this.chair, this.secretary]): void {
    this.told.roster = twoSign(hands, this.drawnBy(hands[0])).proposed.at(-1)
  }

  announces(by: Person = this.chair): void {
    this.told.announcement = by.signs(
      recordAnnouncement({
        kind: 'announcement',
        number: '800/1/2026',
        date: aDay,
        file: 'pengumuman',
        mediaType: 'application/pdf',
        publication: [{ channel: 'Papan pengumuman', date: aDay, file: 'tangkapan', mediaType: 'image/png' }],
        components: announcedOf(this.scheme),
      }),
    )[0]
  }

  freezing(by: Person, scheme: Scheme = this.scheme): DraftBody[] {
    invariant(this.told.announcement, 'the announcement is out')
    const freeze = {
      profile: { ...internalSelection, rules: [] },
      scheme,
      rubrics: this.rubrics,
      announcement: this.told.announcement.hash,
      passes: (this.#request.passes ?? []).map(({ rule, basis }) => ({ rule: asCode(rule), basis })),
    }
    return expectOk(freezeScheme(by.state, freeze), 'the scheme can be frozen')
  }

  freezes(scheme: Scheme = this.scheme, hands: readonly [Person, Person] = [this.chair, this.secretary]): HashedEntry {
    const frozen = twoSign(hands, this.freezing(hands[0], scheme)).proposed.at(-1)
    invariant(frozen, 'the freeze was proposed')
    this.told.freeze = frozen
    return frozen
  }

  /** Each member of each panel seals a sheet about everybody the panel meets, but for the own recusals. */
  everyoneScores(): void {
    for (const [index, panel] of this.panels.entries()) {
      for (const [seat, assessor] of panel.entries()) {
        for (const about of this.placesOf(index)) {
          const isRecused = (this.#request.recused?.[assessor.name] ?? []).some(
            (at) => this.candidate(at) === about.candidate,
          )
          if (!isRecused) this.seals(assessor, about, levelFor(this.candidates.indexOf(about.candidate), seat))
        }
      }
    }
  }

  placesOf(panel: number): SheetAbout[] {
    const parts = this.world.entries.filter(({ entry }) => entry.type === 'roster.drawn.v1').slice(-this.#rosterParts())
    return parts.flatMap(({ entry }) =>
      (entry.body['part'] as unknown as (SheetAbout & { panel: Code })[])
        .filter((place) => place.panel === panelCode(panel))
        .map(({ candidate, vacancy, instrument }) => ({ candidate, vacancy, instrument })),
    )
  }

  #rosterParts(): number {
    return (this.told.roster?.entry.body['parts'] as readonly unknown[] | undefined)?.length ?? 0
  }

  candidate(index: number): CandidateId {
    const id = this.candidates[index]
    invariant(id, `candidate ${index} is listed`)
    return id
  }

  about(index: number): SheetAbout {
    return {
      candidate: this.candidate(index),
      vacancy: this.vacancies[index % this.vacancies.length] ?? asCode('none'),
      instrument: this.instruments[0] ?? asCode('none'),
    }
  }

  sheet(level: number): Sheet {
    const codes = new Set(this.rubrics.flatMap(({ criteria }) => criteria.map(({ code }) => code)))
    const scores = Object.fromEntries([...codes].map((code) => [code, { score: level, note: '' }]))
    return { scores, remark: '', startedAt: this.world.now(), endedAt: this.world.now() }
  }

  /** As `sheet`, with the criteria of that instrument's rubric alone. */
  sheetFor(instrument: Code, level: number): Sheet {
    const component = this.scheme.components.find(({ code }) => code === instrument)
    const rubric = this.rubrics.find(({ code }) => component?.kind === 'rubric' && code === component.rubric)
    const scores = Object.fromEntries((rubric?.criteria ?? []).map(({ code }) => [code, { score: level, note: '' }]))
    return { ...this.sheet(level), scores }
  }

  sealing(assessor: Person, about: SheetAbout, level: number): DraftBody[] {
    return expectOk(
      sealSheet(assessor.state, assessor.key, about, this.sheetFor(about.instrument, level)),
      'the sheet can be sealed',
    )
  }

  seals(assessor: Person, about: SheetAbout, level = 3): HashedEntry {
    const [sealed] = assessor.signs(this.sealing(assessor, about, level))
    invariant(sealed, 'one sheet')
    return sealed
  }

  amending(assessor: Person, sealed: HashedEntry, level: number): DraftBody[] {
    const about = sealed.entry.body['about'] as unknown as SheetAbout
    const amendment = { amends: sealed.hash, sheet: this.sheetFor(about.instrument, level), reason: 'Salah catat' }
    return expectOk(amendSheet(assessor.state, amendment), 'the sheet can be amended')
  }

  amends(assessor: Person, sealed: HashedEntry, level: number): HashedEntry {
    const [amended] = assessor.signs(this.amending(assessor, sealed, level))
    invariant(amended, 'one amendment')
    return amended
  }

  opening(by: Person): DraftBody[] {
    return expectOk(openGate(by.state), 'the gate can be opened')
  }

  opens(hands: readonly [Person, Person] = [this.chair, this.secretary]): HashedEntry {
    const [gate] = twoSign(hands, this.opening(hands[0])).proposed
    invariant(gate, 'the gate was proposed')
    this.told.gate = gate
    return gate
  }

  /** The sheets of somebody, in the order of sealing. */
  sheetsBy(person: Person): HashedEntry[] {
    return this.world.entries.filter(
      ({ entry }) => entry.author === person.key && entry.type === 'score-sheet.sealed.v1',
    )
  }

  /** Entry of a step that has been told. */
  step(name: keyof Field['told']): HashedEntry {
    const entry = this.told[name]
    invariant(entry, `${name} has been told`)
    return entry
  }
}

export const aDay = daySchema.parse('2026-11-24')
export const panelCode = (index: number): Code => asCode(`panel-${index + 1}`)

/** Levels that differ between candidates and hardly between assessors: everybody's total is another. */
const levelFor = (candidate: number, seat: number): number => 1 + ((candidate + seat) % 5)

export const admission = (
  person: Person,
  roles: readonly Role[],
  replaces: Admission['replaces'] = null,
): Admission => ({
  enrolled: person.enrolled,
  roles,
  request: hashOfText(`request of ${person.name}`),
  replaces,
})
