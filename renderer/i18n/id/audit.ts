export const audit = {
  room: 'Pemeriksaan',
} as const
