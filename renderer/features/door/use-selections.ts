/**
 * The selections that the unlocked identity holds on this machine, each with what its founding entry says. One whose folder was lost
 * comes back from the page's own database, and that is told.
 */
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostClient, OutputOf } from '../../../shared/host/host-contract.ts'
import type { Unlocked } from '../../../shared/host/identity-methods.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { viewFoundingLine, type FoundingView } from '../../../shared/subjects/selection/view-founding-line.ts'
import { useHost } from '../../host/use-host.tsx'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { giveBackLost } from '../../store/lost-selections.ts'
import { useToasts } from '../../ui/toasts.tsx'

type Listed = OutputOf<'selection.list'>['selections'][number]

export interface SelectionRow extends Listed {
  /** `null`: founded by a newer version, whose words this one can't read. */
  readonly view: FoundingView | null
}

export interface Selections {
  /** `null` until the host has answered. */
  readonly rows: readonly SelectionRow[] | null
  readonly failure: string | null
  refresh(): void
}

export function useSelections(identity: Unlocked): Selections {
  const { host } = useHost()
  const { t } = useTranslation('shell')
  const say = useToasts()
  const sentenceOf = useFailureSentence()
  const [times, setTimes] = useState(0)
  const [rows, setRows] = useState<readonly SelectionRow[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    const read = async (): Promise<void> => {
      const { answer, given } = await listWhole(host, identity)
      if (gone) return
      if (answer.ok) setRows(answer.value.selections.map(withView))
      setFailure(answer.ok ? null : sentenceOf(answer.failure))
      if (given > 0) say({ tone: 'warning', text: t('healed.journalFromPage', { count: given }) })
    }
    void read()
    return () => {
      gone = true
    }
  }, [host, identity, sentenceOf, say, t, times])
  return { rows, failure, refresh: useCallback(() => setTimes((before) => before + 1), []) }
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** `given`: entries that the host had lost. */
async function listWhole(host: HostClient, identity: Unlocked) {
  const answer = await host['selection.list']({})
  if (!answer.ok) return { answer, given: 0 }
  const listed = answer.value.selections.map(({ selection }) => selection)
  const given = await giveBackLost({ host, identity, listed, sleep })
  return { answer: given > 0 ? await host['selection.list']({}) : answer, given }
}

const withView = (listed: Listed): SelectionRow => ({ ...listed, view: viewFoundingLine(listed.founding, nobleCrypto) })
