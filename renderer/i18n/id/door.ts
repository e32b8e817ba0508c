export const door = {
  room: 'Pintu masuk',
} as const
