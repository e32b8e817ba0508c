/** Up to which entry of a log everything stays valid: the newest held unless somebody says otherwise, or nothing at all. */
import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyId } from '../../../../shared/kernel/ids.ts'
import type { Accepted } from '../../../../shared/subjects/selection/entries.ts'
import type { State } from '../../../../shared/subjects/state.ts'
import type { ReadyEntry } from '../../../../shared/record/past.ts'
import { formatCount, formatMoment } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useView } from '../../../store/use-view.ts'

const logOf = (state: State, key: string): readonly ReadyEntry[] =>
  (state.holding.logs.get(key as KeyId)?.bySeq ?? []).flat()

const nothing = 'nothing'

export interface AcceptedSelectProps {
  readonly of: KeyId
  readonly accepted: Accepted | undefined
  readonly onChange: (accepted: Accepted) => void
}

/** Of a log that somebody holds: its newest entry; null where nothing of it is here. */
export const newestAccepted = (entries: readonly ReadyEntry[]): Accepted => {
  const last = entries.at(-1)
  return last ? { seq: last.entry.seq, hash: last.hash } : null
}

export const useNewest = (key: KeyId | null): Accepted => newestAccepted(useView(logOf, key ?? ''))

export function AcceptedSelect({ of, accepted, onChange }: AcceptedSelectProps): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const entries = useView(logOf, of)
  const chosen = accepted === undefined ? newestAccepted(entries) : accepted
  return (
    <NativeSelect
      size="md"
      label={t('accepted.label')}
      description={t('accepted.hint')}
      value={chosen?.hash ?? nothing}
      onChange={(event) => {
        const entry = entries.find(({ hash }) => hash === event.currentTarget.value)
        onChange(entry ? { seq: entry.entry.seq, hash: entry.hash } : null)
      }}
      data={[
        ...entries.toReversed().map(({ hash, entry }) => ({
          value: hash as string,
          label: t('accepted.option', {
            entry: formatCount(entry.seq + 1, language),
            moment: formatMoment(entry.at, language),
          }),
        })),
        { value: nothing, label: t('accepted.nothing') },
      ]}
    />
  )
}
