/** What each column is read as, above the first rows themselves, so that a wrong guess is seen where it is made. */
import { Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { columnName } from '../../../shared/subjects/candidates/file-sheet.ts'
import { Section } from '../../ui/page.tsx'
import type { ShownSheet } from './candidate-file-session.ts'
import { withTarget } from './column-choice.ts'
import styles from './import-columns.module.css'
import { useTargets } from './use-targets.ts'
import type { ColumnsChosen } from './use-candidate-file.ts'

export interface ImportColumnsProps {
  readonly sheet: ShownSheet
  readonly columns: ColumnsChosen
  readonly onChange: (columns: ColumnsChosen) => void
}

/** Enough to see what a column holds. */
const rowsShown = 8

export function ImportColumns({ sheet, columns, onChange }: ImportColumnsProps): ReactNode {
  const { t } = useTranslation('candidates')
  const titleId = useId()
  const rows = sheet.top.filter(({ line }) => line >= columns.firstDataLine).slice(0, rowsShown)
  return (
    <Section title={t('import.columnsStep')} lead={t('import.columnsLead')}>
      <div className={styles['choices']}>
        <NumberInput
          label={t('import.firstLine')}
          description={t('import.firstLineHint')}
          min={1}
          max={sheet.top.at(-1)?.line ?? 1}
          value={columns.firstDataLine}
          onChange={(value) => {
            if (typeof value === 'number') onChange({ ...columns, firstDataLine: value })
          }}
        />
        <Checkbox
          size="md"
          iconColor="var(--timbang-onaccent)"
          label={t('import.several')}
          checked={columns.several}
          onChange={(event) => onChange({ ...columns, several: event.currentTarget.checked })}
        />
      </div>
      <section className={styles['frame']} aria-labelledby={titleId}>
        <table className={styles['table']}>
          <caption id={titleId}>{t('import.preview')}</caption>
          <ColumnHeads sheet={sheet} columns={columns} onChange={onChange} />
          <tbody>
            {rows.map(({ line, texts }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                {texts.map((text, column) => (
                  <td
                    key={columnName(column)}
                    data-read={(columns.targets[column] ?? null) === null ? undefined : true}
                  >
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}

function ColumnHeads({ sheet, columns, onChange }: ImportColumnsProps): ReactNode {
  const { t } = useTranslation('candidates')
  const targets = useTargets(sheet.targets)
  return (
    <thead>
      <tr>
        <th scope="col">{t('import.line')}</th>
        {columns.targets.map((target, column) => (
          <th key={columnName(column)} scope="col">
            <span className={styles['letter']}>{columnName(column)}</span>
            <span className={styles['heading']}>{sheet.headings[column]}</span>
            <NativeSelect
              aria-label={`${t('import.meaning')}: ${t('import.column', { column: columnName(column) })} ${sheet.headings[column] ?? ''}`}
              size="sm"
              value={target ?? ''}
              onChange={(event) =>
                onChange({ ...columns, targets: withTarget(columns.targets, column, event.currentTarget.value) })
              }
              data={[{ value: '', label: t('import.ignored') }, ...targets]}
            />
          </th>
        ))}
      </tr>
    </thead>
  )
}
