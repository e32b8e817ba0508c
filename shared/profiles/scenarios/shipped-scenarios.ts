/** The scenario cards that come with the program: one of each family first, then the parallel versions. */
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { birthCertificateA } from './birth-certificate-a.ts'
import { cigaretteMoneyA } from './cigarette-money-a.ts'
import { clinicQueue } from './clinic-queue.ts'
import { elderlyQueue } from './elderly-queue.ts'
import { marketTrader } from './market-trader.ts'

export const shippedScenarios: readonly ScenarioCard[] = [
  birthCertificateA,
  elderlyQueue,
  cigaretteMoneyA,
  marketTrader,
  clinicQueue,
]
