/** The fields of a new passphrase: the offered words, or an own one twice, with what each is worth. */
import { Button, Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureSentence, type SayableFailure } from '../../i18n/use-language.ts'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './new-passphrase.module.css'
import { bitsOfMade, type PassphraseChoice, type PassphraseProblem } from './passphrase-choice.ts'

export interface NewPassphraseProps {
  readonly choice: PassphraseChoice
  /** What the host said about it. */
  readonly refused: SayableFailure | null
}

export function NewPassphrase({ choice, refused }: NewPassphraseProps): ReactNode {
  const { t } = useTranslation('door')
  const sentenceOf = useFailureSentence()
  const problemAt = (field: 'first' | 'second'): string | undefined => {
    if (choice.problem?.field === field) return sentenceOfProblem(choice.problem.cause)
    return field === 'first' && refused ? sentenceOf(refused) : undefined
  }
  const sentenceOfProblem = (cause: PassphraseProblem): string => {
    if (cause.kind === 'empty') return t('passphrase.empty')
    if (cause.kind === 'differs') return t(choice.way === 'made' ? 'passphrase.differsFromMade' : 'passphrase.differs')
    return sentenceOf(cause)
  }
  return (
    <div className={styles['choice']}>
      <Radio.Group
        size="md"
        label={t('passphrase.way')}
        value={choice.way}
        onChange={(way) => choice.chooseWay(way === 'own' ? 'own' : 'made')}
      >
        <Stack gap="xs" mt="xs">
          <Radio size="md" value="made" label={t('passphrase.made')} description={t('passphrase.madeHint')} />
          <Radio size="md" value="own" label={t('passphrase.own')} description={t('passphrase.ownHint')} />
        </Stack>
      </Radio.Group>
      {choice.way === 'made' && <MadePassphrase choice={choice} />}
      <PassphraseField
        label={t(choice.way === 'made' ? 'passphrase.typeMade' : 'passphrase.typeOwn')}
        purpose="new"
        value={choice.first}
        onChange={choice.typeFirst}
        error={problemAt('first')}
      />
      {choice.way === 'own' && (
        <>
          <Judgement judged={choice.judged} />
          <PassphraseField
            label={t('passphrase.typeAgain')}
            purpose="new"
            value={choice.second}
            onChange={choice.typeSecond}
            error={problemAt('second')}
          />
        </>
      )}
    </div>
  )
}

function MadePassphrase({ choice: { made, makeAnother } }: { readonly choice: PassphraseChoice }): ReactNode {
  const { t } = useTranslation('door')
  const words = made.split('-')
  return (
    <div className={styles['made']}>
      <output className={styles['words']} aria-label={t('passphrase.madeLabel')}>
        {made}
      </output>
      <p className={styles['worth']}>{t('passphrase.madeWorth', { words: words.length, bits: bitsOfMade(made) })}</p>
      <Button variant="default" onClick={makeAnother}>
        {t('passphrase.another')}
      </Button>
    </div>
  )
}

/** What stands in the field, while it is typed. The sentence of a refusal waits until the form is sent. */
function Judgement({ judged }: { readonly judged: PassphraseChoice['judged'] }): ReactNode {
  const { t } = useTranslation('door')
  return (
    <output className={styles['judgement']}>
      {judged &&
        ('kind' in judged ? (
          <StatusBadge tone="warning">{t('passphrase.notYet')}</StatusBadge>
        ) : (
          <StatusBadge tone="good">{t('passphrase.enough', { bits: judged.bits })}</StatusBadge>
        ))}
    </output>
  )
}
