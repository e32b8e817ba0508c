/** One block of a document's body on screen. */
import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/kernel/invariant.ts'
import type { Block, ListItem, Run } from '../../../shared/documents/frame/official-document.ts'
import { textIn, type Text } from '../../../shared/documents/words/language.ts'
import { QrPicture } from '../../ui/qr-picture.tsx'
import styles from './paper.module.css'
import { PaperTable } from './paper-table.tsx'

const say = (text: Text): string => textIn(text, 'id')

export function PaperBlock({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h3>{say(block.text)}</h3> : <h4>{say(block.text)}</h4>
    case 'paragraph':
      return (
        <p className={styles['text']}>
          {block.runs.map((run, at) => (
            <RunText key={at} run={run} />
          ))}
        </p>
      )
    case 'list':
      return <ListBlock marks={block.marks} items={block.items} />
    case 'fields':
      return <Fields rows={block.rows} />
    case 'table':
      return <PaperTable table={block.table} language="id" density={block.density ?? 'normal'} />
    case 'notice':
      return (
        <div className={styles['notice']}>
          <p className={styles['strong']}>{say(block.title)}</p>
          {block.lines.map((line, at) => (
            <p key={at}>{say(line)}</p>
          ))}
        </div>
      )
    case 'code':
      return <CodeBlock block={block} />
    case 'signing-list':
      return (
        <ol>
          {block.rows.map(({ name, nip, role }) => (
            <li key={name}>
              {[name, nip === null ? null : `NIP ${nip}`, say(role)].filter((part) => part !== null).join(', ')}
            </li>
          ))}
        </ol>
      )
    case 'page-break':
      return <hr />
    default:
      return assertNever(block)
  }
}

const RunText = ({ run }: { readonly run: Run }): ReactNode =>
  typeof run === 'object' && 'strong' in run ? <strong>{say(run.strong)}</strong> : say(run)

function ListBlock({
  marks,
  items,
}: {
  readonly marks: Extract<Block, { kind: 'list' }>['marks']
  readonly items: readonly ListItem[]
}): ReactNode {
  const lines = items.map((item, at) => <li key={at}>{itemText(item)}</li>)
  if (marks === 'bullet') return <ul>{lines}</ul>
  return <ol type={marks === 'letter' ? 'a' : '1'}>{lines}</ol>
}

const itemText = (item: ListItem): ReactNode =>
  typeof item === 'object' && 'items' in item ? (
    <>
      {say(item.text)}
      <ol type="a">
        {item.items.map((inner, at) => (
          <li key={at}>{say(inner)}</li>
        ))}
      </ol>
    </>
  ) : (
    say(item)
  )

const isSeveral = (value: Text | readonly Text[]): value is readonly Text[] => Array.isArray(value)

function Fields({ rows }: { readonly rows: Extract<Block, { kind: 'fields' }>['rows'] }): ReactNode {
  return (
    <dl className={styles['fields']}>
      {rows.map(({ label, value }, at) => (
        <div key={at}>
          <dt>{say(label)}</dt>
          {(isSeveral(value) ? value : [value]).map((line, place) => (
            <dd key={place}>{say(line)}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function CodeBlock({ block }: { readonly block: Extract<Block, { kind: 'code' }> }): ReactNode {
  return (
    <div className={styles['code']}>
      <QrPicture text={block.qr} label={say(block.label)} />
      <div>
        <p className={styles['strong']}>{say(block.label)}</p>
        <p className={styles['digits']}>{block.code}</p>
      </div>
    </div>
  )
}
