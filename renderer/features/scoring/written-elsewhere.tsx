/** Shown in place of the room while another window of this computer writes. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'

export function WrittenElsewhere({ onTakeOver }: { readonly onTakeOver: () => void }): ReactNode {
  const { t } = useTranslation('scoring')
  const [isAsked, setIsAsked] = useState(false)
  return (
    <Page title={t('elsewhere.title')} lead={t('elsewhere.what')}>
      <div>
        <Button
          loading={isAsked}
          onClick={() => {
            setIsAsked(true)
            onTakeOver()
          }}
        >
          {t('elsewhere.takeOver')}
        </Button>
      </div>
    </Page>
  )
}
