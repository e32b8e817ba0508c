/** The scenario cards that come with the program: one of each family first, then the parallel versions. */
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { birthCertificateA } from './birth-certificate-a.ts'
import { birthCertificateB } from './birth-certificate-b.ts'
import { cigaretteMoneyA } from './cigarette-money-a.ts'
import { cigaretteMoneyB } from './cigarette-money-b.ts'
import { clinicQueue } from './clinic-queue.ts'
import { elderlyQueue } from './elderly-queue.ts'
import { forwardedComplaint } from './forwarded-complaint.ts'
import { journalist } from './journalist.ts'
import { marketTrader } from './market-trader.ts'
import { wheelchairVisitor } from './wheelchair-visitor.ts'

export const shippedScenarios: readonly ScenarioCard[] = [
  birthCertificateA,
  elderlyQueue,
  cigaretteMoneyA,
  marketTrader,
  clinicQueue,
  journalist,
  wheelchairVisitor,
  forwardedComplaint,
  birthCertificateB,
  cigaretteMoneyB,
]
