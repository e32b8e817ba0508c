export const candidates = {
  room: 'Peserta',
} as const
