/** One panel: its name, its members, its sworn reserves in the order in which they step in, and what it serves. */
import { Button, MultiSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { assessorsNow } from '../../../../shared/engine/view-readiness.ts'
import { keyIdSchema } from '../../../../shared/kernel/ids.ts'
import type { Scheme } from '../../../../shared/rules/scheme.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useView } from '../../../store/use-view.ts'
import { useNames } from '../use-desk.ts'
import type { PanelDraft } from './panels-draft.ts'
import styles from './roster.module.css'

export interface PanelFieldsProps {
  readonly panel: PanelDraft
  readonly scheme: Scheme
  readonly onChange: (panel: PanelDraft) => void
  readonly onRemove: () => void
}

export function PanelFields({ panel, scheme, onChange, onRemove }: PanelFieldsProps): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const nameOf = useNames()
  const people = useView(assessorsNow).map((key) => ({ value: key as string, label: nameOf(key) }))
  const keysOf = (values: readonly string[]) => values.map((value) => keyIdSchema.parse(value))
  return (
    <fieldset className={styles['panel']}>
      <legend className={styles['legend']}>{t('roster.panelLegend', { panel: panel.code })}</legend>
      <div className={styles['pair']}>
        <TextInput
          label={t('scheme.code')}
          value={panel.code}
          onChange={(event) => onChange({ ...panel, code: event.currentTarget.value })}
          maxLength={40}
          required
        />
        <MultiSelect
          size="md"
          label={t('roster.vacancies')}
          description={t('roster.vacanciesHint')}
          data={scheme.vacancies.map(({ code, title }) => ({ value: code as string, label: title[language] }))}
          value={panel.vacancies}
          onChange={(vacancies) => onChange({ ...panel, vacancies })}
        />
        <MultiSelect
          size="md"
          label={t('roster.members')}
          description={t('roster.membersHint')}
          data={people}
          value={panel.members}
          onChange={(members) => onChange({ ...panel, members: keysOf(members) })}
          searchable
          required
        />
        <MultiSelect
          size="md"
          label={t('roster.reserves')}
          description={t('roster.reservesHint')}
          data={people.filter(({ value }) => !panel.members.some((key) => key === value))}
          value={panel.reserves}
          onChange={(reserves) => onChange({ ...panel, reserves: keysOf(reserves) })}
          searchable
        />
      </div>
      <div>
        <Button variant="subtle" onClick={onRemove}>
          {t('remove')}
          <span className="timbang-visually-hidden"> {t('roster.panelLegend', { panel: panel.code })}</span>
        </Button>
      </div>
    </fieldset>
  )
}
