/**
 * What must not be overlooked in a result: rules of the profile that two signatures passed, with what they say, where they come from
 * and how sure they are; and vacancies whose candidates met different panels. In minutes, announcement and on screen alike.
 */
import type { KeyId } from '../kernel/ids.ts'
import type { PassedRuleView } from '../engine/view-passed-rules.ts'
import type { Standing } from '../rules/rule.ts'
import type { ResultPapers } from './result-papers.ts'
import type { Text } from './words/language.ts'

export interface Notice {
  readonly title: { readonly id: string; readonly en: string }
  readonly lines: readonly Text[]
}

const standingWords: Readonly<Record<Standing, { readonly id: string; readonly en: string }>> = {
  'text-read': { id: 'naskah dibaca', en: 'text read' },
  press: { id: 'dari pemberitaan', en: 'from press reports' },
  assumed: { id: 'dianggap, belum diperiksa pada naskah', en: 'assumed, not checked against the text' },
}

/** `name` null: as the public announcement has it, without the names of the two who signed. */
export function resultNotices(
  { minutes, passed }: Pick<ResultPapers, 'minutes' | 'passed'>,
  name: ((key: KeyId) => string) | null,
): Notice[] {
  const signers = name ? passed.signers.map(name).join(', ') : ''
  const by = signers === '' ? '' : ` (${signers})`
  return [
    ...(passed.rules.length > 0
      ? [
          {
            title: {
              id: 'Ketentuan yang dilampaui dengan dua tanda tangan dan dasar hukum',
              en: 'Rules passed by two signatures with a legal basis',
            },
            lines: [
              ...passed.rules.map(passedLine),
              ...(by === '' ? [] : [{ id: `Ditandatangani dua orang${by}.`, en: `Signed by two${by}.` }]),
            ],
          },
        ]
      : []),
    ...(minutes.split.length > 0
      ? [
          {
            title: { id: 'Satu jabatan dinilai lebih dari satu panel', en: 'One vacancy scored by several panels' },
            lines: [
              ...minutes.split.map(({ vacancy, panels }) => ({
                id: `${vacancy.id}: ${panels.join(', ')}.`,
                en: `${vacancy.en}: ${panels.join(', ')}.`,
              })),
              {
                id: 'Peringatan: peserta jabatan ini dibandingkan lintas panel, padahal panel dapat berbeda keras-lunaknya dalam menilai. Nilai tidak disesuaikan.',
                en: 'Warning: candidates for this vacancy are compared across panels, though panels may differ in severity. Scores are not adjusted.',
              },
            ],
          },
        ]
      : []),
  ]
}

function passedLine({ rule, basis, about }: PassedRuleView): Text {
  if (!about) {
    return { id: `${rule}. Dasar hukum melampaui: ${basis}`, en: `${rule}. Legal basis for passing it: ${basis}` }
  }
  const { text, source, standing } = about
  const seen = source.seen === null ? '' : `; ${source.seen}`
  const { id, en } = standingWords[standing]
  return {
    id: `${text.id} [${rule}] Sumber: ${source.law}${seen}. Status: ${id}. Dasar hukum melampaui: ${basis}`,
    en: `${text.en} [${rule}] Source: ${source.law}${seen}. Standing: ${en}. Legal basis for passing it: ${basis}`,
  }
}
