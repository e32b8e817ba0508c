/** The session stick of the entered selection, asked again whenever the record or what is plugged in changes. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { SessionStick } from '../../../shared/host/record-methods.ts'
import { useHost } from '../../host/use-host.tsx'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { useSelection } from '../../store/use-view.ts'

export interface StickInUse {
  /** `undefined` until the host has answered. */
  readonly stick: SessionStick | null | undefined
  readonly busy: boolean
  readonly sentence: string | null
  /** `null` gives the stick up. True where the host has done it. */
  set(place: string | null): Promise<boolean>
}

export function useStick(): StickInUse {
  const { host, onEvent } = useHost()
  const { room } = useSelection()
  const sentenceOf = useFailureSentence()
  const version = useSyncExternalStore(room.subscribe, room.version)
  const [stick, setStick] = useState<SessionStick | null | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)
  const ask = useCallback(async (): Promise<SessionStick | null | undefined> => {
    const answer = await host['selection.list']({})
    return answer.ok ? answer.value.selections.find(({ selection }) => selection === room.selection)?.stick : undefined
  }, [host, room])
  useEffect(() => {
    let gone = false
    const look = (): void => {
      void ask().then((found) => {
        if (!gone && found !== undefined) setStick(found)
      })
    }
    look()
    const quit = onEvent(({ event }) => {
      if (event === 'media.changed') look()
    })
    return () => {
      gone = true
      quit()
    }
  }, [ask, onEvent, version])
  const set = useCallback(
    async (place: string | null): Promise<boolean> => {
      setBusy(true)
      setSentence(null)
      const answer = await host['stick.set']({ selection: room.selection, place })
      setBusy(false)
      if (answer.ok) setStick(answer.value.stick)
      else setSentence(sentenceOf(answer.failure))
      return answer.ok
    },
    [host, room, sentenceOf],
  )
  return { stick, busy, sentence, set }
}
