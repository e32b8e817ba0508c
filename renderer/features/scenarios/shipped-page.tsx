/** A card that comes with the program: read it, file it into this selection, or take it as the beginning of an own one. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { shippedScenarios } from '../../../shared/profiles/scenarios/shipped-scenarios.ts'
import { fileScenario } from '../../../shared/subjects/simulation/decide.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ScenarioBrief } from '../../ui/scenario-brief.tsx'
import { briefOf } from '../../../shared/subjects/simulation/view-brief.ts'
import { CardDetails } from './card-details.tsx'
import { useRights } from './use-scenarios.ts'

export function ShippedPage({ code }: { readonly code: string }): ReactNode {
  const { t } = useTranslation('simulation')
  const language = useLanguage()
  const { room } = useSelection()
  const [, navigate] = useLocation()
  const { busy, refusal, sign } = useSign()
  const rights = useRights()
  const card = shippedScenarios.find((one) => one.code === code)
  if (!card || !rights.files)
    return (
      <EmptyState title={t('card.missing')} action={<Link href="/">{t('card.toList')}</Link>}>
        {t('card.missingWhat')}
      </EmptyState>
    )
  const file = async (): Promise<void> => {
    const signed = await sign(fileScenario(room.state, card))
    if (signed?.[0]) navigate(`/card/${signed[0]}`)
  }
  return (
    <Page
      title={card.title[language]}
      lead={t(`list.standingsLong.${card.standing}`)}
      actions={
        <>
          <Button variant="default" onClick={() => navigate('/')}>
            {t('card.toList')}
          </Button>
          <Button variant="default" onClick={() => navigate(`/edit/${code}`)}>
            {t('card.edit')}
          </Button>
          <Button loading={busy} onClick={() => void file()}>
            {t('card.file')}
          </Button>
        </>
      }
    >
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <ScenarioBrief {...briefOf(card, language)} />
      <CardDetails card={card} />
    </Page>
  )
}
