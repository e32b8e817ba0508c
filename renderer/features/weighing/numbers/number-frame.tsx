/** The chart frame with what every number of this room brings: its counts, its recipe, its files. */
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../../shared/engine/numbers/figure.ts'
import { tableToCsvForPeople } from '../../../../shared/documents/tables/csv-for-people.ts'
import { documentFileName } from '../../../../shared/documents/words/document-file-name.ts'
import { viewDocumentStanding } from '../../../../shared/engine/view-document-standing.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useView } from '../../../store/use-view.ts'
import { ChartFrame, type ChartFile } from '../../../ui/chart-frame.tsx'
import { instantNow } from '../../../ui/instant-now.ts'
import { shownColumns, writtenTable, type NumberColumns } from './number-columns.ts'
import { useLeftOut } from './number-words.ts'
import { Recipe } from './recipe.tsx'
import { SaveFile, type FileToSave } from '../save-file.tsx'

export interface NumberFrameProps<Row> {
  readonly question: string
  readonly answer: string
  readonly figure: Figure
  /** Part of the file's name: `kesepakatan-panel`. */
  readonly name: string
  /** Null: no number, and the answer says why. */
  readonly picture: ReactNode
  readonly legend?: ReactNode
  readonly columns: NumberColumns<Row>
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly isTableOpen?: boolean
  readonly isTableItself?: boolean
}

export function NumberFrame<Row>(props: NumberFrameProps<Row>): ReactNode {
  const { question, answer, figure, name, picture, columns, rows, rowKey } = props
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const leftOut = useLeftOut()
  const standing = useView(viewDocumentStanding)
  const [file, setFile] = useState<FileToSave | null>(null)
  const save = (made: ChartFile): void => {
    const bytes =
      made.kind === 'csv' ? tableToCsvForPeople(writtenTable(question, columns, rows), language) : made.bytes
    const parts = ['angka', name]
    setFile({
      name: documentFileName({ at: instantNow(), parts, extension: made.kind, sample: standing.sample }),
      bytes,
    })
  }
  const counts = t('counts.figures', { ...figure.basis })
  return (
    <>
      <ChartFrame
        question={question}
        answer={answer}
        counts={
          <>
            {counts} {figure.leftOut.length > 0 && t('counts.leftOut', { what: leftOut(figure.leftOut) })}
          </>
        }
        picture={picture}
        {...(props.legend !== undefined && { legend: props.legend })}
        {...(props.isTableItself !== undefined && { isTableItself: props.isTableItself })}
        {...(props.isTableOpen !== undefined && { isTableOpen: props.isTableOpen })}
        columns={shownColumns(columns, language)}
        rows={rows}
        rowKey={rowKey}
        recipe={<Recipe figure={figure} sentence={answer} />}
        onSave={save}
      />
      {file && <SaveFile file={file} onClose={() => setFile(null)} />}
    </>
  )
}
