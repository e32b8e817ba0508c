export const scoring = {
  room: 'Ruang penilaian',
} as const
