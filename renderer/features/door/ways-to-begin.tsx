/** For whom nothing is here yet: a new identity, one that exists elsewhere, or the sample to play with. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useHost } from '../../host/use-host.tsx'
import styles from './ways-to-begin.module.css'

export function WaysToBegin({ headings: Heading }: { readonly headings: 'h2' | 'h3' }): ReactNode {
  const { t } = useTranslation('door')
  const { info } = useHost()
  const ways = [
    { way: 'create', href: '/new' },
    { way: 'recover', href: '/recover' },
    ...(info?.sampleAllowed ? [{ way: 'sample', href: '/sample' } as const] : []),
  ] as const
  return (
    <ul className={styles['ways']}>
      {ways.map(({ way, href }) => (
        <li key={way} className={styles['way']}>
          <Heading className={styles['title']}>{t(`first.${way}.title`)}</Heading>
          <p>{t(`first.${way}.what`)}</p>
          <Button component={Link} href={href} variant={way === 'create' && Heading === 'h2' ? 'filled' : 'default'}>
            {t(`first.${way}.go`)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
