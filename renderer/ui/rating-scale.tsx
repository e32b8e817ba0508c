/**
 * One criterion: its levels side by side, each with its whole anchor text in sight where the choice is made. *Not observed*
 * stands apart: it is a value of its own and never a zero. Keys act only while the criterion has the focus: digits
 * choose, arrows move (as radio buttons do), `-` is not observed, Backspace clears.
 */
import { useId, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './rating-scale.module.css'

export type Rating = number | 'not-observed'

export interface RatingLevel {
  readonly level: number
  readonly name: string
  /** The behaviour that earns this level. */
  readonly anchor: string
}

export interface RatingScaleProps {
  /** The criterion. */
  readonly label: string
  /** What it asks about. */
  readonly description?: string
  /** In the scheme's order, which is kept. */
  readonly levels: readonly RatingLevel[]
  readonly value: Rating | null
  /** `null`: cleared. */
  readonly onChange: (value: Rating | null) => void
  readonly disabled?: boolean
}

export function RatingScale(props: RatingScaleProps): ReactNode {
  const { label, description, levels, value, onChange, disabled = false } = props
  const { t } = useTranslation('ui')
  const id = useId()
  const highest = Math.max(...levels.map(({ level }) => level))

  const inputs = useRef(new Map<Rating, HTMLInputElement>())

  const keyPressed = (event: KeyboardEvent): void => {
    if (disabled || event.ctrlKey || event.altKey || event.metaKey) return
    const chosen = ratingOfKey(event.key, levels)
    if (chosen === undefined) return
    event.preventDefault()
    onChange(chosen)
    if (chosen !== null) inputs.current.get(chosen)?.focus()
  }

  const choice = (rating: Rating, title: ReactNode, text: string): ReactNode => (
    <label
      key={rating}
      className={styles['choice']}
      data-chosen={value === rating || undefined}
      data-apart={rating === 'not-observed' || undefined}
    >
      <input
        ref={(input) => {
          if (input) inputs.current.set(rating, input)
          return () => void inputs.current.delete(rating)
        }}
        type="radio"
        name={id}
        value={rating}
        checked={value === rating}
        disabled={disabled}
        onChange={() => onChange(rating)}
        onKeyDown={keyPressed}
        aria-labelledby={`${id}-${rating}`}
        aria-describedby={`${id}-${rating}-anchor`}
        className={styles['input']}
      />
      <span id={`${id}-${rating}`} className={styles['title']}>
        {title}
      </span>
      <span id={`${id}-${rating}-anchor`} className={styles['anchor']}>
        {text}
      </span>
    </label>
  )

  return (
    <fieldset className={styles['scale']} aria-describedby={`${id}-keys`}>
      <legend className={styles['label']}>{label}</legend>
      {description && <p className={styles['description']}>{description}</p>}
      <div className={styles['levels']} style={{ '--levels': levels.length } as CSSProperties}>
        {levels.map(({ level, name, anchor }) =>
          choice(
            level,
            <>
              <span className={styles['digit']}>{level}</span> {name}
            </>,
            anchor,
          ),
        )}
        {choice('not-observed', t('rating.notObserved'), t('rating.notObservedHint'))}
      </div>
      <p id={`${id}-keys`} className="timbang-visually-hidden">
        {t('rating.keys', { highest })}
      </p>
    </fieldset>
  )
}

/** `undefined`: this key means nothing here. */
function ratingOfKey(key: string, levels: readonly RatingLevel[]): Rating | null | undefined {
  if (key === '-') return 'not-observed'
  if (key === 'Backspace' || key === 'Delete') return null
  return /^\d$/.test(key) ? levels.find(({ level }) => level === Number(key))?.level : undefined
}
