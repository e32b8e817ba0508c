/**
 * The fields of a card, drawn from the card itself: both languages side by side, choices as choices, lists that grow by a copy of their last
 * item. One description for every kind of card, so that a field which is added to the schema can be edited without a new form.
 */
import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { withAt, type CardDraft, type Node } from './card-draft.ts'
import { useFieldName } from './field-name.ts'
import styles from './scenarios.module.css'

const choices: Readonly<Record<string, readonly string[]>> = {
  setting: ['counter', 'phone', 'field'],
  does: ['line', 'act'],
  speaks: ['for', 'against'],
  effect: ['panel-speaks', 'as-scheme-says'],
  with: ['candidate', 'role-player', 'room'],
  standing: ['untried', 'tried', 'approved'],
}

/** Set by the program, or a level's own number. */
const fixed = new Set(['v', 'method', 'notObserved', 'coreValue', 'question', 'forbiddenQuestions'])

/** Lists whose length the schema fixes. */
const fixedLists = new Set(['levels', 'expected'])

export interface CardFieldsProps {
  readonly value: CardDraft
  readonly onChange: (value: CardDraft) => void
}

export function CardFields({ value, onChange }: CardFieldsProps): ReactNode {
  return Object.entries(value)
    .filter(([name]) => !fixed.has(name))
    .map(([name, node]) => (
      <NodeField
        key={name}
        name={name}
        node={node}
        onChange={(next) => onChange(withAt(value, [name], next) as CardDraft)}
      />
    ))
}

interface NodeFieldProps {
  readonly name: string
  readonly node: Node
  readonly onChange: (value: Node) => void
}

const isBilingual = (node: Node): node is { readonly id: string; readonly en: string } =>
  typeof node === 'object' && node !== null && Object.keys(node).toSorted().join() === 'en,id'

const NodeField = memo(
  function NodeField(props: NodeFieldProps): ReactNode {
    const { name, node } = props
    if (isBilingual(node)) return <BothLanguages {...props} node={node} />
    if (Array.isArray(node)) return <ListField {...props} node={node as readonly Node[]} />
    if (typeof node === 'object' && node !== null)
      return <GroupField {...props} node={node as { readonly [name: string]: Node }} />
    return Object.hasOwn(choices, name) ? <ChoiceField {...props} /> : <PlainField {...props} />
  },
  // `onChange` is made anew with every key elsewhere; what it does follows from name and node.
  (before, after) => before.name === after.name && before.node === after.node && before.onChange === after.onChange,
)

function BothLanguages({
  name,
  node,
  onChange,
}: NodeFieldProps & { readonly node: { readonly id: string; readonly en: string } }): ReactNode {
  const { t } = useTranslation('simulation')
  const label = useFieldName()(name)
  return (
    <div className={styles['pair']}>
      {(['id', 'en'] as const).map((language) => (
        <Textarea
          key={language}
          label={t(`edit.in.${language}`, { field: label })}
          value={node[language]}
          autosize
          minRows={1}
          maxRows={8}
          lang={language}
          onChange={({ currentTarget }) => onChange({ id: node.id, en: node.en, [language]: currentTarget.value })}
        />
      ))}
    </div>
  )
}

function ChoiceField({ name, node, onChange }: NodeFieldProps): ReactNode {
  const { t } = useTranslation('simulation')
  const label = useFieldName()(name)
  return (
    <NativeSelect
      label={label}
      value={typeof node === 'string' ? node : ''}
      data={(choices[name] ?? []).map((value) => ({ value, label: t(`edit.choices.${value as 'line'}`) }))}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

function PlainField({ name, node, onChange }: NodeFieldProps): ReactNode {
  const label = useFieldName()(name)
  if (typeof node === 'number')
    return (
      <NumberInput
        label={label}
        value={node}
        allowDecimal={false}
        onChange={(value) => onChange(typeof value === 'number' ? value : 0)}
      />
    )
  return (
    <TextInput
      label={label}
      value={typeof node === 'string' ? node : ''}
      onChange={({ currentTarget }) =>
        onChange(node === null && currentTarget.value === '' ? null : currentTarget.value)
      }
    />
  )
}

function GroupField({
  name,
  node,
  onChange,
}: NodeFieldProps & { readonly node: { readonly [name: string]: Node } }): ReactNode {
  const label = useFieldName()(name)
  return (
    <fieldset className={styles['group']}>
      <legend>{label}</legend>
      {Object.entries(node)
        .filter(([inner]) => !fixed.has(inner))
        .map(([inner, value]) => (
          <NodeField key={inner} name={inner} node={value} onChange={(next) => onChange(withAt(node, [inner], next))} />
        ))}
    </fieldset>
  )
}

function ListField({ name, node, onChange }: NodeFieldProps & { readonly node: readonly Node[] }): ReactNode {
  const { t } = useTranslation('simulation')
  const label = useFieldName()(name)
  const last = node.at(-1)
  const grows = !fixedLists.has(name)
  return (
    <fieldset className={styles['group']}>
      <legend>{label}</legend>
      {node.map((item, index) => (
        // Items have no name of their own: their place is what they are known by.
        <div key={index} className={styles['item']}>
          <NodeField
            name={`${label} ${index + 1}`}
            node={item}
            onChange={(next) => onChange(node.map((one, at) => (at === index ? next : one)))}
          />
          {grows && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => onChange(node.filter((_, at) => at !== index))}
              aria-label={t('edit.removeOne', { field: label, at: index + 1 })}
            >
              {t('edit.remove')}
            </Button>
          )}
        </div>
      ))}
      {grows && last !== undefined && (
        <Button variant="default" size="compact-md" onClick={() => onChange([...node, last])}>
          {t('edit.add', { field: label })}
        </Button>
      )}
    </fieldset>
  )
}
