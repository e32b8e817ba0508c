/** Writing and countersigning a handover folder at the host, with progress and the refusal as a sentence. */
import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../shared/host/host-contract.ts'
import { useHost } from '../../host/use-host.tsx'
import { useJob, type Job } from '../../host/use-job.ts'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { useSelection } from '../../store/use-view.ts'

export type HandoverDone = OutputOf<'handover.write'>
export type HandoverOrder = Omit<InputOf<'handover.write'>, 'selection' | 'job'>

export interface HandoverWriting {
  readonly job: Job
  readonly done: HandoverDone | null
  readonly sentence: string | null
  write(order: HandoverOrder): Promise<void>
}

export function useHandover(): HandoverWriting {
  const { host } = useHost()
  const { room } = useSelection()
  const sentenceOf = useFailureSentence()
  const job = useJob()
  const [done, setDone] = useState<HandoverDone | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const write = async (order: HandoverOrder): Promise<void> => {
    setDone(null)
    setSentence(null)
    const answer = await job.run((running) =>
      host['handover.write']({ ...order, selection: room.selection, job: running }),
    )
    if (answer.ok) setDone(answer.value)
    else setSentence(sentenceOf(answer.failure))
  }
  return { job, done, sentence, write }
}

export type Countersigned = OutputOf<'handover.countersign'>

export interface HandoverCountersigning {
  readonly job: Job
  readonly done: Countersigned | null
  readonly sentence: string | null
  countersign(place: string): Promise<void>
}

export function useCountersign(): HandoverCountersigning {
  const { host } = useHost()
  const sentenceOf = useFailureSentence()
  const job = useJob()
  const [done, setDone] = useState<Countersigned | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const countersign = async (place: string): Promise<void> => {
    setDone(null)
    setSentence(null)
    const answer = await job.run((running) => host['handover.countersign']({ place, job: running }))
    if (answer.ok) setDone(answer.value)
    else setSentence(sentenceOf(answer.failure))
  }
  return { job, done, sentence, countersign }
}
