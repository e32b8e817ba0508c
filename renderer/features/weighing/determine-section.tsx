/** The determination: where it stands, and proposing it as the first of two hands. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { shortCode } from '../../../shared/record/short-code.ts'
import { viewDocumentStanding } from '../../../shared/engine/view-document-standing.ts'
import {
  checkDetermination,
  determineResult,
  type Determination,
  type DetermineRejection,
} from '../../../shared/subjects/results/official-result.ts'
import { viewStandings, viewVacancies } from '../../../shared/subjects/results/view-standings.ts'
import { remembered, type State } from '../../../shared/subjects/state.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { StatusBadge, type StatusTone } from '../../ui/status-badge.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { useProposals } from './proposals.tsx'
import { isDesk } from './tie-comparisons.tsx'
import styles from './weighing-room.module.css'
import { useBilingual } from './words.ts'

const determinationOf = (state: State): Determination =>
  remembered(state, 'determination-check', () => checkDetermination(state, nobleCrypto))
const proposable = (state: State) => remembered(state, 'determination', () => determineResult(state, nobleCrypto))

const tones: Readonly<Record<Determination['kind'], StatusTone>> = {
  none: 'neutral',
  disputed: 'bad',
  equal: 'good',
  differs: 'bad',
  'other-rules': 'warning',
  'not-computable-here': 'warning',
}

export function DetermineSection(): ReactNode {
  const { t } = useTranslation('weighing')
  const { room } = useSelection()
  const determination = useView(determinationOf)
  const { standing } = useView(viewDocumentStanding)
  const mayPropose = useView(isDesk, room.actor)
  const isProposed = useProposals('result.determined.v1').length > 0
  return (
    <Section title={t('determination.heading')}>
      <div className={styles['badges']} aria-live="polite">
        <StatusBadge tone={tones[determination.kind]}>{t(`determination.state.${determination.kind}`)}</StatusBadge>
        {isProposed && <StatusBadge tone="info">{t('determination.waiting')}</StatusBadge>}
      </div>
      {'pinned' in determination && (
        <p>
          {t('determination.code')}: <code className={styles['code']}>{shortCode(determination.pinned)}</code>
        </p>
      )}
      {standing === 'check' && <p>{t('determination.check')}</p>}
      {!isProposed &&
        (mayPropose ? <Propose isAgain={'pinned' in determination} /> : <p>{t('determination.onlyDesk')}</p>)}
    </Section>
  )
}

function Propose({ isAgain }: { readonly isAgain: boolean }): ReactNode {
  const asked = useView(proposable)
  return asked.ok ? <ProposeButton isAgain={isAgain} /> : <WhyNot why={asked.failure} />
}

function WhyNot({ why }: { readonly why: DetermineRejection }): ReactNode {
  const { t } = useTranslation('weighing')
  const inWords = useBilingual()
  const titles = new Map(useView(viewVacancies).map(({ code, title }) => [code as string, title]))
  switch (why.kind) {
    case 'ties-unrecorded':
      return <p>{t('determination.why.ties-unrecorded', { count: why.comparisons.length })}</p>
    case 'not-computable-here': {
      const vacancies = why.vacancies.map((code) => {
        const title = titles.get(code)
        return title ? inWords(title) : code
      })
      return <p>{t('determination.why.not-computable-here', { vacancies: vacancies.join(', ') })}</p>
    }
    case 'log-forked':
    case 'result-disputed':
      return <p>{t(`determination.why.${why.kind}`)}</p>
    default:
      return <p>{t(`ranking.why.${why.kind}`)}</p>
  }
}

const outlineOf = (state: State) =>
  remembered(state, 'determination-outline', () =>
    viewVacancies(state).map(({ code, title }) => {
      const standings = viewStandings(state, code)
      const rows = standings.ok ? standings.value.rows : []
      const ranked = rows.filter(({ result }) => result.state === 'ranked').length
      return { title, ranked, inside: rows.filter(({ result }) => result.cut === 'in').length }
    }),
  )

function ProposeButton({ isAgain }: { readonly isAgain: boolean }): ReactNode {
  const { t } = useTranslation('weighing')
  const { room } = useSelection()
  const say = useToasts()
  const inWords = useBilingual()
  const outline = useView(outlineOf)
  const { sign, refusal, forget } = useSign()
  const [asked, setAsked] = useState(false)
  const verb = t(isAgain ? 'determination.again' : 'determination.propose')
  const close = (): void => {
    forget()
    setAsked(false)
  }
  const confirm = async (): Promise<void> => {
    const drafts = determineResult(room.state, nobleCrypto)
    if (!drafts.ok || !(await sign(drafts.value))) return
    say({ tone: 'good', text: t('determination.proposed') })
    close()
  }
  return (
    <div>
      <Button variant={isAgain ? 'default' : 'filled'} onClick={() => setAsked(true)}>
        {verb}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('determination.confirmTitle')}
        touches={outline.map(({ title, ranked, inside }) =>
          t('determination.touch', { vacancy: inWords(title), ranked, inside }),
        )}
        verb={verb}
        weight="final"
        onConfirm={confirm}
        onClose={close}
      >
        <p>{t('determination.confirm')}</p>
        {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      </ConfirmDialog>
    </div>
  )
}
