import { describe, expect, it } from 'vitest'
import { english, indonesian } from '../../../../renderer/i18n/resources.ts'
import { isLanguage, startLanguage } from '../../../../renderer/i18n/language.ts'

/** `key.path` → text of every message. */
function flatten(messages: unknown, path: string): [string, string][] {
  if (typeof messages === 'string') return [[path, messages]]
  return Object.entries(messages as Record<string, unknown>).flatMap(([key, value]) =>
    flatten(value, path ? `${path}.${key}` : key),
  )
}

const id = new Map(flatten(indonesian, ''))
const en = new Map(flatten(english, ''))
const holes = (text: string): string[] => [...text.matchAll(/\{\{\s*([\w]+)/g)].map(([, name = '']) => name).toSorted()

/** What stands between the places to fill in; without any letter it needs no translation. */
const hasWords = (text: string): boolean => /\p{L}/u.test(text.replaceAll(/\{\{[^}]*\}\}/g, ''))

/** Names and borrowed words: the same in both. */
const same: ReadonlySet<string> = new Set([
  'shell.product',
  'ui.progress.uncounted',
  'ui.file.kind.folder',
  'desk.enrol.identifier',
  'desk.facts.identifier',
  'desk.facts.numberDate',
  'desk.aggregation.median',
  'desk.ranking.competition',
  'desk.ranking.modified',
  'desk.ranking.dense',
  'desk.ranking.fractional',
  'desk.roster.panel',
  'desk.roster.panelLegend',
  'simulation.open.panel',
  'simulation.fields.level',
  'ui.document.papers.a4',
  'ui.document.papers.f4',
  'ui.document.digest',
  'numbers.part.panel',
  'numbers.source.icc2k-reml',
  'numbers.source.kendall-w',
  'numbers.source.adjacent',
  'numbers.source.mfrm',
  'numbers.source.severity',
  'numbers.source.time-of-day',
  'numbers.agreement.panel',
  'numbers.agreement.icc',
  'numbers.agreement.spacing',
  'numbers.severity.infit',
  'numbers.drift.p',
  'numbers.distribution.level',
  'paper.panel',
  'paper.one.notObserved',
  'paper.scan.digest',
])

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect([...en.keys()]).toEqual([...id.keys()])
  })

  it.each([...id.keys()])('%s has the same places to fill in, and is neither empty nor left as it was', (key) => {
    const [indonesianText = '', englishText = ''] = [id.get(key), en.get(key)]
    expect(holes(englishText)).toEqual(holes(indonesianText))
    expect(indonesianText.trim()).not.toBe('')
    if (!same.has(key) && hasWords(indonesianText)) expect(englishText).not.toBe(indonesianText)
  })
})

describe('language', () => {
  const start = async (kept: string | null) => {
    const written: string[] = []
    const root = { lang: '' }
    const i18n = await startLanguage({
      storage: { getItem: () => kept, setItem: (_key, value) => written.push(value) },
      root,
    })
    return { i18n, root, written }
  }

  it('is Indonesian unless this person chose English', async () => {
    expect((await start(null)).i18n.language).toBe('id')
    expect((await start('fr')).i18n.language).toBe('id')
    const chosen = await start('en')
    expect([chosen.i18n.language, chosen.root.lang]).toEqual(['en', 'en'])
  })

  it('is kept, and told to the document, when it changes', async () => {
    const { i18n, root, written } = await start(null)
    expect(root.lang).toBe('id')
    await i18n.changeLanguage('en')
    expect([root.lang, written.at(-1)]).toEqual(['en', 'en'])
    expect(i18n.t('shell:lock')).toBe('Lock')
    expect(i18n.t('ui:table.rows', { count: 1000 })).toBe('1,000 rows')
    await i18n.changeLanguage('id')
    expect(i18n.t('ui:table.rows', { count: 1000 })).toBe('1.000 baris')
  })

  it('is one of two', () => {
    expect(['id', 'en', 'ID', '', null].map((text) => isLanguage(text))).toEqual([true, true, false, false, false])
  })
})
