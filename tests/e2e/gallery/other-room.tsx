import { Button, Group } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatSize } from '../../../renderer/i18n/formats.ts'
import { failureSentence } from '../../../renderer/i18n/failures.ts'
import { languageOf } from '../../../renderer/i18n/language.ts'
import { CodeWords } from '../../../renderer/ui/code-words.tsx'
import { ConfirmDialog } from '../../../renderer/ui/confirm-dialog.tsx'
import { EmptyState } from '../../../renderer/ui/empty-state.tsx'
import { FailureNotice } from '../../../renderer/ui/failure-notice.tsx'
import { FilePicker, type ChosenFile } from '../../../renderer/ui/file-picker.tsx'
import type { MediaListing } from '../../../renderer/ui/media-browser.tsx'
import { PassphraseField } from '../../../renderer/ui/passphrase-field.tsx'
import { ProgressWithCancel } from '../../../renderer/ui/progress-with-cancel.tsx'
import { useToasts } from '../../../renderer/ui/toasts.tsx'

const words = [
  'abad',
  'bahagia',
  'cermin',
  'delima',
  'elang',
  'fajar',
  'gunung',
  'harum',
  'indah',
  'jendela',
  'kapal',
  'lembah',
]

const folder: MediaListing = {
  ok: true,
  truncated: false,
  items: [
    { token: 'f1', kind: 'folder', name: 'Panel A', size: null, writable: true },
    {
      token: 'f2',
      kind: 'file',
      name: '2026-11-24_1403_lembar-penilaian_panel-a.timbang.age',
      size: 48_213,
      writable: true,
    },
    {
      token: 'f3',
      kind: 'file',
      name: '2026-11-24_1612_lembar-penilaian_panel-b.timbang.age',
      size: 51_907,
      writable: true,
    },
  ],
}
const places: MediaListing = {
  ok: true,
  truncated: false,
  items: [
    { token: 's1', kind: 'removable', name: 'PANSEL 1', size: 7_812_000_000, writable: true },
    { token: 's2', kind: 'removable', name: 'INSPEKTORAT', size: 120_000_000, writable: false },
    { token: 's3', kind: 'place', name: 'Dokumen', size: 81_200_000_000, writable: true },
  ],
}

export function OtherRoom() {
  const { i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const isEnglish = language === 'en'
  const say = useToasts()
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [confirming, setConfirming] = useState(false)
  const list = useCallback(async (within: string | null) => (within === null ? places : folder), [])
  const verb = isEnglish ? 'Open the gate' : 'Buka gerbang'
  return (
    <div style={{ display: 'grid', gap: '1.75rem' }}>
      <h1 style={{ margin: 0 }}>{isEnglish ? 'Exchange' : 'Pertukaran'}</h1>
      <FilePicker
        label={isEnglish ? 'Bundle from an assessor' : 'Paket dari asesor'}
        wants="file"
        list={list}
        formatSize={(bytes) => formatSize(bytes, language)}
        chosen={chosen}
        onChosen={setChosen}
        openDialog={null}
      />
      <ProgressWithCancel
        label={isEnglish ? 'Checking panel-a.timbang' : 'Memeriksa panel-a.timbang'}
        done={formatCount(3412, language)}
        total={`${formatCount(12_060, language)} ${isEnglish ? 'entries' : 'entri'}`}
        share={0.283}
        onCancel={() => say({ tone: 'info', text: isEnglish ? 'Cancelled.' : 'Dibatalkan.' })}
      />
      <ProgressWithCancel
        label={isEnglish ? 'Reading back' : 'Membaca kembali'}
        done="12 MB"
        total={null}
        share={null}
        onCancel={() => {}}
      />
      <FailureNotice>
        {failureSentence(
          { kind: 'bundle-refused', step: 'sums', file: 'logs/3f…a1.jsonl', problem: 'sum-mismatch' },
          language,
        )}
      </FailureNotice>
      <CodeWords
        kind="words"
        label={isEnglish ? 'Fingerprint of Siti Rahmah’s key' : 'Sidik kunci Siti Rahmah'}
        parts={words}
        qr={`timbang/recovery/v1 ${words.join(' ')}`}
      />
      <CodeWords
        kind="code"
        copyable
        label={isEnglish ? 'Founding code' : 'Kode pendirian'}
        parts={['7ZQ4', 'K9TD', '2M5X', '8RWB', 'HCN1', 'V6PG', '3JYA', 'E0SF']}
      />
      <div style={{ maxWidth: '28rem' }}>
        <PassphraseField
          label={isEnglish ? 'New passphrase' : 'Frasa sandi baru'}
          purpose="new"
          minimum={12}
          value={passphrase}
          onChange={setPassphrase}
          error={failureSentence({ kind: 'passphrase-too-easy', bits: 20, minimumBits: 40 }, language)}
        />
      </div>
      <EmptyState
        title={isEnglish ? 'Nothing has come in yet' : 'Belum ada yang masuk'}
        action={<Button>{isEnglish ? 'Take in a bundle' : 'Masukkan paket'}</Button>}
      >
        {isEnglish
          ? 'Plug in the stick that an assessor brought, then choose the bundle on it.'
          : 'Pasang stik yang dibawa asesor, lalu pilih paket di dalamnya.'}
      </EmptyState>
      <Group>
        <Button onClick={() => setConfirming(true)}>{verb} …</Button>
        <Button
          variant="default"
          onClick={() =>
            say({
              tone: 'good',
              text: isEnglish
                ? 'Written and read back: panel-a.timbang'
                : 'Tertulis dan terbaca kembali: panel-a.timbang',
            })
          }
        >
          Toast
        </Button>
        <Button
          variant="default"
          onClick={() =>
            say({
              tone: 'bad',
              text: failureSentence({ kind: 'file-vanished', name: 'PANSEL 1', code: 'ENODEV' }, language),
            })
          }
        >
          Toast!
        </Button>
      </Group>
      <ConfirmDialog
        opened={confirming}
        title={isEnglish ? 'Open the gate?' : 'Buka gerbang?'}
        verb={verb}
        weight="final"
        touches={
          isEnglish
            ? ['60 sheets of 6 assessors become visible', 'No sheet can be amended afterwards']
            : ['60 lembar dari 6 asesor menjadi terlihat', 'Sesudahnya tidak ada lembar yang dapat diperbaiki']
        }
        onConfirm={() => setConfirming(false)}
        onClose={() => setConfirming(false)}
      >
        <p>{isEnglish ? 'This can’t be taken back.' : 'Ini tidak dapat dibatalkan.'}</p>
      </ConfirmDialog>
    </div>
  )
}
