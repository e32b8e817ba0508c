/** A filed card, whole: for the screen and for paper, with what may be done with it. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { NotPrinted, PrintButton, PrintSheet } from '../../ui/print-sheet.tsx'
import { ScenarioBrief } from '../../ui/scenario-brief.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { briefOf } from '../../../shared/subjects/simulation/view-brief.ts'
import { CardDetails } from './card-details.tsx'
import { OpenScenario } from './open-scenario.tsx'
import { useRights, useScenario } from './use-scenarios.ts'

export function CardPage({ filing }: { readonly filing: string }): ReactNode {
  const { t } = useTranslation('simulation')
  const language = useLanguage()
  const [, navigate] = useLocation()
  const scenario = useScenario(filing)
  const rights = useRights()
  if (!scenario?.card)
    return (
      <EmptyState title={t('card.missing')} action={<Link href="/">{t('card.toList')}</Link>}>
        {t('card.missingWhat')}
      </EmptyState>
    )
  const { card } = scenario
  return (
    <Page
      title={card.title[language]}
      actions={
        <>
          <Button variant="default" onClick={() => navigate('/')}>
            {t('card.toList')}
          </Button>
          <PrintButton>{t('card.print')}</PrintButton>
          {rights.files && (
            <Button variant="default" onClick={() => navigate(`/edit/${filing}`)}>
              {t('card.edit')}
            </Button>
          )}
          <Button onClick={() => navigate(`/play/${filing}`)}>{t('card.play')}</Button>
        </>
      }
    >
      {rights.opens && (
        <NotPrinted>
          <OpenScenario scenario={scenario} card={card} />
        </NotPrinted>
      )}
      <PrintSheet>
        <ScenarioBrief {...briefOf(card, language)} />
        <CardDetails card={card} />
      </PrintSheet>
    </Page>
  )
}
