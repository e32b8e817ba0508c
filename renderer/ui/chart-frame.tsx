/**
 * The frame of every chart: the question, the answer as a sentence, the picture, and the same numbers as a table one press away;
 * picture and data as files. Where there is no number, the sentence stands in the picture's place. Whoever can't see the picture
 * reads the sentence and the table.
 */
import { Button } from '@mantine/core'
import { useId, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './chart-frame.module.css'
import { pngOf, svgOf } from './chart-frame-picture.ts'
import { ScoreTable, type ScoreColumn } from './score-table.tsx'

export type ChartFile = { readonly kind: 'csv' } | { readonly kind: 'svg' | 'png'; readonly bytes: Uint8Array }

export interface ChartFrameProps<Row> {
  /** `Seberapa sepakat panel ini?` */
  readonly question: string
  readonly answer: ReactNode
  /** Counts that the numbers rest on; always in sight. */
  readonly counts: ReactNode
  /** Null: there is no number, and the answer says why. */
  readonly picture: ReactNode
  /** What the picture doesn't show, or how it is read. */
  readonly legend?: ReactNode
  readonly columns: readonly [ScoreColumn<Row>, ...ScoreColumn<Row>[]]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Opens with the frame: where the table is the answer itself. */
  readonly isTableOpen?: boolean
  /** The picture is a table already: no second one, and no picture as a file. */
  readonly isTableItself?: boolean
  /** How the numbers are worked out. */
  readonly recipe?: ReactNode
  readonly onSave?: (file: ChartFile) => void
}

export function ChartFrame<Row>(props: ChartFrameProps<Row>): ReactNode {
  const { question, answer, counts, picture, legend, columns, rows, rowKey, recipe, onSave } = props
  const { t } = useTranslation('numbers')
  const { isTableItself = false } = props
  const [isTable, setTable] = useState(props.isTableOpen ?? false)
  const [isRecipe, setRecipe] = useState(false)
  const id = useId()
  const drawn = useRef<HTMLDivElement>(null)
  return (
    <section className={styles['frame']} aria-labelledby={id}>
      <h2 id={id} className={styles['question']}>
        {question}
      </h2>
      <p className={styles['answer']}>{answer}</p>
      <p className={styles['counts']}>{counts}</p>
      {picture !== null && (
        <figure className={styles['picture']} ref={drawn} aria-label={t('frame.picture', { question })}>
          {picture}
          {legend !== undefined && <figcaption className={styles['legend']}>{legend}</figcaption>}
        </figure>
      )}
      <div className={styles['buttons']}>
        {rows.length > 0 && !isTableItself && (
          <Toggle isOn={isTable} onPress={() => setTable(!isTable)} controls={`${id}-table`}>
            {t(isTable ? 'frame.hideTable' : 'frame.showTable')}
          </Toggle>
        )}
        {recipe !== undefined && (
          <Toggle isOn={isRecipe} onPress={() => setRecipe(!isRecipe)} controls={`${id}-recipe`}>
            {t(isRecipe ? 'frame.hideRecipe' : 'frame.showRecipe')}
          </Toggle>
        )}
        {onSave && (
          <SaveButtons
            drawn={drawn}
            hasPicture={picture !== null && !isTableItself}
            hasRows={rows.length > 0}
            onSave={onSave}
          />
        )}
      </div>
      {isTable && rows.length > 0 && (
        <div id={`${id}-table`}>
          <ScoreTable label={question} columns={columns} rows={rows} rowKey={rowKey} height="60vh" />
        </div>
      )}
      {isRecipe && recipe !== undefined && (
        <div id={`${id}-recipe`} className={styles['recipe']}>
          {recipe}
        </div>
      )}
    </section>
  )
}

interface ToggleProps {
  readonly isOn: boolean
  readonly controls: string
  readonly onPress: () => void
  readonly children: ReactNode
}

const Toggle = ({ isOn, controls, onPress, children }: ToggleProps): ReactNode => (
  <Button
    variant="default"
    size="sm"
    aria-expanded={isOn}
    {...(isOn && { 'aria-controls': controls })}
    onClick={onPress}
  >
    {children}
  </Button>
)

interface SaveButtonsProps {
  readonly drawn: { readonly current: HTMLDivElement | null }
  readonly hasPicture: boolean
  readonly hasRows: boolean
  readonly onSave: (file: ChartFile) => void
}

function SaveButtons({ drawn, hasPicture, hasRows, onSave }: SaveButtonsProps): ReactNode {
  const { t } = useTranslation('numbers')
  const drawing = (): SVGSVGElement | null => drawn.current?.querySelector('svg') ?? null
  const saveSvg = (): void => {
    const svg = drawing()
    if (svg) onSave({ kind: 'svg', bytes: new TextEncoder().encode(svgOf(svg)) })
  }
  const savePng = async (): Promise<void> => {
    const svg = drawing()
    const bytes = svg && (await pngOf(svg))
    if (bytes) onSave({ kind: 'png', bytes })
  }
  return (
    <>
      {hasPicture && (
        <>
          <Button variant="subtle" size="sm" onClick={saveSvg}>
            {t('frame.saveSvg')}
          </Button>
          <Button variant="subtle" size="sm" onClick={() => void savePng()}>
            {t('frame.savePng')}
          </Button>
        </>
      )}
      {hasRows && (
        <Button variant="subtle" size="sm" onClick={() => onSave({ kind: 'csv' })}>
          {t('frame.saveCsv')}
        </Button>
      )}
    </>
  )
}
