/**
 * Ways of assessing, as announcements name them. A vocabulary, not a rule: which of them a selection may use, and with what
 * weight, is for its rule profile to say.
 */
import { z } from 'zod'

export const methodSchema = z.enum([
  'basic-exam',
  'computer-exam',
  'written-exam',
  'interview',
  'role-play',
  'presentation',
  'paper',
  'track-record',
  'assessment-centre',
  'work-practice',
  'psychological-test',
  'academic-test',
  'language-test',
  'mental-health-test',
  'fitness-test',
  'certificate',
  'job-specific-test',
])
export type Method = z.infer<typeof methodSchema>
