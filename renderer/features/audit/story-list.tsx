/** Thousands of entries, of which only those in sight stand in the page; each is worked out when it comes into sight. */
import { useCallback, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { viewStoryLine, type StoryLine } from '../../../shared/engine/view-story.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { storySentence } from '../../i18n/story.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useView } from '../../store/use-view.ts'
import { StatusBadge, type StatusTone } from '../../ui/status-badge.tsx'
import { useScrollFocus } from '../../ui/use-scroll-focus.ts'
import styles from './story-list.module.css'
import { useVirtualRows } from './use-virtual-rows.ts'

/** Until a row has been measured. */
const assumedPixels = 76

export function StoryList({ hashes }: { readonly hashes: readonly Hash[] }): ReactNode {
  const { t } = useTranslation('audit')
  const scroller = useRef<HTMLDivElement>(null)
  useScrollFocus(scroller)
  const keyOf = useCallback((index: number) => hashes[index] ?? index, [hashes])
  const { items, height, measure } = useVirtualRows({ scroller, count: hashes.length, assumed: assumedPixels, keyOf })
  return (
    <section aria-label={t('story.list')}>
      <div ref={scroller} className={styles['scroller']}>
        <ol className={styles['list']} style={{ height }}>
          {items.map(({ index, key, start }) => {
            const hash = hashes[index]
            return (
              <li
                key={key}
                ref={measure}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={hashes.length}
                className={styles['row']}
                style={{ transform: `translateY(${start}px)` }}
              >
                {hash && <Line hash={hash} />}
              </li>
            )
          })}
        </ol>
      </div>
    </section>
  )
}

const lineOf = (state: State, hash: string): StoryLine | null => viewStoryLine(state, hash as Hash)

function Line({ hash }: { readonly hash: Hash }): ReactNode {
  const { t } = useTranslation('audit')
  const language = useLanguage()
  const line = useView(lineOf, hash)
  if (!line) return null
  const who = line.name ?? t('answer.unknownPerson', { key: `${line.author.slice(0, 8)}…` })
  const what = line.told ? storySentence(line.told, language) : t('story.unknown', { type: line.type })
  return (
    <>
      <div className={styles['when']}>
        {line.at === null ? t('story.noTime') : formatMoment(line.at, language)}
        <br />
        {t('story.number', { number: line.seq + 1 })}
      </div>
      <div className={styles['what']}>
        <strong>{who}</strong> {what}
      </div>
      <div>
        <Become line={line} />
      </div>
    </>
  )
}

const tones: Readonly<Record<StoryLine['verdict']['kind'], StatusTone>> = {
  effective: 'good',
  pending: 'info',
  disputed: 'bad',
  replaced: 'neutral',
  late: 'warning',
  forked: 'bad',
  waiting: 'info',
  'unknown-type': 'warning',
  refused: 'warning',
}

function Become({ line: { verdict } }: { readonly line: StoryLine }): ReactNode {
  const { t } = useTranslation('audit')
  const text =
    verdict.kind === 'refused'
      ? t('become.refused', { reason: t(`reasons.${verdict.reason}`) })
      : t(`become.${verdict.kind}`)
  return <StatusBadge tone={tones[verdict.kind]}>{text}</StatusBadge>
}
