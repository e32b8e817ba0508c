export const exchange = {
  room: 'Pertukaran',
} as const
