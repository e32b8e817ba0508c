/** An official document on screen, part by part in the order in which it is printed. In the document's own language. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { bannersOf } from '../../../shared/documents/frame/page-furniture.ts'
import type { Closing, OfficialDocument } from '../../../shared/documents/frame/official-document.ts'
import { formatDay } from '../../../shared/documents/words/calendar-words.ts'
import { textIn, type Text } from '../../../shared/documents/words/language.ts'
import { PaperBlock } from './paper-block.tsx'
import styles from './paper.module.css'

const say = (text: Text): string => textIn(text, 'id')

export function PaperView({ label, paper }: { readonly label: string; readonly paper: OfficialDocument }): ReactNode {
  const { t } = useTranslation('results')
  const banners = bannersOf(paper).map(say)
  return (
    <article className={styles['paper']} lang="id" aria-label={label}>
      {banners.length > 0 && <p className={styles['banner']}>{banners.join('   ·   ')}</p>}
      <Opening paper={paper} />
      {paper.body.map((block, at) => (
        <PaperBlock key={at} block={block} />
      ))}
      {paper.closing && <ClosingPart closing={paper.closing} />}
      {paper.annexes.map((annex, at) => (
        <section key={at} className={styles['annex']} aria-label={`${t('minutes.annex')} ${at + 1}`}>
          <p className={styles['strong']}>{say(annex.label)}</p>
          {annex.about !== null && <p className={styles['about']}>{say(annex.about)}</p>}
          {annex.body.map((block, place) => (
            <PaperBlock key={place} block={block} />
          ))}
        </section>
      ))}
      {paper.code && (
        <p className={styles['foot']}>
          {say(paper.code.label)}: {paper.code.code}
        </p>
      )}
    </article>
  )
}

function Opening({
  paper: { letterhead, kind, number, about, legalBasis },
}: {
  readonly paper: OfficialDocument
}): ReactNode {
  return (
    <>
      {letterhead && (
        <div className={styles['letterhead']}>
          <p>{letterhead.government}</p>
          <p className={styles['strong']}>{letterhead.office}</p>
          {letterhead.address.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <h2 className={styles['kind']}>{say(kind)}</h2>
      {number && (
        <p className={styles['centred']}>{number.kind === 'given' ? `NOMOR ${number.text}` : 'NOMOR ……………………………'}</p>
      )}
      {about !== null && <p className={styles['about']}>{say(about)}</p>}
      {legalBasis.length > 0 && (
        <ol>
          {legalBasis.map((basis, at) => (
            <li key={at}>{say(basis)}</li>
          ))}
        </ol>
      )}
    </>
  )
}

function ClosingPart({ closing: { place, day, signatures } }: { readonly closing: Closing }): ReactNode {
  return (
    <div className={styles['closing']}>
      <p className={styles['day']}>{`${place}, ${formatDay(day, 'id')}`}</p>
      <div className={styles['signatures']}>
        {signatures.map(({ position, name, nip }) => (
          <div key={name}>
            {position.map((line, at) => (
              <p key={at}>{say(line)}</p>
            ))}
            <p className={styles['name']}>{name}</p>
            {nip !== null && <p>{`NIP ${nip}`}</p>}
          </div>
        ))}
      </div>
    </div>
  )
}
