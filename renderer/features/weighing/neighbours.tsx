/** Why the next above stands above and the next below stands below. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Neighbour } from '../../../shared/rules/derivation.ts'
import type { Rounding } from '../../../shared/rules/quantity.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { ExactFigure } from './exact-figure.tsx'
import { figureOf, useCandidate } from './words.ts'

export interface NeighboursProps {
  readonly neighbours: readonly Neighbour[]
  readonly rounding: Rounding
}

export function Neighbours({ neighbours, rounding }: NeighboursProps): ReactNode {
  const { t } = useTranslation('weighing')
  const nameOf = useCandidate()
  if (neighbours.length === 0) return <p>{t('derivation.alone')}</p>
  return (
    <ul>
      {neighbours.map(({ candidate, side, because }) => (
        <li key={side}>
          {t(side === 'above' ? 'derivation.above' : 'derivation.below', { name: nameOf(candidate) })}:{' '}
          <Because because={because} rounding={rounding} />
        </li>
      ))}
    </ul>
  )
}

function Because({
  because,
  rounding,
}: {
  readonly because: Neighbour['because']
  readonly rounding: Rounding
}): ReactNode {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  if (because.kind === 'tie-break') return t('derivation.because.tie', { number: because.number })
  if (because.kind === 'tied') return t('derivation.because.tied')
  const [own, other, difference] = [because.own, because.other, because.difference].map((value) =>
    figureOf(value, { rounding }, language),
  )
  if (!own || !other || !difference) return null
  return (
    <>
      {t('derivation.because.own')} <ExactFigure figure={own} />, {t('derivation.because.other')}{' '}
      <ExactFigure figure={other} />, {t('derivation.because.difference')} <ExactFigure figure={difference} />
    </>
  )
}
