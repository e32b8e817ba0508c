/** What the card expects, criterion by criterion: one key, or one press, notes it with its tenth of a second. */
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Marked, ScenarioCard } from '../../../../shared/rules/scenario-card.ts'
import type { ConsoleDraft } from '../../../../shared/subjects/simulation/console-draft.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import styles from './console.module.css'

export interface BehaviourKeysProps {
  readonly card: ScenarioCard
  readonly isOn: boolean
  readonly draft: ConsoleDraft
  readonly onMark: (marked: Marked) => void
}

export const BehaviourKeys = memo(function BehaviourKeys(props: BehaviourKeysProps): ReactNode {
  const { card, isOn, draft, onMark } = props
  const { t } = useTranslation('simulation')
  const language = useLanguage()
  const times = (code: string): number =>
    draft.noted.filter(({ behaviour, isStruck }) => behaviour === code && !isStruck).length
  return (
    <>
      {card.expected.map(({ criterion, behaviours }, index) => (
        <section key={criterion} className={styles['group']} aria-labelledby={`expected-${criterion}`}>
          <h2 id={`expected-${criterion}`}>
            {index + 1}. {card.rubric.criteria.find(({ code }) => code === criterion)?.title[language]}
          </h2>
          {behaviours.map((behaviour) => (
            <KeyButton
              key={behaviour.code}
              keyName={behaviour.key}
              text={behaviour.text[language]}
              speaks={behaviour.speaks}
              said={t(`key.${behaviour.speaks}`)}
              times={times(behaviour.code)}
              isOn={isOn}
              onPress={() => onMark({ kind: 'behaviour', criterion, behaviour })}
            />
          ))}
        </section>
      ))}
      {card.killerErrors.length > 0 && (
        <section className={styles['group']} aria-labelledby="killer-errors">
          <h2 id="killer-errors">{t('key.killers')}</h2>
          {card.killerErrors.map((killerError) => (
            <KeyButton
              key={killerError.code}
              keyName={killerError.key}
              text={killerError.text[language]}
              speaks="killer"
              said={t('key.killer')}
              times={times(killerError.code)}
              isOn={isOn}
              onPress={() => onMark({ kind: 'killer-error', killerError })}
            />
          ))}
        </section>
      )}
    </>
  )
})

interface KeyButtonProps {
  readonly keyName: string
  readonly text: string
  readonly speaks: 'for' | 'against' | 'killer'
  /** The same in a word. */
  readonly said: string
  readonly times: number
  readonly isOn: boolean
  readonly onPress: () => void
}

function KeyButton({ keyName, text, speaks, said, times, isOn, onPress }: KeyButtonProps): ReactNode {
  return (
    <button type="button" className={styles['key']} data-speaks={speaks} disabled={!isOn} onClick={onPress}>
      <kbd>{keyName.toUpperCase()}</kbd>
      <span>
        <b>{said}</b> {text}
      </span>
      {times > 0 && <span className={styles['times']}>{times}×</span>}
    </button>
  )
}
