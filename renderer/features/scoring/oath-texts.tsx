/** Integrity pact and confidentiality statement, read whole and signed together: what is signed is the digest of what is shown. */
import { Button, Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import {
  confidentialityStatement,
  integrityPact,
  oathDigest,
  oathTexts,
  type OathText,
} from '../../../shared/profiles/oath-texts.ts'
import { signPacts } from '../../../shared/subjects/integrity/decide.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSign } from '../../store/use-sign.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import styles from './oath-texts.module.css'

export function OathTexts(): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const { busy, refusal, sign } = useSign()
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const isAllRead = oathTexts.every(({ code }) => read.has(code))
  const signBoth = (): void =>
    void sign(signPacts(oathDigest(integrityPact, nobleCrypto), oathDigest(confidentialityStatement, nobleCrypto)))
  return (
    <div className={styles['texts']}>
      {oathTexts.map((text) => (
        <OathArticle key={text.code} text={text}>
          <Checkbox
            label={t('oaths.read', { title: text.title[language].toLocaleLowerCase(language) })}
            checked={read.has(text.code)}
            onChange={({ currentTarget }) => {
              const next = new Set(read)
              if (currentTarget.checked) next.add(text.code)
              else next.delete(text.code)
              setRead(next)
            }}
          />
        </OathArticle>
      ))}
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div className={styles['sign']}>
        <Button disabled={!isAllRead} loading={busy} onClick={signBoth}>
          {t('oaths.sign')}
        </Button>
        {!isAllRead && <span className={styles['hint']}>{t('oaths.readFirst')}</span>}
      </div>
    </div>
  )
}

/** The Indonesian text is what is signed; whoever reads English has it beside that. */
export function OathArticle({ text, children }: { readonly text: OathText; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  return (
    <article className={styles['article']}>
      <h2>{text.title[language]}</h2>
      {language === 'en' && <p className={styles['hint']}>{t('oaths.english')}</p>}
      <ol>
        {text.paragraphs.id.map((paragraph, index) => (
          <li key={paragraph}>
            <span lang="id">{paragraph}</span>
            {language === 'en' && <span className={styles['aid']}>{text.paragraphs.en[index]}</span>}
          </li>
        ))}
      </ol>
      {children}
    </article>
  )
}
