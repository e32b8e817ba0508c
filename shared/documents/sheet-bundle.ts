/** Several score sheets as one document, each beginning on a page of its own, with one count of pages through all of them. */
import type { KeyId, Hash } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import { nobleCrypto } from '../kernel/crypto-noble.ts'
import { shortCode } from '../record/short-code.ts'
import { foundingOf } from '../subjects/selection/founding.ts'
import { viewPeople } from '../subjects/selection/view-people.ts'
import { placeHash, type PrintedSheet } from '../subjects/scoring/view-paper-print.ts'
import type { State } from '../subjects/state.ts'
import type { OfficialDocument } from './frame/official-document.ts'
import type { Paper } from './frame/paper.ts'
import type { Drawing } from './frame/render-pdf.ts'
import { scoreSheetNodes, type ScoreSheetPaper } from './score-sheet-paper.ts'

export interface SheetBundle {
  readonly document: OfficialDocument
  readonly drawing: Drawing
}

export interface SheetBundleInput {
  readonly title: string
  readonly sheets: readonly PrintedSheet[]
  readonly paper: Paper
  readonly at: Instant
}

/** Null where there is nothing to print, or no founding to print it under. */
export function sheetBundle(state: State, { title, sheets, paper, at }: SheetBundleInput): SheetBundle | null {
  const founding = foundingOf(state)
  if (!founding || sheets.length === 0) return null
  const selection = founding.entry.hash
  const papers = sheets.map((sheet) => paperOf(state, sheet, { selection, title: founding.body.title.id }))
  return {
    document: {
      languages: 'id',
      paper,
      orientation: 'portrait',
      title: `${title}: ${founding.body.title.id}`,
      at,
      // A sheet is what its assessor says, and no draft of a result.
      standing: 'official',
      sample: founding.body.sample,
      letterhead: null,
      kind: 'LEMBAR PENILAIAN',
      number: null,
      about: null,
      legalBasis: [],
      body: [],
      closing: null,
      copies: [],
      annexes: [],
      code: { label: 'Kode pendirian', code: shortCode(selection) },
    },
    drawing: {
      place: 'instead',
      nodes: (setting) => papers.flatMap((one, index) => scoreSheetNodes(one, setting, index === 0)),
    },
  }
}

interface Under {
  readonly selection: Hash
  readonly title: string
}

const paperOf = (state: State, printed: PrintedSheet, { selection, title }: Under): ScoreSheetPaper => ({
  rubric: printed.rubric,
  selection: title,
  vacancy: printed.vacancy.id,
  instrument: printed.instrument.id,
  candidateNumber: printed.number ?? `${printed.about.candidate.slice(0, 8)}…`,
  panel: printed.panel,
  order: printed.order,
  assessor: assessorOf(state, printed.assessor),
  code: shortCode(printed.filled?.entry ?? placeHash({ selection }, printed, nobleCrypto)),
  filled: printed.filled && {
    sheet: printed.filled.sheet,
    sealedAt: printed.filled.at,
    amendment: printed.filled.amendment,
    reason: printed.filled.reason,
  },
})

/** Null where the name is not here: a line is left for it. */
function assessorOf(state: State, key: KeyId): ScoreSheetPaper['assessor'] {
  const reading = viewPeople(state).get(key)?.person
  return reading?.kind === 'value' ? { name: reading.value.name, nip: reading.value.identifier } : null
}
