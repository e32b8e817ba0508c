/** The documents of a handover: what may be published in plain, whatever carries names with scores in one archive for holders. */
import type { Recipient } from '../../../shared/kernel/ids.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { bundleLimits } from '../../../shared/record/bundle/limits.ts'
import { writeZip, type ZipWriteFailure } from '../../../shared/record/bundle/zip-write.ts'
import type { RecipientFailure } from '../../../shared/record/recipient.ts'
import type { NoRanking } from '../../../shared/subjects/results/view-ranking.ts'
import { foundingOf } from '../../../shared/subjects/selection/founding.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { encryptTo } from '../age/age-file.ts'
import { resultDocuments } from '../documents/result-documents.ts'
import type { HandoverFile } from './handover-file.ts'

export type DocumentFilesFailure =
  NoRanking | ZipWriteFailure | RecipientFailure | { readonly kind: 'founding-missing' }

export async function documentFiles(
  state: State,
  { at, place, recipients }: { at: Instant; place: string; recipients: readonly Recipient[] },
): Promise<Result<HandoverFile[], DocumentFilesFailure>> {
  const documents = await resultDocuments(state, { at, place })
  if (!documents.ok) return documents
  const sample = foundingOf(state)?.body.sample ? 'contoh_' : ''
  const stamp = `${at.slice(0, 10)}_${at.slice(11, 13)}${at.slice(14, 16)}_${sample}`
  const { minutesPdf, recapXlsx, recapCsv, recapMachineCsv, announcementPdf, publicCsv } = documents.value
  const zip = writeZip(
    [
      { name: `${stamp}berita-acara.pdf`, bytes: minutesPdf },
      { name: `${stamp}rekapitulasi-program.csv`, bytes: recapMachineCsv },
      { name: `${stamp}rekapitulasi.csv`, bytes: recapCsv },
      { name: `${stamp}rekapitulasi.xlsx`, bytes: recapXlsx },
    ],
    { method: 'deflated', limits: bundleLimits },
  )
  if (!zip.ok) return zip
  const sealed = await encryptTo(recipients, zip.value)
  if (!sealed.ok) return sealed
  return ok([
    { path: `documents/public/${stamp}pengumuman-hasil.pdf`, kind: 'announcement', bytes: announcementPdf },
    { path: `documents/public/${stamp}pengumuman-hasil.csv`, kind: 'public-document', bytes: publicCsv },
    { path: 'documents/confidential.zip.age', kind: 'confidential-documents', bytes: sealed.value },
  ])
}
