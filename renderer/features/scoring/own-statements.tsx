/** What one has signed so far: the two texts with their digests, and the conflicts that one declared. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { oathDigest, oathTexts } from '../../../shared/profiles/oath-texts.ts'
import { viewDeclared, type DeclaredConflict } from '../../../shared/subjects/integrity/view-declarations.ts'
import { viewOaths } from '../../../shared/subjects/scoring/view-oaths.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { Page, Section } from '../../ui/page.tsx'
import { QuietTable, type QuietColumn } from '../../ui/quiet-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { OathArticle } from './oath-texts.tsx'
import styles from './oath-texts.module.css'

export function OwnStatements(): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const { actor } = useSelection().room
  const oaths = useView(viewOaths, actor)
  const { conflicts } = useView(viewDeclared, actor)
  const [, navigate] = useLocation()
  return (
    <Page title={t('oaths.mine')} lead={t('oaths.mineLead')} actions={<Link href="/">{t('oaths.back')}</Link>}>
      <Section
        title={t('conflict.mine')}
        actions={
          <Button variant="default" onClick={() => navigate('/conflict')}>
            {t('conflict.new')}
          </Button>
        }
      >
        <QuietTable
          caption={t('conflict.mineTable')}
          columns={useConflictColumns()}
          rows={conflicts}
          rowKey={({ conflict, at }) => `${conflict.candidate} ${at}`}
          empty={t('conflict.mineNone')}
        />
      </Section>
      <Section title={t('oaths.texts')}>
        <div className={styles['texts']}>
          {oathTexts.map((text) => {
            const signed = oaths[text.code]
            const isThis = signed?.text === oathDigest(text, nobleCrypto)
            return (
              <OathArticle key={text.code} text={text}>
                {signed && (
                  <div className={styles['sign']}>
                    <StatusBadge tone={isThis ? 'good' : 'warning'}>
                      {t('oaths.signedAt', { when: formatMoment(signed.at, language) })}
                    </StatusBadge>
                    {!isThis && <span>{t('oaths.other')}</span>}
                  </div>
                )}
              </OathArticle>
            )
          })}
        </div>
      </Section>
    </Page>
  )
}

function useConflictColumns(): readonly QuietColumn<DeclaredConflict>[] {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  return [
    {
      key: 'who',
      title: t('conflict.candidate'),
      cell: ({ display }) =>
        display.kind === 'value' ? `${display.value.number} ${display.value.name}` : t('conflict.unknown'),
    },
    { key: 'standing', title: t('conflict.standing'), cell: ({ conflict }) => t(`conflict.${conflict.standing}`) },
    {
      key: 'relation',
      title: t('conflict.relation'),
      cell: ({ conflict }) => t(`conflict.relations.${conflict.relation}`),
    },
    {
      key: 'handling',
      title: t('conflict.handling'),
      cell: ({ conflict }) => t(`conflict.handlings.${conflict.handling}`),
    },
    { key: 'note', title: t('conflict.note'), cell: ({ conflict }) => conflict.note },
    { key: 'at', title: t('conflict.when'), cell: ({ at }) => formatMoment(at, language) },
  ]
}
