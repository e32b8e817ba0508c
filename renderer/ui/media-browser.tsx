/**
 * Sticks and folders as the host lists them, where there is no dialog of the system: the same choice by tokens. Goes
 * down by a button and up by *Back*; reads anew on request, since a stick may have been plugged in meanwhile.
 */
import { Button, Group, Loader, Modal } from '@mantine/core'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from './failure-notice.tsx'
import { Icon, type IconName } from './icons.tsx'
import styles from './media-browser.module.css'

export interface MediaEntry {
  readonly token: string
  readonly kind: 'removable' | 'place' | 'folder' | 'file'
  readonly name: string
  /** Bytes of a file; of a stick what is free. */
  readonly size: number | null
  readonly writable: boolean
}

/** What the host answered: entries, or the sentence that says why not. */
export type MediaListing =
  | { readonly ok: true; readonly items: readonly MediaEntry[]; readonly truncated: boolean }
  | { readonly ok: false; readonly sentence: string }

export interface MediaBrowserProps {
  readonly wants: 'file' | 'folder'
  /** `null`: sticks and places. */
  readonly list: (within: string | null) => Promise<MediaListing>
  readonly formatSize: (bytes: number) => string
  readonly onChosen: (chosen: { readonly token: string; readonly name: string }) => void
  readonly onClose: () => void
}

const icons: Readonly<Record<MediaEntry['kind'], IconName>> = {
  removable: 'stick',
  place: 'folder',
  folder: 'folder',
  file: 'file',
}

export function MediaBrowser({ wants, list, formatSize, onChosen, onClose }: MediaBrowserProps): ReactNode {
  const { t } = useTranslation('ui')
  const [trail, setTrail] = useState<readonly MediaEntry[]>([])
  const { listing, refresh } = useListing(list, trail.at(-1)?.token ?? null)
  const here = trail.at(-1)

  const enter = (entry: MediaEntry): void => {
    if (entry.kind === 'file') onChosen(entry)
    else setTrail([...trail, entry])
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(wants === 'file' ? 'file.title' : 'file.titleFolder')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('file.cancel') }}
    >
      <nav className={styles['trail']} aria-label={t('file.places')}>
        <Button
          variant="subtle"
          size="compact-md"
          disabled={!here}
          leftSection={<Icon name="back" />}
          onClick={() => setTrail(trail.slice(0, -1))}
        >
          {t('file.back')}
        </Button>
        <span className={styles['path']}>{[t('file.places'), ...trail.map(({ name }) => name)].join(' › ')}</span>
        <Button variant="subtle" size="compact-md" onClick={refresh}>
          {t('file.refresh')}
        </Button>
      </nav>
      <Listing listing={listing} atTop={!here} wants={wants} formatSize={formatSize} onEnter={enter} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('file.cancel')}
        </Button>
        {wants === 'folder' && here && (
          <Button disabled={!here.writable} onClick={() => onChosen(here)}>
            {t('file.here')}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

/** `null` while it is read. An answer that was overtaken by a newer question is dropped. */
function useListing(
  list: MediaBrowserProps['list'],
  within: string | null,
): { listing: MediaListing | null; refresh: () => void } {
  const [times, setTimes] = useState(0)
  const [answered, setAnswered] = useState<{ readonly question: string; readonly listing: MediaListing } | null>(null)
  const question = `${times} ${within ?? ''}`
  useEffect(() => {
    let overtaken = false
    void list(within).then((listing) => {
      if (!overtaken) setAnswered({ question, listing })
    })
    return () => {
      overtaken = true
    }
  }, [list, within, question])
  const refresh = useCallback(() => setTimes((before) => before + 1), [])
  return { listing: answered?.question === question ? answered.listing : null, refresh }
}

interface ListingProps extends Pick<MediaBrowserProps, 'wants' | 'formatSize'> {
  readonly listing: MediaListing | null
  readonly atTop: boolean
  readonly onEnter: (entry: MediaEntry) => void
}

function Listing({ listing, atTop, wants, formatSize, onEnter }: ListingProps): ReactNode {
  const { t } = useTranslation('ui')
  if (listing === null) {
    return (
      <output className={styles['news']}>
        <Loader size="xs" /> {t('file.loading')}
      </output>
    )
  }
  if (!listing.ok) return <FailureNotice>{listing.sentence}</FailureNotice>
  const shown = listing.items.filter(({ kind }) => wants === 'file' || kind !== 'file')
  if (shown.length === 0)
    return <output className={styles['news']}>{t(atTop ? 'file.noPlaces' : 'file.noFiles')}</output>
  return (
    <>
      <ul className={styles['list']}>
        {shown.map((entry) => (
          <li key={entry.token}>
            <button type="button" className={styles['entry']} onClick={() => onEnter(entry)}>
              <Icon name={icons[entry.kind]} size={1.3} />
              <span className={styles['name']}>{entry.name}</span>
              <span className={styles['facts']}>
                {[
                  t(`file.kind.${entry.kind}`),
                  entry.size === null
                    ? null
                    : entry.kind === 'file'
                      ? formatSize(entry.size)
                      : t('file.free', { size: formatSize(entry.size) }),
                  entry.writable ? null : t('file.readOnly'),
                ]
                  .filter((fact) => fact !== null)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {listing.truncated && <output className={styles['news']}>{t('file.truncated')}</output>}
    </>
  )
}
