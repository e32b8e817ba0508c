/** One purpose: for whom, what goes along and what does not, where to; then writing and its result. */
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Redirect, useParams } from 'wouter'
import { viewOutgoing, type Outgoing } from '../../../shared/engine/view-outgoing.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { Section } from '../../ui/page.tsx'
import { OutgoingContents } from './outgoing-contents.tsx'
import { OutgoingReaders } from './outgoing-readers.tsx'
import { OutgoingWrite } from './outgoing-write.tsx'

export function OutgoingFormPage(): ReactNode {
  const { t } = useTranslation('exchange')
  const { purpose } = useParams<{ purpose: string }>()
  const { room } = useSelection()
  const outgoing = useView(viewOutgoing, room.actor).find((one) => one.purpose === purpose)
  if (!outgoing || outgoing.waits !== null) return <Redirect to="/out" replace />
  return (
    <>
      <Link href="/out">{t('out.back')}</Link>
      <OutgoingForm key={outgoing.purpose} outgoing={outgoing} />
    </>
  )
}

function OutgoingForm({ outgoing }: { readonly outgoing: Outgoing }): ReactNode {
  const { t } = useTranslation('exchange')
  const { purpose, readers, each } = outgoing
  const [chosen, setChosen] = useState<readonly KeyId[]>(() =>
    readers.filter(({ suggested }) => suggested).map(({ person }) => person.key),
  )
  // Whoever lost the right meanwhile is no longer offered, and so no longer chosen.
  const valid = chosen.filter((key) => readers.some(({ person }) => person.key === key))
  return (
    <>
      <Section title={t(`purposes.${purpose}`)} lead={t(`purposeWhat.${purpose}`)}>
        {purpose === 'public' ? (
          <p>{t('out.anybody')}</p>
        ) : (
          <OutgoingReaders readers={readers} each={each} chosen={valid} onChosen={setChosen} />
        )}
      </Section>
      <OutgoingContents outgoing={outgoing} chosen={valid} />
      <OutgoingWrite outgoing={outgoing} chosen={valid} />
    </>
  )
}
