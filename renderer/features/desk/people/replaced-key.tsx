/**
 * What a request says about an earlier key of the same person, beside what the record knows: name, identifier and the words of
 * both keys, so that whoever admits it sees whose place is asked for before anybody signs.
 */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { fromHex } from '../../../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../../../shared/kernel/crypto-noble.ts'
import type { EnrolmentRequest } from '../../../../shared/record/enrolment.ts'
import { fingerprintOf } from '../../../../shared/record/fingerprint.ts'
import { viewCommittee } from '../../../../shared/subjects/selection/view-committee.ts'
import { useView } from '../../../store/use-view.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { QuietTable } from '../../../ui/quiet-table.tsx'
import { claimedBy } from './admissions.ts'

const wordsOf = (key: string): string => fingerprintOf(fromHex(key), nobleCrypto).join(' ')

/** Nothing for a first request. */
export function ReplacedKey({ request }: { readonly request: EnrolmentRequest }): ReactNode {
  const { t } = useTranslation('desk')
  const members = useView(viewCommittee)
  const { enrolment } = request
  if (enrolment.replaces.length === 0) return null
  const old = claimedBy(request, members)
  if (!old) return <FailureNotice tone="warning">{t('admit.replacedUnknown')}</FailureNotice>
  const before = old.person.kind === 'value' ? old.person.value : null
  const name = before?.name ?? `${old.key.slice(0, 8)}…`
  const isSame = before?.name === enrolment.name && before.identifier === enrolment.identifier
  const rows = [
    { key: 'name', what: t('admit.replaced.name'), old: name, now: enrolment.name },
    {
      key: 'identifier',
      what: t('admit.replaced.identifier'),
      old: before?.identifier ?? '–',
      now: enrolment.identifier ?? '–',
    },
    { key: 'words', what: t('admit.replaced.words'), old: wordsOf(old.key), now: wordsOf(enrolment.signingKey) },
  ]
  return (
    <>
      <FailureNotice tone={isSame ? 'warning' : 'bad'}>
        {t(isSame ? 'admit.replaced.same' : 'admit.replaced.differs', {
          name,
          words: wordsOf(old.key).split(' ').slice(0, 3).join(' '),
        })}{' '}
        {old.office !== null && <Link href="/people/holder">{t('admit.replaced.office')}</Link>}
      </FailureNotice>
      <QuietTable
        caption={t('admit.replaced.title')}
        rows={rows}
        rowKey={({ key }) => key}
        empty={null}
        columns={[
          { key: 'what', title: t('admit.replaced.what'), cell: ({ what }) => what },
          { key: 'old', title: t('admit.replaced.old'), cell: (row) => row.old },
          { key: 'now', title: t('admit.replaced.now'), cell: ({ now }) => now },
        ]}
      />
    </>
  )
}
