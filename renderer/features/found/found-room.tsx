/**
 * Founding: rules, title, three holders, one signature. What is typed stays until it is signed; afterwards the founding code is
 * shown once large, to be handed to everybody on paper, before one goes on to the desk.
 */
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { shortCode } from '../../../shared/record/short-code.ts'
import type { Founding } from '../../../shared/subjects/selection/decide.ts'
import { useSession } from '../../host/use-session.tsx'
import { FoundingCode } from './founding-code.tsx'
import { FoundingPage } from './founding-page.tsx'

interface Founded {
  readonly selection: Hash
  readonly founding: Founding
}

export function FoundRoom(): ReactNode {
  const { identity, enter } = useSession()
  const [, navigate] = useLocation()
  const [founded, setFounded] = useState<Founded | null>(null)
  if (founded) {
    const { selection, founding } = founded
    const goOn = (): void => {
      enter({
        selection,
        title: founding.title,
        code: shortCode(selection),
        sample: founding.sample,
        roles: ['chair'],
        ready: false,
      })
      navigate('~/door/entering')
    }
    return <FoundingCode selection={selection} founding={founding} onGoOn={goOn} />
  }
  return (
    identity && <FoundingPage me={identity} onFounded={(selection, founding) => setFounded({ selection, founding })} />
  )
}
