/**
 * The announcement of results for publishing: per vacancy rank, candidate number and outcome. No name, no score: whether more may
 * be published is for the rule profile to say (UU 14/2008 art. 17(h)), and the default is this.
 */
import type { Instant } from '../kernel/instant.ts'
import { codeQr, shortCode } from '../record/short-code.ts'
import type { Recap } from '../subjects/results/view-recap.ts'
import type { Block, OfficialDocument } from './frame/official-document.ts'
import { positionedSigners } from './minutes-document.ts'
import { recapTable } from './recap-table.ts'
import { resultNotices } from './result-notices.ts'
import type { ResultPapers } from './result-papers.ts'
import type { Table } from './tables/table.ts'
import { dayOf } from './words/calendar-words.ts'

export interface AnnouncementInput {
  readonly papers: ResultPapers
  readonly at: Instant
  readonly place: string
}

export function announcementDocument({ papers, at, place }: AnnouncementInput): OfficialDocument {
  const { minutes, recaps } = papers
  const { standing, sample } = papers.standing
  const { founding, selection, determined } = minutes
  return {
    languages: 'id',
    paper: 'a4',
    orientation: 'portrait',
    title: `Pengumuman hasil: ${founding.title.id}`,
    at,
    standing,
    sample,
    letterhead: { logo: null, government: founding.agency, office: 'Panitia Seleksi', address: [] },
    kind: 'PENGUMUMAN',
    number: { kind: 'blank' },
    about: `HASIL ${founding.title.id.toUpperCase()}`,
    legalBasis: [],
    body: [
      {
        kind: 'paragraph',
        runs: ['Berdasarkan rapat pleno panitia seleksi, hasil seleksi diumumkan sebagai berikut.'],
        align: 'justify',
      },
      ...recaps.flatMap((recap): Block[] => [
        { kind: 'heading', text: recap.title.id, level: 1 },
        { kind: 'table', table: publicTable(recap) },
      ]),
      ...resultNotices(papers, null).map(({ title, lines }): Block => ({ kind: 'notice', title, lines })),
      { kind: 'code', label: 'Kode pendirian', code: shortCode(selection), qr: codeQr('founding', selection) },
      ...(determined
        ? [
            {
              kind: 'code',
              label: 'Kode hasil',
              code: shortCode(determined.body.result),
              qr: codeQr('result', determined.body.result),
            } as const,
          ]
        : []),
    ],
    closing: { place, day: dayOf(at), style: 'letter', signatures: positionedSigners(minutes) },
    copies: [],
    annexes: [],
    code: { label: 'Kode pendirian', code: shortCode(selection) },
  }
}

/** Rank, number and outcome, in order of rank. */
export function publicTable(recap: Recap): Table {
  const full = recapTable(recap, { assessorName: () => '', withNames: false })
  const at = full.columns.flatMap(({ key }, i) => (['rank', 'number', 'note'].includes(key) ? [i] : []))
  return {
    title: full.title,
    columns: at.flatMap((i) => full.columns[i] ?? []),
    rows: full.rows.map((row) => at.map((i) => row[i] ?? null)),
  }
}
