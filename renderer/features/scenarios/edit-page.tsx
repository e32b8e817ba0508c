/**
 * The editor of a card: begins from a filed or shipped one, keeps every change as a draft, says at once what is not whole yet, and
 * files what is. A new code makes a card of its own; the same code takes the filed one's place.
 */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { shippedScenarios } from '../../../shared/profiles/scenarios/shipped-scenarios.ts'
import { scenarioCardSchema, type ScenarioCard } from '../../../shared/rules/scenario-card.ts'
import { fileScenario } from '../../../shared/subjects/simulation/decide.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { CardFields } from './card-fields.tsx'
import { firstFault, parseCardDraft, type CardDraft } from './card-draft.ts'
import { usePlaceWords } from './place-words.ts'
import { useRights, useScenario } from './use-scenarios.ts'

/** `source`: the filing of a card or the code of a shipped one. */
export function EditPage({ source }: { readonly source: string }): ReactNode {
  const { t } = useTranslation('simulation')
  const filed = useScenario(source)
  const rights = useRights()
  const card = filed?.card ?? shippedScenarios.find(({ code }) => code === source) ?? null
  if (!card || !rights.files)
    return (
      <EmptyState title={t('card.missing')} action={<Link href="/">{t('card.toList')}</Link>}>
        {t('card.missingWhat')}
      </EmptyState>
    )
  return <Editor source={source} card={card} />
}

function Editor({ source, card }: { readonly source: string; readonly card: ScenarioCard }): ReactNode {
  const { t } = useTranslation('simulation')
  const { room, drafts } = useSelection()
  const [, navigate] = useLocation()
  const { busy, refusal, sign } = useSign()
  const wordsOf = usePlaceWords()
  const key = `scenario/${source}`
  const [draft, setDraft] = useState<CardDraft>(() => parseCardDraft(drafts.get(key)) ?? card)
  const fault = firstFault(draft)
  const change = (next: CardDraft): void => {
    setDraft(next)
    drafts.put(key, JSON.stringify(next))
  }
  const discard = (): void => {
    drafts.remove([key])
    setDraft(card)
  }
  const file = async (): Promise<void> => {
    const whole = scenarioCardSchema.safeParse(draft)
    if (!whole.success) return
    const signed = await sign(fileScenario(room.state, whole.data))
    if (!signed?.[0]) return
    drafts.remove([key])
    navigate(`/card/${signed[0]}`)
  }
  return (
    <Page
      title={t('edit.title')}
      lead={t('edit.lead')}
      actions={
        <>
          <Button variant="default" onClick={() => navigate('/')}>
            {t('card.toList')}
          </Button>
          <Button variant="default" onClick={discard}>
            {t('edit.discard')}
          </Button>
          <Button loading={busy} disabled={fault !== null} onClick={() => void file()}>
            {t('card.file')}
          </Button>
        </>
      }
    >
      {fault !== null && (
        <FailureNotice tone="warning">
          {t('edit.fault', { place: wordsOf(fault.path), problem: t(`edit.problems.${fault.problem}`) })}
        </FailureNotice>
      )}
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <CardFields value={draft} onChange={change} />
    </Page>
  )
}
