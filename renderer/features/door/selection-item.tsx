/** One selection in the list: what it is, whether its code was compared, and the way in. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionStick } from '../../../shared/host/record-methods.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import type { FoundingView } from '../../../shared/subjects/selection/view-founding-line.ts'
import { useHost } from '../../host/use-host.tsx'
import { useSession } from '../../host/use-session.tsx'
import { formatCount } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { FoundingCodeForm } from './founding-code-form.tsx'
import styles from './selection-item.module.css'
import type { SelectionRow } from './use-selections.ts'

type Beyond = NonNullable<SessionStick['beyond']>

export interface SelectionItemProps {
  readonly row: SelectionRow
  readonly onChanged: () => void
  readonly onGoing: (selection: Hash) => void
}

export function SelectionItem({ row, onChanged, onGoing }: SelectionItemProps): ReactNode {
  const { t } = useTranslation('door')
  const { host } = useHost()
  const [comparing, setComparing] = useState(false)
  const { selection, confirmed, view } = row
  return (
    <li className={styles['item']}>
      <div className={styles['top']}>
        <SelectionFacts row={row} />
        {view && confirmed && <EnterButton view={view} onGoing={onGoing} />}
        {view && !confirmed && !comparing && (
          <Button variant="default" onClick={() => setComparing(true)}>
            {t('code.compare')}
          </Button>
        )}
      </div>
      {row.stick?.beyond && <BeyondNotice label={row.stick.label} beyond={row.stick.beyond} />}
      {comparing && !confirmed && (
        <FoundingCodeForm
          verb={t('code.confirm')}
          onCode={async (code) => {
            const answer = await host['selection.confirm']({ selection, code })
            if (!answer.ok) return answer.failure
            setComparing(false)
            onChanged()
            return null
          }}
          onBack={() => setComparing(false)}
        />
      )}
    </li>
  )
}

function EnterButton({
  view,
  onGoing,
}: {
  readonly view: FoundingView
  readonly onGoing: (selection: Hash) => void
}): ReactNode {
  const { t } = useTranslation('door')
  const { entered, enter } = useSession()
  const { selection, title, code, sample } = view
  if (entered?.selection === selection) return <StatusBadge tone="info">{t('selections.entered')}</StatusBadge>
  return (
    <Button
      onClick={() => {
        onGoing(selection)
        enter({ selection, title, code, sample, roles: [], ready: false })
      }}
    >
      {t('selections.enter')}
    </Button>
  )
}

function SelectionFacts({ row: { view, entries, stick, confirmed } }: { readonly row: SelectionRow }): ReactNode {
  const { t } = useTranslation(['door', 'shell'])
  const language = useLanguage()
  if (!view) return <p className={styles['facts']}>{t('door:selections.newer')}</p>
  return (
    <div className={styles['facts']}>
      <h3 className={styles['title']}>{view.title[language]}</h3>
      <span>{view.agency}</span>
      <span className={styles['states']}>
        {view.sample && <StatusBadge tone="warning">{t('shell:sample')}</StatusBadge>}
        <StatusBadge tone={confirmed ? 'good' : 'warning'}>
          {t(confirmed ? 'door:selections.confirmed' : 'door:selections.unconfirmed')}
        </StatusBadge>
        {stick && <StickState stick={stick} />}
        <span className={styles['quiet']}>
          {t('door:selections.entries', { entries: formatCount(entries, language) })}
        </span>
        {/* A code that nobody has compared yet is not shown: it is to be read from paper. */}
        {confirmed && <span className={styles['code']}>{view.code}</span>}
      </span>
    </div>
  )
}

/** Work went on elsewhere from the stick that is plugged in. */
function BeyondNotice({ label, beyond }: Pick<SessionStick, 'label'> & { readonly beyond: Beyond }): ReactNode {
  const { t } = useTranslation('door')
  const language = useLanguage()
  const entries = beyond.kind === 'continued' ? formatCount(beyond.entries, language) : ''
  return <FailureNotice>{t(`selections.beyond.${beyond.kind}`, { label, entries })}</FailureNotice>
}

function StickState({ stick: { label, present, onlyHere, beyond } }: { readonly stick: SessionStick }): ReactNode {
  const { t } = useTranslation('door')
  const language = useLanguage()
  if (beyond)
    return (
      <StatusBadge tone="bad" icon="stick">
        {t('selections.stickBeyond', { label })}
      </StatusBadge>
    )
  return (
    <StatusBadge tone={present && onlyHere === 0 ? 'good' : 'warning'} icon="stick">
      {present
        ? t('selections.stickIn', { label })
        : t('selections.stickOut', { label, entries: formatCount(onlyHere, language) })}
    </StatusBadge>
  )
}
