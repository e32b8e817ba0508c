/** What went out of this computer and came into it, as its host remembers it. */
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Register } from '../../../shared/host/exchange-methods.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { keyWords } from '../../host/host-key-words.ts'
import { useHost } from '../../host/use-host.tsx'
import { formatMoment } from '../../i18n/formats.ts'
import { useFailureSentence, useLanguage } from '../../i18n/use-language.ts'
import { useSelection } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { useNames } from './use-names.ts'

export function LocalRegister(): ReactNode {
  const { register, sentence } = useRegister()
  if (sentence !== null) return <FailureNotice>{sentence}</FailureNotice>
  if (!register) return null
  return (
    <>
      <Made made={register.made} />
      <Taken taken={register.taken} />
    </>
  )
}

/** Asked again with every change of the record: a bundle that was taken in is one. */
function useRegister(): { readonly register: Register | null; readonly sentence: string | null } {
  const { host } = useHost()
  const { room } = useSelection()
  const sentenceOf = useFailureSentence()
  const version = useSyncExternalStore(room.subscribe, room.version)
  const [register, setRegister] = useState<Register | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    void host['register.read']({ selection: room.selection }).then((answer) => {
      if (gone) return
      setSentence(answer.ok ? null : sentenceOf(answer.failure))
      if (answer.ok) setRegister(answer.value)
    })
    return () => {
      gone = true
    }
  }, [host, room, sentenceOf, version])
  return { register, sentence }
}

function useCalled(): (key: KeyId) => string {
  const nameOf = useNames()
  return (key) => nameOf(key) ?? keyWords(key)
}

function Made({ made }: Pick<Register, 'made'>): ReactNode {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const called = useCalled()
  return (
    <Section title={t('register.out')} lead={t('register.outLead')}>
      <QuietTable
        caption={`${t('register.table')}: ${t('register.out')}`}
        rows={made}
        rowKey={({ bundle, at }) => `${bundle} ${at}`}
        empty={t('register.outEmpty')}
        columns={[
          { key: 'at', title: t('register.at'), cell: ({ at }) => formatMoment(at, language) },
          { key: 'purpose', title: t('register.purpose'), cell: ({ purpose }) => t(`purposes.${purpose}`) },
          {
            key: 'to',
            title: t('register.to'),
            cell: ({ for: readers }) => (readers.length === 0 ? t('register.anybody') : readers.map(called).join(', ')),
          },
          { key: 'file', title: t('register.file'), cell: ({ file }) => file },
        ]}
      />
    </Section>
  )
}

function Taken({ taken }: Pick<Register, 'taken'>): ReactNode {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const called = useCalled()
  return (
    <Section title={t('register.in')}>
      <QuietTable
        caption={`${t('register.table')}: ${t('register.in')}`}
        rows={taken}
        rowKey={({ bundle, at }) => `${bundle} ${at}`}
        empty={t('register.inEmpty')}
        columns={[
          { key: 'at', title: t('register.at'), cell: ({ at }) => formatMoment(at, language) },
          { key: 'purpose', title: t('register.purpose'), cell: ({ purpose }) => t(`purposes.${purpose}`) },
          { key: 'from', title: t('register.from'), cell: ({ maker }) => called(maker) },
          { key: 'bundle', title: t('register.bundle'), cell: ({ bundle }) => <code>{bundle.slice(0, 16)} …</code> },
        ]}
      />
    </Section>
  )
}
