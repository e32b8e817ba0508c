/** The recovery sheet on the screen, and the same on paper: twelve words and their QR, for an envelope and no other place. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { PaperOnly, printPage } from '../../ui/paper-only.tsx'
import { QrPicture } from '../../ui/qr-picture.tsx'
import styles from './recovery-sheet.module.css'
import { keyWords } from './key-words.ts'
import type { FreshIdentity } from './fresh-identity.ts'
import { today } from './today.ts'

export interface RecoverySheetProps {
  readonly fresh: FreshIdentity
  readonly onWritten: () => void
}

export function RecoverySheet({ fresh, onWritten }: RecoverySheetProps): ReactNode {
  const { t } = useTranslation('door')
  const lead = fresh.isRenewed ? 'sheet.leadNew' : fresh.replaces === null ? 'sheet.lead' : 'sheet.leadAgain'
  return (
    <Page title={t('sheet.title')} lead={t(lead)} width="form">
      <FailureNotice tone="warning">{t('sheet.onlyHere')}</FailureNotice>
      <SheetWords fresh={fresh} />
      <div className={styles['acts']}>
        <Button onClick={printPage}>{t('sheet.print')}</Button>
        <Button variant="default" onClick={onWritten}>
          {t('sheet.written')}
        </Button>
      </div>
      <PaperOnly>
        <PaperSheet fresh={fresh} />
      </PaperOnly>
    </Page>
  )
}

function SheetWords({ fresh: { recovery } }: { readonly fresh: FreshIdentity }): ReactNode {
  const { t } = useTranslation('door')
  return (
    // Words that were copied would lie in the clipboard, where any program reads them.
    <div className={styles['words']} onCopy={(event) => event.preventDefault()}>
      <ol aria-label={t('sheet.words')}>
        {recovery.words.map((word, index) => (
          <li key={`${index} ${word}`}>{word}</li>
        ))}
      </ol>
      <QrPicture text={recovery.qr} label={t('sheet.words')} />
    </div>
  )
}

/** What is printed. Says what it is to whoever opens the envelope years later. */
function PaperSheet({ fresh: { unlocked, recovery } }: { readonly fresh: FreshIdentity }): ReactNode {
  const { t } = useTranslation('door')
  const language = useLanguage()
  return (
    <div className={styles['paper']}>
      <header>
        <strong>Timbang</strong>
        <h1>{t('paper.title')}</h1>
      </header>
      <dl>
        <div>
          <dt>{t('paper.owner')}</dt>
          <dd>{unlocked.label}</dd>
        </div>
        <div>
          <dt>{t('paper.date')}</dt>
          <dd>{formatDay(today(), language)}</dd>
        </div>
        <div>
          <dt>{t('paper.key')}</dt>
          <dd>{keyWords(unlocked.key).join(' ')}</dd>
        </div>
      </dl>
      <div className={styles['words']}>
        <ol>
          {recovery.words.map((word, index) => (
            <li key={`${index} ${word}`}>{word}</li>
          ))}
        </ol>
        <QrPicture text={recovery.qr} label={t('sheet.words')} size="42mm" />
      </div>
      <h2>{t('paper.whatFor')}</h2>
      <p>{t('paper.whatForText')}</p>
      <h2>{t('paper.howTo')}</h2>
      <p>{t('paper.howToText')}</p>
      <h2>{t('paper.where')}</h2>
      <p>{t('paper.whereText')}</p>
      <p className={styles['line']}>{t('paper.kept')}</p>
    </div>
  )
}
