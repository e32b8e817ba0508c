/** The short name by which a part is known in the record; made of its title as long as nobody has typed another. */
import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { DraftText, type TextPath } from './draft-fields.tsx'
import type { SchemeDraft } from './scheme-draft.ts'
import { codeOf } from './scheme-start.ts'

export function CodeField({ path }: { readonly path: TextPath }): ReactNode {
  const { t } = useTranslation('desk')
  return <DraftText path={path} label={t('scheme.code')} description={t('scheme.codeHint')} maxLength={40} required />
}

/** After a title: fills the code that is still empty. */
export function useCodeAfter(title: TextPath, code: TextPath): () => void {
  const { getValues, setValue } = useFormContext<SchemeDraft>()
  return () => {
    if (getValues(code) === '') setValue(code, codeOf(getValues(title)))
  }
}
