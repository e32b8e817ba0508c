/**
 * `verify.sh`: checks a handover folder with minisign, sha256sum, unzip and jq alone (FORMAT.md §16). It proves that nothing
 * was changed, added or left out beneath the signed heads; authority and arithmetic need the program, and it says so.
 *
 * The text is the same in every handover, so that its digest can be printed in the minutes and compared.
 */
export const verifyScript: string = String.raw`#!/usr/bin/env bash
# Timbang: checks a handover folder with minisign, sha256sum, unzip and jq.
# Pemakaian / usage:  bash verify.sh [KODE PENDIRIAN / FOUNDING CODE] [FOLDER]
# Ambil skrip ini dari rilis Timbang, atau bandingkan digest-nya dengan berita acara; jangan percaya hanya karena ada di folder ini.
set -u
export LC_ALL=C
code=
folder=.
for argument in "$@"; do
  if [ -d "$argument" ]; then folder=$argument; else code=$argument; fi
done

fail() { printf 'GAGAL / FAILED: %s\n' "$1" >&2; exit 1; }
say() { printf 'ok   %s\n' "$1"; }

for tool in minisign sha256sum unzip jq; do
  command -v "$tool" > /dev/null || { printf 'Alat tidak ada / tool missing: %s\n' "$tool" >&2; exit 2; }
done
cd "$folder" || exit 2
[ -f SHA256SUMS ] || fail "SHA256SUMS tidak ada / missing"
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# --- sums: every file is listed, every listed file is there and unchanged
check_sums() { # folder, name for people, signature files that are not listed
  ( cd "$1" || exit 1
    find . -type f | sed 's,^\./,,' | grep -v -x -e SHA256SUMS $3 | sort > "$work/found"
    sed -n 's/^[0-9a-f]\{64\}  //p' SHA256SUMS | sort > "$work/listed"
    [ "$(wc -l < SHA256SUMS)" = "$(wc -l < "$work/listed")" ] || { printf 'SHA256SUMS (%s)' "$2"; exit 1; }
    extra=$(comm -23 "$work/found" "$work/listed" | head -n 1)
    [ -z "$extra" ] || { printf 'berkas tambahan / extra file: %s' "$extra"; exit 1; }
    missing=$(comm -13 "$work/found" "$work/listed" | head -n 1)
    [ -z "$missing" ] || { printf 'berkas hilang / missing file: %s' "$missing"; exit 1; }
    changed=$(sha256sum -c --strict --quiet SHA256SUMS 2> /dev/null | head -n 1)
    [ -z "$changed" ] || { printf 'berkas berubah / changed file: %s' "$changed"; exit 1; }
    sha256sum -c --strict --status SHA256SUMS || { printf 'SHA256SUMS (%s)' "$2"; exit 1; }
  )
}
problem=$(check_sums . handover '-e SHA256SUMS.minisig -e SHA256SUMS.2.minisig') || fail "$problem"
say 'SHA256SUMS: tidak ada yang berubah, bertambah atau hilang / nothing changed, added or missing'

# --- the public bundle
bundle=record/public.timbang
[ -f "$bundle" ] || fail "$bundle tidak ada / missing"
unzip -tqq "$bundle" > /dev/null 2>&1 || fail "$bundle: arsip rusak / damaged archive"
twice=$(unzip -Z1 "$bundle" | sort | uniq -d | head -n 1)
[ -z "$twice" ] || fail "$bundle: nama ganda / name twice: $twice"
odd=$(unzip -Z1 "$bundle" | grep -v -x -E '(bundle\.json|SHA256SUMS|SHA256SUMS\.minisig|(logs|heads|cards|shut|files|opening|receipts)/[a-z0-9.-]+)' | head -n 1)
[ -z "$odd" ] || fail "$bundle: nama tidak dikenal / unknown name: $odd"
mkdir "$work/b"
unzip -qq -o "$bundle" -d "$work/b" < /dev/null > /dev/null 2>&1 || fail "$bundle: arsip rusak / damaged archive"
problem=$(check_sums "$work/b" "$bundle" '-e SHA256SUMS.minisig') || fail "$bundle: $problem"

b=$work/b
canonical() { jq -cS . "$1" 2> /dev/null | tr -d '\n' | cmp -s - "$1" || fail "$2: bukan bentuk kanonis / not canonical"; }
canonical "$b/bundle.json" "$bundle bundle.json"
selection=$(jq -r .selection "$b/bundle.json")
maker=$(jq -r .maker "$b/bundle.json")

# --- minisign public key of a 64-digit key: "Ed", the first 8 bytes of the key's SHA-256, the key
key_of() {
  escaped=$(printf %s "$1" | sed 's/../\\x&/g')
  id=$(printf "$escaped" | sha256sum | cut -c 1-16 | sed 's/../\\x&/g')
  printf "Ed$id$escaped" | base64 -w 0
}
# signature over file $2 by key $1 with the whole trusted comment that $3 (a regular expression) asks for
signed_by() {
  comment=$(minisign -VHQm "$2" -x "$4" -P "$(key_of "$1")" 2> /dev/null) || return 1
  [ "$(head -n 1 "$4")" = 'untrusted comment: timbang' ] || return 1
  printf '%s\n' "$comment" | grep -q -x -E "$3"
}
instant='[0-9T:.+-]+'
signed_by "$maker" "$b/SHA256SUMS" "timbang/bundle/v1 $selection $instant" "$b/SHA256SUMS.minisig" ||
  fail "$bundle: tanda tangan pembuat / maker's signature"

# --- logs: canonical lines, numbered, chained; one table of all entries
: > "$work/entries"
for log in "$b"/logs/*.jsonl; do
  author=$(basename "$log" .jsonl)
  jq -cS . "$log" 2> /dev/null | cmp -s - "$log" || fail "log $author: bukan bentuk kanonis / not canonical"
  while IFS= read -r line; do printf %s "$line" | sha256sum | cut -c 1-64; done < "$log" > "$work/hashes"
  jq -r --arg author "$author" --arg selection "$selection" '
    if .author != $author or (.selection // $selection) != $selection or .v != 1 then "x" else
    [.seq, (.prev // "-"), .type, (.body.proposal // "-"), (.selection // "-"), ([.seen[][1]] | join(","))] | join(" ") end' "$log" > "$work/fields" ||
    fail "log $author"
  grep -q -x x "$work/fields" && fail "log $author: entri dari log atau seleksi lain / entry of another log or selection"
  paste -d ' ' "$work/hashes" "$work/fields" | sed "s/^/$author /" >> "$work/entries"
done
# columns: author hash seq prev type proposal selection seen
problem=$(awk '
  { seq[$2] = $3; log_of[$2] = $1; prev[$2] = $4; seen[$2] = $8; line[NR] = $2 }
  END {
    for (n = 1; n <= NR; n++) {
      h = line[n]
      if (seq[h] == 0) { if (prev[h] != "-") { print "log " log_of[h] " no 0"; exit } }
      else if (!(prev[h] in seq) || log_of[prev[h]] != log_of[h] || seq[prev[h]] != seq[h] - 1) { print "log " log_of[h] ": mata rantai putus pada / chain broken at no " seq[h]; exit }
      count = split(seen[h], heads, ",")
      for (i = 1; i <= count; i++) if (!(heads[i] in seq)) { print "log " log_of[h] " no " seq[h] ": ujung log yang dilihat tidak ada / seen head missing " heads[i]; exit }
    }
  }' "$work/entries")
[ -z "$problem" ] || fail "$problem"
say "$(wc -l < "$work/entries") entri dalam $(ls "$b/logs" | wc -l) log, terangkai utuh / entries in logs, chained without a gap"

# --- heads: each log ends at a head that its author signed
: > "$work/covered"
for head in "$b"/heads/*.json; do
  name=$(basename "$head")
  canonical "$head" "heads/$name"
  set -- $(jq -r '[.author, .hash, .seq, .selection, .kind] | join(" ")' "$head")
  [ "$4" = "$selection" ] && [ "$5" = timbang/head/v1 ] && [ "$name" = "$1.$3.$2.json" ] || fail "heads/$name: isi tidak cocok / contents do not match"
  signed_by "$1" "$head" "timbang/head/v1 $selection $3" "$head.minisig" || fail "heads/$name: tanda tangan / signature"
  grep -q "^$1 $2 $3 " "$work/entries" || fail "heads/$name: entri tidak ada / entry missing"
  printf '%s\n' "$2" >> "$work/covered"
done
awk 'NR == FNR { head[$1]; next } { prevs[$4]; all[$2] = $1 " no " $3 } END { for (h in all) if (!(h in prevs) && !(h in head)) print all[h] }' "$work/covered" "$work/entries" > "$work/loose"
[ ! -s "$work/loose" ] || fail "log $(head -n 1 "$work/loose"): di atas ujung yang ditandatangani / above the signed head"
say 'setiap log berakhir pada ujung yang ditandatangani pemiliknya / every log ends at a head signed by its author'

# --- founding entry and the three keys
founding=$(awk -v id="$selection" '$2 == id && $3 == 0 && $5 == "selection.founded.v1" { print $1 }' "$work/entries")
[ -n "$founding" ] || fail 'entri pendirian tidak ada / founding entry missing'
body_of() { grep -n . "$b/logs/$1.jsonl" > /dev/null; sed -n "$(awk -v a="$1" -v h="$2" '$1 == a { n++; if ($2 == h) print n }' "$work/entries")p" "$b/logs/$1.jsonl"; }
body_of "$founding" "$selection" > "$work/founding"
chair=$(jq -r .body.holders.chair.key "$work/founding")
[ "$chair" = "$founding" ] || fail 'entri pendirian bukan dari ketua / founding entry is not the chair'"'"'s'
sample=$(jq -r .body.sample "$work/founding")
jq -r '.body.holders | .chair.key, .secretary.key, .custodian.key' "$work/founding" > "$work/holders"
for log in "$b"/logs/*.jsonl; do jq -r 'select(.type == "holder.replaced.v1") | .body.holder.key' "$log"; done >> "$work/holders"

# --- the folder's own two signatures, by two different holders
signers=
for signature in SHA256SUMS.minisig SHA256SUMS.2.minisig; do
  by=
  while read -r key; do
    case " $signers " in *" $key "*) continue ;; esac
    if signed_by "$key" SHA256SUMS "timbang/handover/v1 $selection $instant" "$signature"; then by=$key; break; fi
  done < "$work/holders"
  [ -n "$by" ] || fail "$signature: bukan tanda tangan pemegang kunci / not a holder's signature"
  signers="$signers $by"
done
say 'folder ditandatangani dua pemegang kunci / the folder is signed by two holders'

# --- two-key acts: freeze, gate, result
two_keys() { # type, name
  found=
  for proposal in $(awk -v t="$1" '$5 == t { print $2 "/" $1 }' "$work/entries"); do
    hash=$(printf %s "$proposal" | cut -d / -f 1); author=$(printf %s "$proposal" | cut -d / -f 2)
    awk -v h="$hash" -v a="$author" '$5 == "act.countersigned.v1" && $6 == h && $1 != a { print $1 }' "$work/entries" |
      grep -q -x -F -f "$work/holders" && grep -q -x "$author" "$work/holders" && found=$hash
  done
  [ -n "$found" ] || fail "$2: belum ditandatangani dua kunci / not signed by two keys"
  say "$2: dua kunci / two keys"
  last_author=$(awk -v h="$found" '$2 == h { print $1 }' "$work/entries")
  body_of "$last_author" "$found" > "$work/act"
}
two_keys scheme.frozen.v1 'skema dibekukan / scheme frozen'
for type in gate.opened.v1 result.determined.v1; do
  two_keys "$type" "$type"
  jq -r '.body.cut | to_entries[] | "\(.key) \(.value[1]) \(.value[0])"' "$work/act" > "$work/cut"
  while read -r author hash seq; do
    grep -q "^$author $hash $seq " "$work/entries" || fail "$type: ujung log yang disebut tidak ada / head named is missing: $author no $seq"
  done < "$work/cut"
done
result=$(jq -r .body.result "$work/act")

# --- the code to compare with paper: the first 160 bits in Crockford base32, 8 groups of 4
crockford() {
  alphabet=0123456789ABCDEFGHJKMNPQRSTVWXYZ
  printf %s "$1" | cut -c 1-40 | sed 's/.\{5\}/&\n/g' | while IFS= read -r five; do
    [ -n "$five" ] || continue
    value=$((16#$five))
    printf '%s%s%s%s ' "$(printf %s $alphabet | cut -c $(((value >> 15 & 31) + 1)))" "$(printf %s $alphabet | cut -c $(((value >> 10 & 31) + 1)))" \
      "$(printf %s $alphabet | cut -c $(((value >> 5 & 31) + 1)))" "$(printf %s $alphabet | cut -c $(((value & 31) + 1)))"
  done | sed 's/ $//'
}
founding_code=$(crockford "$selection")
if [ -n "$code" ]; then
  given=$(printf %s "$code" | tr 'a-z' 'A-Z' | tr -d ' -' | tr 'ILO' '110')
  [ "$given" = "$(printf %s "$founding_code" | tr -d ' ')" ] || fail "kode pendirian berbeda / founding code differs: $founding_code"
  say 'kode pendirian sama / founding code is equal'
fi
[ "$sample" = true ] && printf '\nCONTOH — bukan seleksi sungguhan / SAMPLE, not a real selection\n'
printf '\nKode pendirian / founding code:  %s\n' "$founding_code"
[ -n "$code" ] || printf 'Bandingkan dengan kode pada pengumuman. / Compare it with the code in the announcement.\n'
printf 'Kode hasil / result code:        %s\n' "$(crockford "$result")"
printf '\nTidak dihitung ulang di sini: kewenangan, susunan dan peringkat. Untuk itu: timbang verify FOLDER\nNot recomputed here: authority, order and ranks. For that: timbang verify FOLDER\n'
`
