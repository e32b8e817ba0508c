/** What is read before the play: the scene, what the candidate was told, and how the role-player begins. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './scenario-brief.module.css'

export interface ScenarioBriefProps {
  readonly title: string
  readonly setting: 'counter' | 'phone' | 'field'
  readonly code: string
  readonly version: string
  readonly letter: string
  readonly situation: string
  readonly knows: readonly string[]
  readonly task: string
  readonly persona: string
  readonly openingLine: string
  readonly stopSignal: string
  readonly props: readonly { readonly text: string; readonly holder: 'candidate' | 'role-player' | 'room' }[]
}

export function ScenarioBrief(brief: ScenarioBriefProps): ReactNode {
  const { t } = useTranslation('simulation')
  const { title, setting, code, version, letter, situation, knows, task } = brief
  return (
    <article className={styles['brief']}>
      <h2>{title}</h2>
      <p className={styles['meta']}>
        {t('brief.meta', { setting: t(`brief.settings.${setting}`), code, version, letter })}
      </p>
      <div className={styles['halves']}>
        <section>
          <h3>{t('brief.candidate')}</h3>
          <p>{situation}</p>
          <ul>
            {knows.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <p>
            <strong>{t('brief.task')}</strong> {task}
          </p>
        </section>
        <section>
          <h3>{t('brief.rolePlayer')}</h3>
          <p>{brief.persona}</p>
          <p>
            <strong>{t('brief.opening')}</strong> “{brief.openingLine}”
          </p>
          <p>
            <strong>{t('brief.stop')}</strong> {brief.stopSignal}
          </p>
          {brief.props.length > 0 && (
            <>
              <h3>{t('brief.props')}</h3>
              <ul>
                {brief.props.map(({ text, holder }) => (
                  <li key={text}>
                    {text} ({t(`brief.with.${holder}`)})
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
    </article>
  )
}
