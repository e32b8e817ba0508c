/** The written case: beside the form, or above it where there is no room; and once more under what was sealed. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeCase } from '../../../shared/subjects/scoring/view-practice.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import guideStyles from './interview-guide.module.css'
import styles from './practice.module.css'

export interface PracticeStoryProps {
  readonly written: PracticeCase
  /** Only where it does not stand beside the form. */
  readonly isAbove?: boolean
}

export function PracticeStory({ written, isAbove = false }: PracticeStoryProps): ReactNode {
  const { t } = useTranslation('scoring')
  return (
    <details className={styles['story']} data-above={isAbove || undefined} open>
      <summary>{t('practice.story')}</summary>
      <Passages written={written} />
    </details>
  )
}

export function StoryBeside({ written }: { readonly written: PracticeCase }): ReactNode {
  const { t } = useTranslation('scoring')
  return (
    // Longer than the window: it is scrolled by keyboard too.
    <aside className={guideStyles['guide']} aria-label={t('practice.story')}>
      <details className={styles['beside']} open>
        <summary>{t('practice.story')}</summary>
        <Passages written={written} />
      </details>
    </aside>
  )
}

function Passages({ written }: { readonly written: PracticeCase }): ReactNode {
  const language = useLanguage()
  return written.story.map((paragraph) => <p key={paragraph.id}>{paragraph[language]}</p>)
}
