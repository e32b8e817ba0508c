/** What each kind of document is made of; null where the record has nothing for it. */
import type { AskedDocument } from '../../../shared/host/asked-document.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { attendanceDocument } from '../../../shared/documents/attendance-document.ts'
import { derivationDocument } from '../../../shared/documents/derivation-document.ts'
import type { OfficialDocument } from '../../../shared/documents/frame/official-document.ts'
import type { Paper } from '../../../shared/documents/frame/paper.ts'
import { renderPdf, type Drawing } from '../../../shared/documents/frame/render-pdf.ts'
import { roomMinutesDocument } from '../../../shared/documents/room-minutes-document.ts'
import { sheetBundle } from '../../../shared/documents/sheet-bundle.ts'
import { viewBlankSheets, viewOwnPrints } from '../../../shared/subjects/scoring/view-paper-print.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { documentFonts } from './document-fonts.ts'

export interface AskedAt {
  readonly me: KeyId
  readonly at: Instant
  readonly paper: Paper
}

interface Composed {
  readonly document: OfficialDocument
  readonly drawing: Drawing | null
}

export async function askedPdf(state: State, what: AskedDocument, asked: AskedAt): Promise<Uint8Array | null> {
  const made = compose(state, what, asked)
  return made && renderPdf(made.document, await documentFonts(), made.drawing)
}

function compose(state: State, what: AskedDocument, { me, at, paper }: AskedAt): Composed | null {
  switch (what.kind) {
    case 'room-minutes': {
      const { panel, session, city } = what
      const document = roomMinutesDocument(state, { panel, session, at, place: city, paper })
      return document && { document, drawing: null }
    }
    case 'attendance':
      return attendanceDocument(state, { panel: what.panel, session: what.session, at, paper })
    case 'blank-sheets': {
      const sheets = viewBlankSheets(state, what.panel, what.instrument, what.assessor)
      return sheetBundle(state, { title: `Lembar penilaian ruang ${what.panel}`, sheets, paper, at })
    }
    case 'derivation': {
      const { vacancy, candidate, reader } = what
      const document = derivationDocument(state, { vacancy, candidate, reader, at, paper })
      return document && { document, drawing: null }
    }
    case 'own-sheets':
      return sheetBundle(state, { title: 'Lembar penilaian', sheets: viewOwnPrints(state, me), paper, at })
  }
}
