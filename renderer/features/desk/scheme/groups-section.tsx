/** Groups of components, where the rules weigh them together (SKD and SKB); most selections have none. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/page.tsx'
import { CodeField, useCodeAfter } from './code-field.tsx'
import { DraftText } from './draft-fields.tsx'
import { emptyGroup, type SchemeDraft } from './scheme-draft.ts'
import styles from './scheme.module.css'

const mostGroups = 10

export function GroupsSection(): ReactNode {
  const { t } = useTranslation('desk')
  const { control } = useFormContext<SchemeDraft>()
  const { fields, append, remove } = useFieldArray({ control, name: 'groups' })
  return (
    <Section title={t('scheme.groups')} lead={t('scheme.groupsLead')}>
      <div className={styles['cards']}>
        {fields.map(({ id }, index) => (
          <Group key={id} index={index} onRemove={() => remove(index)} />
        ))}
      </div>
      {fields.length < mostGroups && (
        <div>
          <Button variant="default" onClick={() => append(emptyGroup)}>
            {t('scheme.addGroup')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Group({ index, onRemove }: { readonly index: number; readonly onRemove: () => void }): ReactNode {
  const { t } = useTranslation('desk')
  const at = `groups.${index}` as const
  const fillCode = useCodeAfter(`${at}.titleId`, `${at}.code`)
  return (
    <fieldset className={styles['card']}>
      <legend className={styles['legend']}>{t('scheme.number', { number: index + 1 })}</legend>
      <div className={styles['two']}>
        <DraftText path={`${at}.titleId`} label={t('scheme.nameId')} onBlur={fillCode} required />
        <DraftText path={`${at}.titleEn`} label={t('scheme.nameEn')} />
        <CodeField path={`${at}.code`} />
        <DraftText
          path={`${at}.weight`}
          label={t('scheme.weight')}
          description={t('scheme.weightHint')}
          sort="percent"
          required
        />
      </div>
      <div>
        <Button variant="subtle" onClick={onRemove}>
          {t('remove')}
          <span className="timbang-visually-hidden"> {t('scheme.number', { number: index + 1 })}</span>
        </Button>
      </div>
    </fieldset>
  )
}
