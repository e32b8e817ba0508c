/**
 * The guide beside the form: every question in its order, the one that is being scored with its probes, and what nobody may ask. It
 * follows the focus by itself, so that moving through the form draws nothing else anew.
 */
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Criterion, Rubric } from '../../../shared/rules/rubric.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { ForbiddenQuestions } from './forbidden-questions.tsx'
import styles from './interview-guide.module.css'

export interface InterviewGuideProps {
  readonly rubric: Rubric
  /** The form that it stands beside. */
  readonly root: RefObject<HTMLDivElement | null>
}

export function InterviewGuide({ rubric, root }: InterviewGuideProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const here = useCriterionInFocus(root)
  const aside = useRef<HTMLElement>(null)
  useEffect(() => {
    // After the picture: asked for before it, where a question stands would have the whole page laid out a second time.
    let timer = 0
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => showQuestion(aside.current))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [here])
  const hasQuestions = rubric.criteria.some(({ question }) => question !== null)
  return (
    <aside
      ref={aside}
      className={styles['guide']}
      aria-label={t(hasQuestions ? 'guide.title' : 'guide.titleIndicators')}
    >
      <h2 className={styles['title']}>{t(hasQuestions ? 'guide.title' : 'guide.titleIndicators')}</h2>
      <ol className={styles['questions']}>
        {rubric.criteria.map((criterion, index) => (
          <li key={criterion.code} aria-current={index === here ? 'step' : undefined}>
            <span className={styles['question']}>
              {criterion.question ? criterion.question.main[language] : criterion.title[language]}
            </span>
            {index === here && <Details criterion={criterion} />}
          </li>
        ))}
      </ol>
      {rubric.forbiddenQuestions.length > 0 && <ForbiddenQuestions rubric={rubric} language={language} />}
    </aside>
  )
}

/** Within the guide alone: the page stays where the form is. */
function showQuestion(aside: HTMLElement | null): void {
  const question = aside?.querySelector<HTMLElement>('[aria-current]')
  if (aside && question) aside.scrollTop = question.offsetTop - aside.clientHeight / 4
}

function Details({ criterion: { question, indicators } }: { readonly criterion: Criterion }): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  if (question)
    return (
      <ul className={styles['probes']} aria-label={t('form.probes')}>
        {question.probes.map(({ asks, text }) => (
          <li key={text.id}>
            <strong>{t(`form.asks.${asks}`)}</strong> {text[language]}
          </li>
        ))}
      </ul>
    )
  return (
    <ul className={styles['probes']} aria-label={t('form.indicators')}>
      {indicators.map(({ code, text }) => (
        <li key={code}>{text[language]}</li>
      ))}
    </ul>
  )
}

/** Stays where it was while the focus is elsewhere. */
function useCriterionInFocus(root: RefObject<HTMLDivElement | null>): number {
  const [here, setHere] = useState(0)
  useEffect(() => {
    const form = root.current
    const follow = (target: EventTarget | null): void => {
      const criterion = target instanceof Element ? target.closest<HTMLElement>('[data-criterion]') : null
      if (criterion) setHere(Number(criterion.dataset['criterion']))
    }
    const came = (event: FocusEvent): void => follow(event.target)
    follow(document.activeElement)
    form?.addEventListener('focusin', came)
    return () => form?.removeEventListener('focusin', came)
  }, [root])
  return here
}
