/** A rule profile to be read: its legal basis, then every rule in words, each with its source and how sure it is. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProvenanceNote, type RuleStanding } from './provenance-note.tsx'
import styles from './profile-rules.module.css'

interface Sourced {
  readonly standing: RuleStanding
  readonly source: { readonly law: string; readonly seen: string | null }
}
interface Bilingual {
  readonly id: string
  readonly en: string
}

export interface ProfileRulesProps {
  readonly profile: {
    readonly title: Bilingual
    readonly basis: readonly (Sourced & { readonly about: Bilingual })[]
    readonly rules: readonly (Sourced & { readonly code: string; readonly text: Bilingual })[]
  }
  readonly language: 'id' | 'en'
}

export function ProfileRules({ profile, language }: ProfileRulesProps): ReactNode {
  const { t } = useTranslation('desk')
  return (
    <div className={styles['profile']}>
      <h3 className={styles['heading']}>{t('profile.basis')}</h3>
      <ul className={styles['list']}>
        {profile.basis.map((basis) => (
          <li key={`${basis.about.id} ${basis.source.law}`}>
            <span>{basis.about[language]}</span>
            <ProvenanceNote standing={basis.standing} source={basis.source} />
          </li>
        ))}
      </ul>
      <details className={styles['rules']}>
        <summary>{t('profile.rules', { count: profile.rules.length, title: profile.title[language] })}</summary>
        <ul className={styles['list']}>
          {profile.rules.map((rule) => (
            <li key={rule.code}>
              <span>{rule.text[language]}</span>
              <ProvenanceNote standing={rule.standing} source={rule.source} />
            </li>
          ))}
        </ul>
      </details>
      <p className={styles['meaning']}>{t('profile.meaning')}</p>
    </div>
  )
}
