/** The tree of a total as a table: what, by which rule, with which figures, and the value, from the total down to the marks. */
import { useContext, useRef, type CSSProperties, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExactText } from '../../../shared/kernel/exact.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import type { DerivationNode } from '../../../shared/rules/derivation.ts'
import type { Rounding } from '../../../shared/rules/quantity.ts'
import { readableFormula } from '../../../shared/rules/readable-formula.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useScrollFocus } from '../../ui/use-scroll-focus.ts'
import styles from './derivation-page.module.css'
import { ExactFigure, ExactShown } from './exact-figure.tsx'
import { useReasons } from './reasons.ts'
import { useRuleWords } from './rule-words.ts'
import { figureOf, inLanguage, useBilingual, useWho } from './words.ts'

export interface DerivationTreeProps {
  readonly total: DerivationNode
  readonly rounding: Rounding
}

export function DerivationTree({ total, rounding }: DerivationTreeProps): ReactNode {
  const { t } = useTranslation('weighing')
  const frame = useRef<HTMLElement>(null)
  useScrollFocus(frame)
  return (
    <section ref={frame} className={styles['frame']} aria-label={t('derivation.table')}>
      <table className={styles['tree']}>
        <caption className="timbang-visually-hidden">{t('derivation.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('derivation.what')}</th>
            <th scope="col">{t('derivation.rule')}</th>
            <th scope="col">{t('derivation.formula')}</th>
            <th scope="col" data-value="">
              {t('derivation.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {linesOf(total, 0, 'total').map(({ node, depth, path }) => (
            <Line key={path} node={node} depth={depth} rounding={rounding} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface TreeLine {
  readonly node: DerivationNode
  readonly depth: number
  readonly path: string
}

const linesOf = (node: DerivationNode, depth: number, path: string): readonly TreeLine[] => [
  { node, depth, path },
  ...node.inputs.flatMap((input, at) => linesOf(input, depth + 1, `${path}/${at}`)),
]

function Line({ node, depth, rounding }: Omit<TreeLine, 'path'> & { readonly rounding: Rounding }): ReactNode {
  const language = useLanguage()
  const ruleWords = useRuleWords()
  const isExact = useContext(ExactShown)
  const formula = isExact ? node.formula : readableFormula(node.formula, rounding)
  return (
    <tr data-step={node.step}>
      <th scope="row" style={{ '--depth': depth } as CSSProperties}>
        <NodeTitle node={node} />
      </th>
      <td>{ruleWords(node.rule)}</td>
      <td className={styles['formula']}>{inLanguage(formula, language)}</td>
      <td data-value="">
        <NodeValue node={node} rounding={rounding} />
      </td>
    </tr>
  )
}

function NodeTitle({ node: { step, of, title } }: { readonly node: DerivationNode }): ReactNode {
  const { t } = useTranslation('weighing')
  const inWords = useBilingual()
  const who = useWho()
  const name = title ? inWords(title) : step === 'sheet' ? who(of as KeyId) : of
  const label = t(`derivation.steps.${step}`)
  return name === '' ? label : `${label}: ${name}`
}

function NodeValue({ node, rounding }: { readonly node: DerivationNode; readonly rounding: Rounding }): ReactNode {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  const { noScore } = useReasons()
  const { value, shown, reason, bounds, step } = node
  // A mark is a whole level, and an exam's mark is what was written: neither is rounded.
  const isAsWritten = step === 'mark' || step === 'part'
  if (value !== null && shown !== null) {
    if (isAsWritten) return inLanguage(value, language)
    return <ExactFigure figure={figureOf(value, { rounding, shown }, language)} />
  }
  if (reason === null) return '–'
  const text = noScore(reason)
  if (!bounds) return text
  const textOf = (bound: ExactText): string => figureOf(bound, { rounding }, language).shown
  return `${text}, ${t('derivation.bounds', { low: textOf(bounds.low), high: textOf(bounds.high) })}`
}
