/** How severe assessors are, for whom it matters, and what would join a design that falls apart. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Severity } from '../../../../shared/engine/numbers/severity-answer.ts'
import { spreadToTalkAbout } from '../../../../shared/profiles/integration-hints.ts'
import type { CandidateId, KeyId } from '../../../../shared/kernel/ids.ts'
import type { Subset } from '../../../../shared/statistics/raters/connectivity.ts'
import { Page, Section } from '../../../ui/page.tsx'
import { QuietTable } from '../../../ui/quiet-table.tsx'
import type { About } from './about.ts'
import { Asked } from './asked.tsx'
import { AssessorSeverities } from './assessor-severities.tsx'
import { CandidateFairness } from './candidate-fairness.tsx'
import { useNames } from './number-words.ts'

export function SeverityPage({ about: { table, part } }: { readonly about: About }): ReactNode {
  const { t } = useTranslation('numbers')
  return (
    <Page title={t('page.severity.title')} lead={t('page.severity.lead')}>
      <Asked
        question={{ ask: 'severity', instrument: table.instrument, part, levelsApart: spreadToTalkAbout.levelsApart }}
      >
        {(severity) => (
          <>
            <AssessorSeverities severity={severity} />
            {severity.subsets.length > 0 && <Parts severity={severity} />}
            <CandidateFairness severity={severity} />
          </>
        )}
      </Asked>
    </Page>
  )
}

/** The groups of a design that falls apart, each with the scoring that would join it to the first. */
function Parts({ severity: { subsets, pairings } }: { readonly severity: Severity }): ReactNode {
  const { t } = useTranslation('numbers')
  const names = useNames()
  const joins = ({ candidates }: Subset): string => {
    const pairing = pairings.find(({ candidate }) => candidates.includes(candidate))
    if (!pairing) return t('severity.first')
    return t('severity.pairingOf', {
      assessor: names.assessor(pairing.rater as KeyId),
      candidate: names.candidate(pairing.candidate as CandidateId),
    })
  }
  return (
    <Section title={t('severity.parts')} lead={t('severity.partsLead')}>
      <QuietTable
        caption={t('severity.parts')}
        columns={[
          { key: 'part', title: t('severity.part'), cell: (part) => subsets.indexOf(part) + 1 },
          {
            key: 'assessors',
            title: t('severity.partAssessors'),
            cell: ({ raters }) => raters.map((key) => names.assessor(key as KeyId)).join('; '),
          },
          {
            key: 'candidates',
            title: t('severity.partCandidates'),
            align: 'number',
            cell: (part) => part.candidates.length,
          },
          { key: 'pairing', title: t('severity.pairing'), cell: joins },
        ]}
        rows={subsets}
        rowKey={({ raters }) => raters[0] ?? ''}
        empty=""
      />
    </Section>
  )
}
