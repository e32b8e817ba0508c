/** The commands that check a handover folder by hand, with this folder's own keys in them. FORMAT.md §11 and §16. */
import { unlistedKinds, type ReadMeFirst } from './read-me-first.ts'

export interface CheckCommands {
  readonly sums: string
  readonly signatures: string
  readonly script: string
  readonly bundle: string
  readonly heads: string
  readonly open: string
  readonly program: string
  readonly windows: string
}

/** Commands are for a shell opened in the folder; `filesInAll` of the first must be what `find` prints. */
export function checkCommands(page: ReadMeFirst): CheckCommands {
  const [first, second] = page.signers
  const listed = page.files.filter(({ kind }) => !unlistedKinds.includes(kind)).length
  return {
    sums: lines(
      'sha256sum -c --strict --quiet SHA256SUMS && echo UTUH',
      `wc -l < SHA256SUMS        # ${listed}`,
      `find . -type f | wc -l     # ${listed + unlistedKinds.length}`,
    ),
    signatures: lines(
      `minisign -VHm SHA256SUMS -P ${first.minisignKey}`,
      `minisign -VHm SHA256SUMS -x SHA256SUMS.2.minisig -P ${second.minisignKey}`,
    ),
    script: lines('sha256sum verify.sh', `# ${page.verifyScriptSha256}`, `bash verify.sh "${page.founding.code}" .`),
    bundle: lines(
      'unzip -t record/public.timbang && unzip -Z1 record/public.timbang | sort | uniq -d',
      'unzip -q record/public.timbang -d /tmp/b && cd /tmp/b',
      `minisign -VHm SHA256SUMS -P ${page.maker.minisignKey}`,
      'sha256sum -c --strict --quiet SHA256SUMS && wc -l < SHA256SUMS && find . -type f | wc -l',
    ),
    heads: lines(
      `for log in logs/*.jsonl; do echo "$log"; tail -n 1 "$log" | tr -d '\\n' | sha256sum; done`,
      `for head in heads/*.json; do jq -r '"\\(.author) \\(.seq) \\(.hash)"' "$head"; done`,
      // minisign's key is "Ed", eight bytes of the key's own SHA-256 and the key.
      `key() { h=$(printf %s "$1" | sed 's/../\\\\x&/g'); i=$(printf "$h" | sha256sum | cut -c 1-16 | sed 's/../\\\\x&/g'); printf "Ed$i$h" | base64 -w 0; }`,
      'for head in heads/*.json; do minisign -VHQm "$head" -P "$(key "$(jq -r .author "$head")")" || echo "$head GAGAL"; done',
      'cd - > /dev/null',
    ),
    open: lines('age -d -i KUNCI.txt record/confidential.timbang.age > /tmp/confidential.timbang'),
    program: lines('timbang verify .'),
    windows: lines('certutil -hashfile record\\public.timbang SHA256'),
  }
}

const lines = (...commands: readonly string[]): string => commands.join('\n')
