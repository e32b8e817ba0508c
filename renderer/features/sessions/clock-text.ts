/** `14.03`: what a wall clock shows, as it is typed here. */
import type { Instant } from '../../../shared/kernel/instant.ts'

export const clockText = (at: Instant): string => at.slice(11, 16).replace(':', '.')
