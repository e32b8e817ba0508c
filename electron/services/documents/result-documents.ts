/** The documents of a determined result, from the same views that the screens show. */
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { announcementDocument, publicTable } from '../../../shared/documents/announcement-document.ts'
import { renderPdf } from '../../../shared/documents/frame/render-pdf.ts'
import { verifyScript } from '../../../shared/documents/handover/verify-script.ts'
import { minutesDocument, nameIn } from '../../../shared/documents/minutes-document.ts'
import { recapTable } from '../../../shared/documents/recap-table.ts'
import { tableToCsvForMachines } from '../../../shared/documents/tables/csv-for-machines.ts'
import { tableToCsvForPeople } from '../../../shared/documents/tables/csv-for-people.ts'
import { tablesToXlsx } from '../../../shared/documents/tables/table-to-xlsx.ts'
import type { Table } from '../../../shared/documents/tables/table.ts'
import { momentOf } from '../../../shared/subjects/results/gate.ts'
import { viewMinutes } from '../../../shared/subjects/results/view-minutes.ts'
import { viewRecap, type Recap } from '../../../shared/subjects/results/view-recap.ts'
import type { NoRanking } from '../../../shared/subjects/results/view-ranking.ts'
import { schemeAt } from '../../../shared/subjects/selection/scheme-in-force.ts'
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
): Promise<Result<ResultDocuments, NoRanking | { kind: 'founding-missing' }>> {
  const scheme = schemeAt(state, momentOf(state))
  if (!scheme) return err({ kind: 'scheme-missing' })
  const recaps: Recap[] = []
  for (const { code } of scheme.body.scheme.vacancies) {
    const recap = viewRecap(state, code)
    if (!recap.ok) return recap
    recaps.push(recap.value)
  }
  const minutes = viewMinutes(state)
  if (!minutes) return err({ kind: 'founding-missing' })
  const standing = minutes.determined ? 'official' : 'draft'
  const fonts = await documentFonts()
  const scriptDigest = toHex(nodeCrypto.sha256(utf8ToBytes(verifyScript)))
  const tables = recaps.map((recap) => recapTable(recap, { assessorName: nameIn(minutes.people), withNames: true }))
  return ok({
    minutesPdf: await renderPdf(minutesDocument({ minutes, recaps, at, place, standing, scriptDigest }), fonts),
    announcementPdf: await renderPdf(announcementDocument({ minutes, recaps, at, place, standing }), fonts),
    recapXlsx: tablesToXlsx(tables, 'id'),
    recapCsv: tableToCsvForPeople(oneTable(tables, recaps), 'id'),
    recapMachineCsv: tableToCsvForMachines(oneTable(tables, recaps)),
    publicCsv: tableToCsvForPeople(oneTable(recaps.map(publicTable), recaps), 'id'),
  })
}

/** All vacancies in one list, the vacancy's code in front: a CSV has no sheets. */
function oneTable(tables: readonly Table[], recaps: readonly Recap[]): Table {
  const widest = tables.reduce<Table | null>(
    (best, table) => (best && best.columns.length >= table.columns.length ? best : table),
    null,
  )
  const columns = widest?.columns ?? []
  return {
    title: { id: 'Rekapitulasi nilai', en: 'Recap of scores' },
    columns: [{ key: 'vacancy', heading: { id: 'Jabatan', en: 'Vacancy' }, type: 'text' }, ...columns],
    rows: tables.flatMap((table, i) =>
      table.rows.map((row) => [
        recaps[i]?.vacancy ?? '',
        ...columns.map(({ key }) => row[table.columns.findIndex((column) => column.key === key)] ?? null),
      ]),
    ),
  }
}
