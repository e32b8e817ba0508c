/** The shipped rule profiles side by side; of the chosen one its legal basis and every rule, each with how sure it is. */
import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { shippedProfiles } from '../../../shared/profiles/shipped-profiles.ts'
import type { RuleProfile } from '../../../shared/rules/rule-profile.ts'
import type { Standing } from '../../../shared/rules/rule.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { ProfileRules } from '../../ui/profile-rules.tsx'
import { StandingBadge } from '../../ui/provenance-note.tsx'
import styles from './choose-profile.module.css'

export interface ChooseProfileProps {
  readonly chosen: RuleProfile | null
  readonly onChosen: (profile: RuleProfile) => void
}

export function ChooseProfile({ chosen, onChosen }: ChooseProfileProps): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  return (
    <>
      <Radio.Group
        label={t('found.profileLabel')}
        value={chosen?.id ?? ''}
        onChange={(id) => {
          const profile = shippedProfiles.find((one) => one.id === id)
          if (profile) onChosen(profile)
        }}
      >
        <div className={styles['profiles']}>
          {shippedProfiles.map((profile) => (
            <Radio.Card key={profile.id} value={profile.id} className={styles['profile'] ?? ''}>
              <Radio.Indicator />
              <span className={styles['words']}>
                <strong>{profile.title[language]}</strong>
                <span className={styles['facts']}>
                  {t('found.profileFacts', { version: profile.version, year: String(profile.year) })} ·{' '}
                  {t(`found.agencySort.${profile.agency}`)}
                </span>
                <Standings profile={profile} />
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      {chosen && <ProfileRules profile={chosen} language={language} />}
    </>
  )
}

const order: readonly Standing[] = ['text-read', 'press', 'assumed']

/** How many rules are how sure. */
function Standings({ profile }: { readonly profile: RuleProfile }): ReactNode {
  return (
    <span className={styles['standings']}>
      {order
        .map((standing) => [standing, profile.rules.filter((rule) => rule.standing === standing).length] as const)
        .filter(([, count]) => count > 0)
        .map(([standing, count]) => (
          <span key={standing} className={styles['standing']}>
            {count} <StandingBadge standing={standing} />
          </span>
        ))}
    </span>
  )
}
