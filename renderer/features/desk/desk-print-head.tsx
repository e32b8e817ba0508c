/** Head of what the desk prints: agency, selection with its code, and CONTOH where it is a sample. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { shortCode } from '../../../shared/record/short-code.ts'
import { foundingOf } from '../../../shared/subjects/selection/founding.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useView } from '../../store/use-view.ts'
import { PrintHead } from '../../ui/print-sheet.tsx'

export function DeskPrintHead({ title }: { readonly title: string }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const founding = useView(foundingOf)
  if (!founding) return null
  const { agency, sample, title: selection } = founding.body
  return (
    <PrintHead
      title={title}
      lines={[agency, selection[language], `${t('sheet.code')}: ${shortCode(founding.entry.hash)}`]}
      sample={sample ? t('sheet.sample') : null}
    />
  )
}
