/** Where the words of a recovery sheet are typed: one field, and below it each word as it was understood. */
import { Button, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { recoveryWordCount } from '../../../shared/record/recovery-words.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './recovery-words.module.css'
import { readTypedWords, withWord, type TypedWord } from './typed-words.ts'

export interface RecoveryWordsProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly problem: string | null
}

export function RecoveryWords({ text, onText, problem }: RecoveryWordsProps): ReactNode {
  const { t } = useTranslation('door')
  const words = readTypedWords(text)
  return (
    <div className={styles['entry']}>
      <Textarea
        label={t('words.label')}
        description={t('words.hint')}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        error={problem ?? undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        classNames={{ input: styles['text'] ?? '' }}
      />
      <output className={styles['count']}>
        {t('words.count', { found: words.length, expected: recoveryWordCount })}
      </output>
      {words.length > 0 && (
        <ol className={styles['words']} aria-label={t('words.understood')}>
          {words.map((word, place) => (
            <li key={`${place} ${word.kind}`} data-kind={word.kind}>
              <ReadWord word={word} onWord={(right) => onText(withWord(text, place, right))} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function ReadWord({ word, onWord }: { readonly word: TypedWord; readonly onWord: (word: string) => void }): ReactNode {
  const { t } = useTranslation('door')
  if (word.kind === 'known')
    return (
      <span className={styles['known']}>
        {word.word} <Icon name="good" />
      </span>
    )
  if (word.kind === 'growing') return <span className={styles['growing']}>{word.typed} …</span>
  return (
    <span className={styles['unknown']}>
      <span className={styles['wrong']}>
        <Icon name="bad" /> {t('words.unknown', { typed: word.typed })}
      </span>
      {word.nearest.length > 0 && (
        <span className={styles['nearest']}>
          {t('words.perhaps')}
          {word.nearest.slice(0, 4).map((near) => (
            <Button key={near} variant="default" size="compact-md" onClick={() => onWord(near)}>
              {near}
            </Button>
          ))}
        </span>
      )}
    </span>
  )
}
