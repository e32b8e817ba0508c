/** The banner over every page of this room. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { bannersOf } from '../../../shared/documents/frame/page-furniture.ts'
import { textIn } from '../../../shared/documents/words/language.ts'
import { viewDocumentStanding } from '../../../shared/engine/view-document-standing.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useView } from '../../store/use-view.ts'
import { StandingBanner } from '../../ui/standing-banner.tsx'

export function Standing(): ReactNode {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const standing = useView(viewDocumentStanding)
  return <StandingBanner label={t('standing')} lines={bannersOf(standing).map((text) => textIn(text, language))} />
}
