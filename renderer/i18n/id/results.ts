export const results = {
  room: 'Hasil',
} as const
