/**
 * Documents as they were made once. A change of a byte is a change of every digest printed on paper, so it is made on purpose: run with
 * `TIMBANG_WRITE_GOLDEN=1`, look at the pages, and commit them with the reason.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderPdf } from '../../../shared/documents/frame/render-pdf.ts'
import { bacaDahulu } from '../../../shared/documents/handover/baca-dahulu.ts'
import { tableToCsvForMachines } from '../../../shared/documents/tables/csv-for-machines.ts'
import { tableToCsvForPeople } from '../../../shared/documents/tables/csv-for-people.ts'
import { tablesToXlsx } from '../../../shared/documents/tables/table-to-xlsx.ts'
import { aRecap, paragraph, robotoFonts, someMinutes } from '../../unit/documents/frame/a-document.ts'
import { aReadMe } from '../../unit/documents/handover/a-read-me.ts'

const fonts = robotoFonts()
const recap = aRecap(30)

const documents: readonly (readonly [name: string, make: () => Uint8Array | Promise<Uint8Array>])[] = [
  ['minutes-draft-a4.pdf', () => renderPdf(someMinutes(), fonts)],
  [
    'minutes-check-sample-f4.pdf',
    () =>
      renderPdf(
        someMinutes({
          languages: 'id-en',
          paper: 'f4',
          standing: 'check',
          sample: true,
          body: [{ kind: 'table', table: recap }, paragraph('Selesai.', 'Done.')],
        }),
        fonts,
      ),
  ],
  ['recap.xlsx', () => tablesToXlsx([recap], 'id')],
  ['recap-for-people.csv', () => tableToCsvForPeople(recap, 'id')],
  ['recap-for-machines.csv', () => tableToCsvForMachines(recap)],
  ['baca-dahulu-sample.html', () => bacaDahulu({ ...aReadMe, sample: true })],
]

test.each(documents)('%s', async (name, make) => {
  const file = join(import.meta.dirname, name)
  const made = await make()
  if (process.env['TIMBANG_WRITE_GOLDEN'] === '1') writeFileSync(file, made)
  expect(Buffer.compare(readFileSync(file), made)).toBe(0)
})
