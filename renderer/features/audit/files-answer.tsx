/** The files: how many equal their list, which bundles could be read, who signed, and every finding in plain words. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verification } from '../../../shared/host/exchange-methods.ts'
import { bundleProblems as english } from '../../i18n/en/bundle-problems.ts'
import { bundleProblems as indonesian } from '../../i18n/id/bundle-problems.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'

export function FilesAnswer({ verification }: { readonly verification: Verification }): ReactNode {
  const { t } = useTranslation('audit')
  const sentenceOf = useProblemSentence()
  const { files, read, signedBy, people, problems } = verification
  const nameOf = (key: string): string =>
    people.find((person) => person.key === key)?.name ?? t('answer.unknownPerson', { key: `${key.slice(0, 8)}…` })
  const isEqual = files.listed > 0 && files.sound === files.listed && !problems.some(({ step }) => step === 'folder')
  return (
    <Section title={t('answer.files')}>
      <div>
        <StatusBadge tone={isEqual ? 'good' : 'bad'}>
          {t('answer.filesSound', { sound: files.sound, listed: files.listed })}
        </StatusBadge>
      </div>
      <p>{read.length > 0 ? t('answer.filesRead', { names: read.join(', ') }) : t('answer.filesNone')}</p>
      <p>
        {signedBy.length > 0 ? t('answer.signed', { names: signedBy.map(nameOf).join(', ') }) : t('answer.unsigned')}
      </p>
      <QuietTable
        caption={t('answer.problems')}
        rows={problems}
        rowKey={({ file, step, problem }) => `${file ?? ''} ${step} ${problem}`}
        empty={t('answer.noProblems')}
        columns={[
          { key: 'file', title: t('answer.file'), cell: ({ file }) => file ?? t('answer.whole_record') },
          { key: 'step', title: t('answer.step'), cell: ({ step }) => t(`steps.${step}`) },
          { key: 'finding', title: t('answer.finding'), cell: ({ problem }) => sentenceOf(problem) },
        ]}
      />
    </Section>
  )
}

const known = [
  'extra-file',
  'missing-file',
  'changed',
  'sums-malformed',
  'bundle-refused',
  'not-signed-by-two',
  'signature-wrong',
  'founding-missing',
  'holder-has-not-joined',
  'entries-waiting',
  'result-differs',
  'act-disputed',
  'head-missing',
  'log-forked',
] as const

function useProblemSentence(): (problem: string) => string {
  const { t } = useTranslation('audit')
  const language = useLanguage()
  const ofBundles: Readonly<Record<string, string>> = language === 'id' ? indonesian : english
  return (problem) => {
    const name = known.find((one) => one === problem)
    return name ? t(`problems.${name}`) : (ofBundles[problem] ?? t('problems.other', { problem }))
  }
}
