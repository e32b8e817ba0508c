/** How an unlocked person comes to a selection: a bundle from others, founding one, or being admitted first. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import styles from './ways-to-begin.module.css'

export function WaysOn({ hasSelections }: { readonly hasSelections: boolean }): ReactNode {
  const { t } = useTranslation('door')
  const ways = [
    { way: 'receive', href: '/receive' },
    { way: 'enrol', href: '/enrol' },
    { way: 'found', href: '~/found' },
  ] as const
  return (
    <ul className={styles['ways']}>
      {ways.map(({ way, href }) => (
        <li key={way} className={styles['way']}>
          <h3 className={styles['title']}>{t(`on.${way}.title`)}</h3>
          <p>{t(`on.${way}.what`)}</p>
          <Button component={Link} href={href} variant={way === 'receive' && !hasSelections ? 'filled' : 'default'}>
            {t(`on.${way}.go`)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
