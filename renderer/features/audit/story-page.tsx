/** The record of the open selection as a story, with what can be narrowed: who, and what had no effect. */
import { NativeSelect } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { viewStory, viewWithoutEffect } from '../../../shared/engine/view-story.ts'
import { momentOf } from '../../../shared/subjects/results/gate.ts'
import { viewPeople } from '../../../shared/subjects/selection/view-people.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { Page } from '../../ui/page.tsx'
import styles from './audit-room.module.css'
import { StoryList } from './story-list.tsx'

const storyFor = (state: State, reader: string, isWithoutEffect: boolean): readonly Hash[] =>
  isWithoutEffect ? viewWithoutEffect(state, reader as KeyId) : viewStory(state, reader as KeyId)
const isBeforeGate = (state: State): boolean => momentOf(state) === null

export function StoryPage(): ReactNode {
  const { t } = useTranslation('audit')
  const { room } = useSelection()
  const [isWithoutEffect, setWithoutEffect] = useState(false)
  const [author, setAuthor] = useState('')
  const all = useView(storyFor, room.actor, isWithoutEffect)
  const isShut = useView(isBeforeGate)
  const hashes = useMemo(
    () => (author === '' ? all : all.filter((hash) => room.state.holding.entries.get(hash)?.entry.author === author)),
    [all, author, room],
  )
  return (
    <Page title={t('story.title')} lead={t('story.lead')}>
      {isShut && <p>{t('story.beforeGate')}</p>}
      <div className={styles['filters']}>
        <NativeSelect
          label={t('story.show')}
          value={isWithoutEffect ? 'without' : 'all'}
          onChange={(event) => setWithoutEffect(event.currentTarget.value === 'without')}
          data={[
            { value: 'all', label: t('story.all') },
            { value: 'without', label: t('story.withoutEffect') },
          ]}
        />
        <AuthorSelect author={author} onAuthor={setAuthor} />
        <output>{t('story.count', { count: hashes.length })}</output>
      </div>
      {hashes.length === 0 ? <p>{t('story.empty')}</p> : <StoryList hashes={hashes} />}
    </Page>
  )
}

interface AuthorSelectProps {
  readonly author: string
  readonly onAuthor: (author: string) => void
}

function AuthorSelect({ author, onAuthor }: AuthorSelectProps): ReactNode {
  const { t } = useTranslation('audit')
  const people = useView(viewPeople)
  return (
    <NativeSelect
      label={t('story.by')}
      value={author}
      onChange={(event) => onAuthor(event.currentTarget.value)}
      data={[
        { value: '', label: t('story.everybody') },
        ...[...people.values()].map(({ key, person }) => ({
          value: key as string,
          label:
            person.kind === 'value' ? person.value.name : t('answer.unknownPerson', { key: `${key.slice(0, 8)}…` }),
        })),
      ]}
    />
  )
}
