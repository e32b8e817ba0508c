/** The receipt of a seal: six words to copy by hand, the whole hash as a QR, and the same on paper. No score is on it. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { slipQr, slipWords } from '../../../shared/record/seal-slip.ts'
import type { SheetAbout } from '../../../shared/subjects/scoring/entries.ts'
import type { Version } from '../../../shared/subjects/scoring/view-own-sheet.ts'
import { useSession } from '../../host/use-session.tsx'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Icon } from '../../ui/icons.tsx'
import { QrPicture } from '../../ui/qr-picture.tsx'
import { useShownName } from './shown-name.ts'
import styles from './seal-slip.module.css'
import { useTitles, type PlaceInList } from './use-own-list.ts'

export interface SealSlipProps {
  readonly about: SheetAbout
  readonly place: PlaceInList | null
  /** What was signed last about this place. */
  readonly version: Version
}

export function SealSlip(props: SealSlipProps): ReactNode {
  const { t } = useTranslation('scoring')
  const { place, version } = props
  const { number } = useShownName()(place?.own.display ?? { kind: 'withheld' })
  const words = slipWords(version.entry)
  const [isPrinting, setIsPrinting] = useState(false)
  const print = (): void => {
    setIsPrinting(true)
    // The paper is drawn first; printing waits for the person.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.print()
        setIsPrinting(false)
      }),
    )
  }
  return (
    <section className={styles['slip']} aria-label={t('sealed.words')}>
      <div>
        <h2 className={styles['title']}>{t('sealed.words')}</h2>
        <p className={styles['hint']}>{t('sealed.wordsHint')}</p>
        <ol className={styles['words']}>
          {words.map((word, index) => (
            <li key={`${index} ${word}`}>{word}</li>
          ))}
        </ol>
        <Button variant="default" leftSection={<Icon name="print" />} onClick={print}>
          {t('sealed.print')}
        </Button>
      </div>
      <QrPicture text={slipQr(version.entry)} label={t('sealed.qr', { number })} size="9rem" />
      {isPrinting && createPortal(<PaperSlip {...props} words={words} />, document.body)}
    </section>
  )
}

function PaperSlip({ about, place, version, words }: SealSlipProps & { readonly words: readonly string[] }): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const { identity, entered } = useSession()
  const titles = useTitles(about)
  const display = useShownName()(place?.own.display ?? { kind: 'withheld' })
  const rows = [
    [t('sealed.slipSelection'), `${entered?.title[language] ?? ''} (${entered?.code ?? ''})`],
    [t('sealed.slipCandidate'), `${display.number} ${display.name}`],
    [t('sealed.slipInstrument'), titles.instrument?.[language] ?? about.instrument],
    [t('sealed.slipAssessor'), identity?.label ?? ''],
    [t('sealed.slipWhen'), formatMoment(version.at, language)],
    [t('sealed.slipHash'), version.entry],
  ] as const
  return (
    <div className={styles['paper']} data-paper>
      {entered?.sample && <strong className={styles['sample']}>{t('sealed.sample')}</strong>}
      <h1>{t('sealed.slipTitle')}</h1>
      <dl>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['paperWords']}>{words.map((word, index) => `${index + 1}. ${word}`).join('   ')}</p>
      <QrPicture text={slipQr(version.entry)} label={t('sealed.words')} size="40mm" />
      <p>{t('sealed.slipNote')}</p>
    </div>
  )
}
