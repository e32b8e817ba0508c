export const weighing = {
  room: 'Ruang timbang',
} as const
