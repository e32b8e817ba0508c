/** The own text blocks: a digit puts one into the note; new ones are added and old ones taken away below. */
import { Button, Modal, Textarea } from '@mantine/core'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '../../ui/is-typing.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { longestBlock, mostBlocks } from './text-blocks.ts'
import styles from './text-blocks-dialog.module.css'
import { useTextBlocks } from './use-text-blocks.ts'

export interface TextBlocksDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** False: it had no room. */
  readonly onInsert: (block: string) => boolean
}

export function TextBlocksDialog({ opened, onClose, onInsert }: TextBlocksDialogProps): ReactNode {
  const { t } = useTranslation('scoring')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('blocks.title')}
      closeButtonProps={{ 'aria-label': t('keys.close') }}
      centered
      size="lg"
      returnFocus={false}
    >
      <BlockList onClose={onClose} onInsert={onInsert} />
    </Modal>
  )
}

function BlockList({ onClose, onInsert }: Pick<TextBlocksDialogProps, 'onClose' | 'onInsert'>): ReactNode {
  const { t } = useTranslation('scoring')
  const { blocks, become } = useTextBlocks()
  const [isFull, setIsFull] = useState(false)
  const insert = (block: string): void => {
    if (onInsert(block)) onClose()
    else setIsFull(true)
  }
  const pressed = (event: KeyboardEvent): void => {
    const block = /^[1-9]$/.test(event.key) && !isTyping(event.target) ? blocks[Number(event.key) - 1] : undefined
    if (block === undefined) return
    event.preventDefault()
    insert(block)
  }
  return (
    <div className={styles['dialog']} onKeyDown={pressed} role="presentation">
      <p>{t('blocks.lead')}</p>
      {blocks.length > 0 && (
        <ol className={styles['blocks']}>
          {blocks.map((block, index) => (
            <li key={block}>
              <span className={styles['text']}>{block}</span>
              <Button
                size="compact-md"
                onClick={() => insert(block)}
                {...(index === 0 ? { 'data-autofocus': true } : {})}
              >
                {t('blocks.insert', { at: index + 1 })}
              </Button>
              <Button
                size="compact-md"
                variant="default"
                onClick={() => become(blocks.filter((other) => other !== block))}
              >
                {t('blocks.remove', { at: index + 1 })}
              </Button>
            </li>
          ))}
        </ol>
      )}
      {isFull && <FailureNotice>{t('blocks.noRoom')}</FailureNotice>}
      {blocks.length < mostBlocks ? (
        <NewBlock blocks={blocks} onAdd={(block) => become([...blocks, block])} />
      ) : (
        <p>{t('blocks.most', { most: mostBlocks })}</p>
      )}
    </div>
  )
}

interface NewBlockProps {
  readonly blocks: readonly string[]
  readonly onAdd: (block: string) => void
}

function NewBlock({ blocks, onAdd }: NewBlockProps): ReactNode {
  const { t } = useTranslation('scoring')
  const [text, setText] = useState('')
  const made = text.trim()
  const isThere = blocks.includes(made)
  return (
    <div className={styles['new']}>
      <Textarea
        label={t('blocks.new')}
        value={text}
        maxLength={longestBlock}
        rows={2}
        error={isThere ? t('blocks.twice') : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        {...(blocks.length === 0 ? { 'data-autofocus': true } : {})}
      />
      <Button
        variant="default"
        disabled={made === '' || isThere}
        onClick={() => {
          onAdd(made)
          setText('')
        }}
      >
        {t('blocks.add')}
      </Button>
    </div>
  )
}
