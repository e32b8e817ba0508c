/** The rest of a card: how the role-player plays, the cues, what is expected, and the anchored levels. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScenarioCard } from '../../../shared/rules/scenario-card.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import styles from './scenarios.module.css'

const asMinutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

export function CardDetails({ card }: { readonly card: ScenarioCard }): ReactNode {
  const { t } = useTranslation('simulation')
  return (
    <>
      <RolePlayerPart card={card} />
      <Section title={t('details.expected')}>
        <Expected card={card} />
      </Section>
      <Section title={t('details.levels')}>
        <Levels card={card} />
      </Section>
    </>
  )
}

/** What a role-player has to know by heart. */
export function RolePlayerPart({ card }: { readonly card: ScenarioCard }): ReactNode {
  const { t } = useTranslation('simulation')
  const language = useLanguage()
  const { emotion, facts, redLines } = card.rolePlayer
  return (
    <>
      <Section title={t('details.mood')}>
        <p>
          {t('details.moodStart', { level: emotion.start })} {emotion.shows[language]}
        </p>
        <div className={styles['halves']}>
          <Lines title={t('details.calms')} lines={emotion.calms.map((line) => line[language])} />
          <Lines title={t('details.heats')} lines={emotion.heats.map((line) => line[language])} />
          <Lines title={t('details.redLines')} lines={redLines.map((line) => line[language])} />
        </div>
      </Section>
      <Section title={t('details.facts')} lead={t('details.factsLead')}>
        <QuietTable
          caption={t('details.facts')}
          rows={facts}
          rowKey={({ code }) => code}
          empty={t('details.noFacts')}
          columns={[
            { key: 'asked', title: t('details.asked'), cell: ({ asked }) => asked[language] },
            { key: 'told', title: t('details.told'), cell: ({ told }) => told[language] },
          ]}
        />
      </Section>
      <Section title={t('details.cues')}>
        <QuietTable
          caption={t('details.cues')}
          rows={card.cues}
          rowKey={({ code }) => code}
          empty=""
          columns={[
            { key: 'at', title: t('details.at'), cell: ({ at }) => asMinutes(at), align: 'number' },
            { key: 'does', title: t('details.does'), cell: ({ does }) => t(`details.doing.${does}`) },
            { key: 'text', title: t('details.text'), cell: ({ text }) => text[language] },
          ]}
        />
      </Section>
    </>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function Expected({ card }: { readonly card: ScenarioCard }): ReactNode {
  const { t } = useTranslation('simulation')
  const language = useLanguage()
  const rows = [
    ...card.expected.flatMap(({ criterion, behaviours }) =>
      behaviours.map(({ code, key, speaks, text }) => ({
        code,
        key,
        text,
        criterion: card.rubric.criteria.find((one) => one.code === criterion)?.title[language] ?? criterion,
        said: t(`key.${speaks}`),
      })),
    ),
    ...card.killerErrors.map(({ code, key, text }) => ({ code, key, text, criterion: '–', said: t('key.killer') })),
  ]
  return (
    <QuietTable
      caption={t('details.expected')}
      rows={rows}
      rowKey={({ code }) => code}
      empty=""
      columns={[
        { key: 'key', title: t('details.key'), cell: ({ key }) => <kbd>{key.toUpperCase()}</kbd> },
        { key: 'criterion', title: t('details.criterion'), cell: ({ criterion }) => criterion },
        { key: 'said', title: t('details.speaks'), cell: ({ said }) => said },
        { key: 'text', title: t('details.text'), cell: ({ text }) => text[language] },
      ]}
    />
  )
}

function Levels({ card }: { readonly card: ScenarioCard }): ReactNode {
  const language = useLanguage()
  return card.rubric.criteria.map(({ code, title, definition, levels }) => (
    <section key={code} className={styles['levels']}>
      <h3>{title[language]}</h3>
      <p>{definition[language]}</p>
      <ol>
        {levels.map(({ level, anchor }) => (
          <li key={level}>{anchor[language]}</li>
        ))}
      </ol>
    </section>
  ))
}
