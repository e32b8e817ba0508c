/** Offices and roles as the chair's entries give them; the secretariat's official terms. */
export const roles = {
  chair: 'Ketua',
  secretary: 'Sekretaris',
  custodian: 'Pemegang kunci ketiga',
  assessor: 'Asesor',
  'resource-person': 'Narasumber',
  'role-player': 'Pemeran',
  'registration-desk': 'Petugas registrasi',
  'room-lead': 'Koordinator ruang',
  observer: 'Pemantau',
} as const
