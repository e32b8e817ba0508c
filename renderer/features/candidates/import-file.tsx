/** What sort of file it is and, where a workbook has several, which sheet is read. */
import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/page.tsx'
import type { OpenedFile } from './candidate-file-session.ts'

const delimiterNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const

const isDelimiter = (mark: string): mark is keyof typeof delimiterNames => Object.hasOwn(delimiterNames, mark)

export interface ImportFileProps {
  readonly opened: OpenedFile
  readonly sheetIndex: number
  readonly onSheet: (index: number) => void
}

export function ImportFile({ opened, sheetIndex, onSheet }: ImportFileProps): ReactNode {
  const { t } = useTranslation('candidates')
  const { format, text, sheets } = opened
  return (
    <Section title={t('import.fileStep')}>
      <p>
        {t(`import.format.${format}`)}
        {text && isDelimiter(text.delimiter) && (
          <>
            {'. '}
            {t('import.encoding', {
              encoding: text.encoding.toUpperCase(),
              delimiter: t(`import.delimiters.${delimiterNames[text.delimiter]}`),
            })}
          </>
        )}
      </p>
      {sheets.length > 1 && (
        <NativeSelect
          label={t('import.sheet')}
          value={String(sheetIndex)}
          onChange={(event) => onSheet(Number(event.currentTarget.value))}
          data={sheets.map(({ name, hidden }, index) => ({
            value: String(index),
            label: hidden ? t('import.hiddenSheet', { name }) : name,
          }))}
          style={{ maxWidth: '24rem' }}
        />
      )}
    </Section>
  )
}
