import type { SheetAbout } from '../../../../shared/subjects/scoring/entries.ts'

/** Inside the scoring room. */
export const consoleAddress = ({ instrument, vacancy, candidate }: SheetAbout): string =>
  `/simulation/${instrument}/${vacancy}/${candidate}`
