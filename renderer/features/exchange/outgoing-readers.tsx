/** For whom: only people whom the record names, each with role and the words of their key. */
import { Button, Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutgoingReader } from '../../../shared/engine/view-outgoing.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { keyWords } from '../../host/host-key-words.ts'
import styles from './outgoing-readers.module.css'
import { useNames, useRoleWords } from './use-names.ts'

export interface OutgoingReadersProps {
  readonly readers: readonly OutgoingReader[]
  readonly each: boolean
  readonly chosen: readonly KeyId[]
  readonly onChosen: (chosen: readonly KeyId[]) => void
}

export function OutgoingReaders({ readers, each, chosen, onChosen }: OutgoingReadersProps): ReactNode {
  const { t } = useTranslation('exchange')
  const nameOf = useNames()
  const roleWords = useRoleWords()
  return (
    <fieldset className={styles['readers']}>
      <legend className={styles['legend']}>{t('out.readers')}</legend>
      <p className={styles['lead']}>{t(each ? 'out.readersLeadEach' : 'out.readersLead')}</p>
      <div className={styles['acts']}>
        <Button variant="default" onClick={() => onChosen(readers.map(({ person }) => person.key))}>
          {t('out.all')}
        </Button>
        <Button variant="default" onClick={() => onChosen([])}>
          {t('out.nobody')}
        </Button>
        <output>{t('out.chosen', { count: chosen.length })}</output>
      </div>
      <ul className={styles['list']}>
        {readers.map(({ person }) => {
          const name = nameOf(person.key) ?? t('out.unknownName')
          return (
            <li key={person.key} className={styles['reader']}>
              <Checkbox
                size="md"
                iconColor="var(--timbang-onaccent)"
                label={name}
                description={roleWords(person)}
                checked={chosen.includes(person.key)}
                onChange={(event) =>
                  onChosen(
                    event.currentTarget.checked ? [...chosen, person.key] : chosen.filter((key) => key !== person.key),
                  )
                }
              />
              <details>
                <summary aria-label={t('out.keyWords', { name })}>{t('out.showWords')}</summary>
                <span className={styles['words']}>{keyWords(person.key)}</span>
              </details>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
