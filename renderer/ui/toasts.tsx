/**
 * Short news at the edge of the screen. What went well leaves by itself, unless somebody points at it or the keyboard is
 * in it; what went wrong stays until it is closed.
 */
import { CloseButton } from '@mantine/core'
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from './status-badge.tsx'
import styles from './toasts.module.css'

export interface Toast {
  readonly tone: 'good' | 'info' | 'warning' | 'bad'
  readonly text: string
}

interface ShownToast extends Toast {
  readonly id: number
}

type Say = (toast: Toast) => void

const SayContext = createContext<Say | null>(null)

/** Milliseconds that good news stays. */
export const toastMillis = 8000

export function useToasts(): Say {
  const say = useContext(SayContext)
  if (!say) throw new Error('bug: useToasts outside ToastProvider')
  return say
}

let lastId = 0

export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('ui')
  const [toasts, setToasts] = useState<readonly ShownToast[]>([])
  const say = useCallback<Say>((toast) => setToasts((shown) => [...shown.slice(-4), { ...toast, id: ++lastId }]), [])
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])
  return (
    <SayContext value={say}>
      {children}
      <section className={styles['region']} aria-label={t('toast.region')} aria-live="polite" aria-relevant="additions">
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} onClose={close} />
        ))}
      </section>
    </SayContext>
  )
}

function ToastItem({
  toast,
  onClose,
}: {
  readonly toast: ShownToast
  readonly onClose: (id: number) => void
}): ReactNode {
  const { t } = useTranslation('ui')
  const [held, setHeld] = useState(false)
  const { id } = toast
  const leaves = toast.tone === 'good' || toast.tone === 'info'
  useEffect(() => {
    if (!leaves || held) return undefined
    const timer = setTimeout(() => onClose(id), toastMillis)
    return () => clearTimeout(timer)
  }, [leaves, held, onClose, id])
  return (
    <div
      className={styles['toast']}
      role={toast.tone === 'bad' ? 'alert' : undefined}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <StatusBadge tone={toast.tone}>{t(`status.${toast.tone}`)}</StatusBadge>
      <span className={styles['text']}>{toast.text}</span>
      <CloseButton aria-label={t('toast.close')} onClick={() => onClose(id)} />
    </div>
  )
}
