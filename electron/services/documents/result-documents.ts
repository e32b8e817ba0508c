/** The documents of a determined result, from the same views that the screens show. */
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { announcementDocument, publicTable } from '../../../shared/documents/announcement-document.ts'
import { renderPdf } from '../../../shared/documents/frame/render-pdf.ts'
import { verifyScript } from '../../../shared/documents/handover/verify-script.ts'
import { minutesDocument } from '../../../shared/documents/minutes-document.ts'
import {
  oneRecapTable,
  oneTable,
  recapSheets,
  viewResultPapers,
  withStanding,
  type NoPapers,
} from '../../../shared/documents/result-papers.ts'
import { tableToCsvForMachines } from '../../../shared/documents/tables/csv-for-machines.ts'
import { tableToCsvForPeople } from '../../../shared/documents/tables/csv-for-people.ts'
import { tablesToXlsx } from '../../../shared/documents/tables/table-to-xlsx.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { nodeCrypto } from '../crypto-node.ts'
import { documentFonts } from './document-fonts.ts'

export interface ResultDocuments {
  readonly minutesPdf: Uint8Array
  readonly announcementPdf: Uint8Array
  readonly recapXlsx: Uint8Array
  readonly recapCsv: Uint8Array
  readonly recapMachineCsv: Uint8Array
  readonly publicCsv: Uint8Array
}

export async function resultDocuments(
  state: State,
  { at, place }: { at: Instant; place: string },
): Promise<Result<ResultDocuments, NoPapers>> {
  const papers = viewResultPapers(state)
  if (!papers.ok) return papers
  const { recaps, standing } = papers.value
  const fonts = await documentFonts()
  const scriptDigest = toHex(nodeCrypto.sha256(utf8ToBytes(verifyScript)))
  const confidential = oneRecapTable(papers.value)
  return ok({
    minutesPdf: await renderPdf(minutesDocument({ papers: papers.value, at, place, scriptDigest }), fonts),
    announcementPdf: await renderPdf(announcementDocument({ papers: papers.value, at, place }), fonts),
    recapXlsx: tablesToXlsx(recapSheets(papers.value), 'id'),
    recapCsv: tableToCsvForPeople(confidential, 'id'),
    recapMachineCsv: tableToCsvForMachines(confidential),
    publicCsv: tableToCsvForPeople(withStanding(oneTable(recaps.map(publicTable), recaps), standing), 'id'),
  })
}
