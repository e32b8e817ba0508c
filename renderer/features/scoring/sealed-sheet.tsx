/** A sealed sheet: its slip, its values with all that was amended, and the way on. Nothing here can be changed but by amending. */
import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import type { SheetAbout } from '../../../shared/subjects/scoring/entries.ts'
import type { OwnSheet, Version } from '../../../shared/subjects/scoring/view-own-sheet.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { CandidateBar } from './candidate-bar.tsx'
import { LeftoverDraft } from './leftover-draft.tsx'
import { PlaceNotes } from './place-notes.tsx'
import { SealSlip } from './seal-slip.tsx'
import styles from './sealed-sheet.module.css'
import { formAddress, listAddress, sheetAddress } from './sheet-address.ts'
import { SheetKeysDialog } from './sheet-keys-dialog.tsx'
import { SheetTable, type TableVersion } from './sheet-table.tsx'
import { UnsentLine } from './standing-line.tsx'
import type { PlaceInList } from './use-own-list.ts'
import { useShownName } from './shown-name.ts'
import { useSheetKeys } from './use-sheet-keys.ts'
import { verdictWord } from './verdict-word.ts'

export interface SealedSheetProps {
  readonly about: SheetAbout
  /** `null`: the candidate has left the own list. */
  readonly place: PlaceInList | null
  readonly rubric: Rubric
  readonly sheet: OwnSheet
}

export function SealedSheet({ about, place, rubric, sheet }: SealedSheetProps): ReactNode {
  const { t } = useTranslation('scoring')
  const [, navigate] = useLocation()
  const [keysShown, setKeysShown] = useState(false)
  const goOn = (): void =>
    navigate(place?.nextOpen ? sheetAddress(place.nextOpen.about) : listAddress(about.instrument))
  useSheetKeys({
    onGoOn: goOn,
    onNext: () => place?.next && navigate(sheetAddress(place.next.about)),
    onPrevious: () => place?.previous && navigate(sheetAddress(place.previous.about)),
    onHelp: () => setKeysShown(true),
  })
  return (
    <div className={styles['page']}>
      {place ? (
        <CandidateBar place={place} isAmending={false} onKeys={() => setKeysShown(true)} />
      ) : (
        <div className={styles['gone']}>
          <h1>{t('list.former')}</h1>
          <Link href="/">{t('oaths.back')}</Link>
        </div>
      )}
      {place && <PlaceNotes own={place.own} />}
      <Standing sheet={sheet} />
      {place && <LeftoverDraft about={about} rubric={rubric} sheet={sheet} place={place} />}
      <div className={styles['acts']}>
        <NextButton place={place} onNext={goOn} />
        {place && (
          <Button variant="default" disabled={sheet.isAfterGate} onClick={() => navigate(formAddress(about, 'amend'))}>
            {t('sealed.amend')}
          </Button>
        )}
        <UnsentLine />
      </div>
      {sheet.isAfterGate && <p className={styles['quiet']}>{t('sealed.amendAfterGate')}</p>}
      <SealSlip about={about} place={place} version={sheet.amendments.at(-1) ?? sheet.sealed} />
      <Values rubric={rubric} sheet={sheet} />
      <SheetKeysDialog opened={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  )
}

function Standing({ sheet }: { readonly sheet: OwnSheet }): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const { sealed, amendments } = sheet
  const last = amendments.at(-1)
  return (
    <div className={styles['standing']}>
      <StatusBadge tone={sealed.verdict.kind === 'effective' ? 'good' : 'warning'} icon="lock">
        {t('sealed.at', { when: formatMoment(sealed.at, language) })}
      </StatusBadge>
      {last && (
        <StatusBadge tone={last.verdict.kind === 'effective' ? 'good' : 'warning'} icon="lock">
          {t('sealed.amendedAt', { when: formatMoment(last.at, language) })}
        </StatusBadge>
      )}
      {sealed.verdict.kind !== 'effective' && (
        <FailureNotice tone="warning">{t(`verdict.${verdictWord(sealed.verdict)}`)}</FailureNotice>
      )}
    </div>
  )
}

/** Has the focus, so that Enter goes on after a seal as well as Ctrl+Enter. */
function NextButton({ place, onNext }: { readonly place: PlaceInList | null; readonly onNext: () => void }): ReactNode {
  const { t } = useTranslation('scoring')
  const shownName = useShownName()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    button.current?.focus({ preventScroll: true })
  }, [])
  return (
    <Button ref={button} onClick={onNext}>
      {place?.nextOpen ? t('sealed.next', { ...shownName(place.nextOpen.display) }) : t('sealed.done')}
    </Button>
  )
}

interface ValuesProps {
  readonly rubric: Rubric
  readonly sheet: OwnSheet
}

function Values({ rubric, sheet }: ValuesProps): ReactNode {
  const { t } = useTranslation('scoring')
  const titled = [sheet.sealed, ...sheet.amendments].map((version, at) => ({
    version,
    title: at === 0 ? t('sealed.first') : t('sealed.amendment', { at }),
  }))
  const versions = titled.flatMap(({ version, title }): TableVersion[] =>
    version.reading.kind === 'value' ? [{ key: version.entry, title, sheet: version.reading.value }] : [],
  )
  return (
    <Section title={t('sealed.values')}>
      {versions.length > 0 ? (
        <SheetTable caption={t('check.table')} rubric={rubric} versions={versions} />
      ) : (
        <p>{t('sealed.unread')}</p>
      )}
      {titled.slice(1).map(({ version, title }) => (
        <Amendment key={version.entry} title={title} version={version} />
      ))}
    </Section>
  )
}

function Amendment({ title, version }: { readonly title: string; readonly version: Version }): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  return (
    <div className={styles['amendment']}>
      <strong>{title}</strong>
      <span>{formatMoment(version.at, language)}</span>
      {version.reason !== null && <span>{t('sealed.reason', { reason: version.reason })}</span>}
      <StatusBadge tone={version.verdict.kind === 'effective' ? 'good' : 'warning'}>
        {t(`verdict.${verdictWord(version.verdict)}`)}
      </StatusBadge>
    </div>
  )
}
