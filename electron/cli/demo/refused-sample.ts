/**
 * The second small sample: a CPNS scheme of a regional agency with an interview, held against the 2024 profile. It is refused, and this
 * says by which rule, from which source, and how sure that is. Nothing of it is signed or written.
 */
import type { Bilingual } from '../../../shared/rules/bilingual.ts'
import { cpns2024Daerah } from '../../../shared/profiles/cpns-2024-daerah.ts'
import { refusedSampleScheme } from '../../../shared/profiles/sample/sample-schemes.ts'
import { shippedRubrics } from '../../../shared/profiles/shipped-rubrics.ts'
import { checkScheme } from '../../../shared/rules/check-scheme.ts'
import type { Finding, RuleFinding } from '../../../shared/rules/finding.ts'
import type { Standing } from '../../../shared/rules/rule.ts'

export const refusedFindings = (): Finding[] =>
  checkScheme({ profile: cpns2024Daerah, scheme: refusedSampleScheme, rubrics: shippedRubrics })

const standings: Readonly<Record<Standing, Bilingual>> = {
  'text-read': { id: 'naskah peraturannya dibaca', en: 'its text was read' },
  press: { id: 'menurut pemberitaan, naskahnya belum dibaca', en: 'by press reports, its text was not read' },
  assumed: { id: 'dugaan, sumbernya belum dibaca', en: 'assumed, its source was not read' },
}

/** The refusal as a person reads it: what is refused, then each rule in both languages. */
export function tellRefusal(findings: readonly Finding[]): string[] {
  const { title } = refusedSampleScheme
  const profile = cpns2024Daerah.title
  const heading = { id: `Contoh kedua: “${title.id}”, profil “${profile.id}”.`, en: `“${title.en}”, “${profile.en}”.` }
  if (findings.length === 0) return [`${heading.id} Skema diterima. / ${heading.en} The scheme is accepted.`]
  return [
    `${heading.id} Skema ditolak, tidak ada yang ditulis. / ${heading.en} The scheme is refused, nothing is written.`,
    ...findings.flatMap((finding) => (finding.rule === null ? [] : tellFinding(finding))),
  ]
}

function tellFinding(finding: RuleFinding): string[] {
  const component = 'component' in finding ? titleOf(finding.component) : null
  const { rule, text, source, standing } = finding
  const about = (language: 'id' | 'en') => (component ? `${component[language]}: ` : '')
  return [
    `  - ${about('id')}${text.id} Aturan ${rule}; sumber ${source.law}; ${standings[standing].id}.`,
    `    ${about('en')}${text.en} Rule ${rule}; source ${source.law}; ${standings[standing].en}.`,
  ]
}

const titleOf = (component: string): Bilingual | null =>
  refusedSampleScheme.components.find(({ code }) => code === component)?.title ?? null
