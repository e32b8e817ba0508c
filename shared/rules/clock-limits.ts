/** From how many minutes of difference on a computer's clock is said not to be the room's: to its owner, and in the room's minutes. */
export const clockLimits = { minutes: 2 } as const
