export const desk = {
  room: 'Meja seleksi',
} as const
