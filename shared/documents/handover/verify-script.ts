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

sample=
fail() {
  [ "$sample" = true ] && printf 'CONTOH / SAMPLE\n' >&2
  printf 'GAGAL / FAILED: %s\n' "$1" >&2
  exit 1
}
say() { printf 'ok   %s\n' "$1"; }

for tool in minisign sha256sum unzip jq; do
  command -v "$tool" > /dev/null || { printf 'Alat tidak ada / tool missing: %s\n' "$tool" >&2; exit 2; }
done
cd "$folder" || exit 2
[ -f SHA256SUMS ] || fail "SHA256SUMS tidak ada / missing"
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# --- nothing but plain files: a link could lead anywhere
odd=$(find . ! -type d ! -type f | sed 's,^\./,,' | sort | head -n 1)
[ -z "$odd" ] || fail "$odd: bukan berkas biasa / not a plain file"

# --- sums: every file is listed, every listed file is there and unchanged
check_sums() { # folder, name for people, signature files that are not listed
  ( cd "$1" || exit 1
    find . -type f | sed 's,^\./,,' | grep -v -x -F -e SHA256SUMS $3 | sort > "$work/found"
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
# Told only once the list itself is known to be what two holders signed: else it may be the list that is wrong.
sums_problem=$(check_sums . handover '-e SHA256SUMS.minisig -e SHA256SUMS.2.minisig')

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
sample=$(jq -r .sample "$b/bundle.json")

# --- minisign public key of a 64-digit key: "Ed", the first 8 bytes of the key's SHA-256, the key
key_of() {
  escaped=
  for ((at = 0; at < 64; at += 2)); do escaped="$escaped\\x${'$'}{1:at:2}"; done
  id=$(printf "$escaped" | sha256sum)
  printf "Ed\\x${'$'}{id:0:2}\\x${'$'}{id:2:2}\\x${'$'}{id:4:2}\\x${'$'}{id:6:2}\\x${'$'}{id:8:2}\\x${'$'}{id:10:2}\\x${'$'}{id:12:2}\\x${'$'}{id:14:2}$escaped" | base64 -w 0
}
# the four lines of a signature in the one spelling that is accepted, so that no byte of it can be changed unseen
plain_signature() {
  { IFS= read -r untrusted; IFS= read -r first; IFS= read -r trusted; IFS= read -r second; } < "$1" 2> /dev/null || return 1
  printf '%s\n' "$untrusted" "$first" "$trusted" "$second" | cmp -s - "$1" || return 1
  [ "$untrusted" = 'untrusted comment: timbang' ] && [ "${'$'}{trusted#trusted comment: timbang/}" != "$trusted" ] || return 1
  [[ $first =~ ^[A-Za-z0-9+/]{98}[AEIMQUYcgkosw048]=$ && $second =~ ^[A-Za-z0-9+/]{85}[AQgw]==$ ]]
}
# signature $4 over file $2 by key $1 with the whole trusted comment that $3 (a regular expression) asks for
signed_by() {
  plain_signature "$4" || return 1
  comment=$(minisign -VHQm "$2" -x "$4" -P "$(key_of "$1")" 2> /dev/null) || return 1
  [[ $comment =~ ^$3$ ]]
}
instant='[0-9T:.+-]+'
signed_by "$maker" "$b/SHA256SUMS" "timbang/bundle/v1 $selection $instant" "$b/SHA256SUMS.minisig" ||
  fail "$bundle: tanda tangan pembuat / maker's signature"

# --- logs: canonical lines, numbered, chained; one table of all entries
for log in "$b"/logs/*.jsonl; do [ -f "$log" ] || fail "$bundle: tidak ada log / no logs"; done
jq -cS . "$b"/logs/*.jsonl 2> /dev/null > "$work/canonical"
cat "$b"/logs/*.jsonl | cmp -s - "$work/canonical" || fail "$bundle: log bukan bentuk kanonis / a log is not canonical"
mkdir "$work/lines"
awk -v dir="$work/lines" 'BEGIN { ORS = "" } { file = dir "/" sprintf("%09d", NR); print > file; close(file) }' "$work/canonical"
( cd "$work/lines" && printf '%s\0' * | xargs -0 sha256sum | cut -c 1-64 ) > "$work/hashes"
jq -r --arg selection "$selection" '
  (input_filename | split("/") | last | rtrimstr(".jsonl")) as $author |
  if .author != $author or (.selection // $selection) != $selection or .v != 1 then "x \($author)" else
  [$author, .seq, (.prev // "-"), .type, (.body.proposal // "-"), (.selection // "-"), ([.seen[][1]] | join(","))] | join(" ") end' "$b"/logs/*.jsonl > "$work/fields" ||
  fail "$bundle: log"
stranger=$(sed -n 's/^x //p' "$work/fields" | head -n 1)
[ -z "$stranger" ] || fail "log $stranger: entri dari log atau seleksi lain / entry of another log or selection"
paste -d ' ' "$work/hashes" "$work/fields" | awk '{ hash = $1; $1 = $2; $2 = hash; print }' > "$work/entries"
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
for head in "$b"/heads/*.json; do [ -f "$head" ] || fail "$bundle: tidak ada ujung log / no heads"; done
jq -cS . "$b"/heads/*.json 2> /dev/null > "$work/canonical"
awk 1 "$b"/heads/*.json | cmp -s - "$work/canonical" && [ "$(cat "$b"/heads/*.json | wc -l)" = 0 ] ||
  fail "$bundle: ujung log bukan bentuk kanonis / a head is not canonical"
jq -r '[.author, .hash, .seq, .selection, .kind, (input_filename | split("/") | last)] | join(" ")' "$b"/heads/*.json > "$work/heads"
while read -r author hash seq of kind name; do
  [ "$of" = "$selection" ] && [ "$kind" = timbang/head/v1 ] && [ "$name" = "$author.$seq.$hash.json" ] || fail "heads/$name: isi tidak cocok / contents do not match"
  signed_by "$author" "$b/heads/$name" "timbang/head/v1 $selection $seq" "$b/heads/$name.minisig" || fail "heads/$name: tanda tangan / signature"
  printf '%s %s %s %s\n' "$author" "$hash" "$seq" "$name" >> "$work/covered"
done < "$work/heads"
# the first line of a file of heads, as "author hash seq …", that is no entry
missing_of() { awk 'NR == FNR { entry[$1, $2, $3]; next } !(($1, $2, $3) in entry) { print; exit }' "$work/entries" "$1"; }
missing=$(missing_of "$work/covered")
[ -z "$missing" ] || fail "heads/${'$'}{missing##* }: entri tidak ada / entry missing"
awk 'NR == FNR { head[$2]; next } { prevs[$4]; all[$2] = $1 " no " $3 } END { for (h in all) if (!(h in prevs) && !(h in head)) print all[h] }' "$work/covered" "$work/entries" > "$work/loose"
[ ! -s "$work/loose" ] || fail "log $(head -n 1 "$work/loose"): di atas ujung yang ditandatangani / above the signed head"
say 'setiap log berakhir pada ujung yang ditandatangani pemiliknya / every log ends at a head signed by its author'

# --- founding entry and the three keys
founding=$(awk -v id="$selection" '$2 == id && $3 == 0 && $5 == "selection.founded.v1" { print $1 }' "$work/entries")
[ -n "$founding" ] || fail 'entri pendirian tidak ada / founding entry missing'
body_of() { sed -n "$(awk -v a="$1" -v h="$2" '$1 == a { n++; if ($2 == h) print n }' "$work/entries")p" "$b/logs/$1.jsonl"; }
body_of "$founding" "$selection" > "$work/founding"
chair=$(jq -r .body.holders.chair.key "$work/founding")
[ "$chair" = "$founding" ] || fail 'entri pendirian bukan dari ketua / founding entry is not the chair'"'"'s'
[ "$sample" = "$(jq -r .body.sample "$work/founding")" ] || fail "$bundle: contoh dan sungguhan tercampur / a sample mixed with a real selection"
jq -r '.body.holders | .chair.key, .secretary.key, .custodian.key' "$work/founding" > "$work/holders"
jq -r 'select(.type == "holder.replaced.v1") | .body.holder.key' "$b"/logs/*.jsonl >> "$work/holders"

# --- the folder's own two signatures, by two different holders; then what the list says of the files
signers=
unsigned=
for signature in SHA256SUMS.minisig SHA256SUMS.2.minisig; do
  by=
  while read -r key; do
    case " $signers " in *" $key "*) continue ;; esac
    if signed_by "$key" SHA256SUMS "timbang/handover/v1 $selection $instant" "$signature"; then by=$key; break; fi
  done < "$work/holders"
  if [ -n "$by" ]; then signers="$signers $by"; else unsigned="$unsigned $signature"; fi
done
[ -n "$signers" ] || fail 'SHA256SUMS: tidak ditandatangani pemegang kunci / not signed by any holder'
[ -z "$unsigned" ] || fail "${'$'}{unsigned# }: bukan tanda tangan pemegang kunci / not a holder's signature"
say 'folder ditandatangani dua pemegang kunci / the folder is signed by two holders'
[ -z "$sums_problem" ] || fail "$sums_problem"
say 'SHA256SUMS: tidak ada yang berubah, bertambah atau hilang / nothing changed, added or missing'

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
  missing=$(missing_of "$work/cut")
  [ -z "$missing" ] || fail "$type: ujung log yang disebut tidak ada / head named is missing: $missing"
done
result=$(jq -r .body.result "$work/act")

# --- the code to compare with paper: the first 160 bits in Crockford base32, 8 groups of 4
crockford() {
  alphabet=0123456789ABCDEFGHJKMNPQRSTVWXYZ
  groups=
  for at in 0 5 10 15 20 25 30 35; do
    value=$((16#${'$'}{1:at:5}))
    groups="$groups ${'$'}{alphabet:value >> 15 & 31:1}${'$'}{alphabet:value >> 10 & 31:1}${'$'}{alphabet:value >> 5 & 31:1}${'$'}{alphabet:value & 31:1}"
  done
  printf '%s' "${'$'}{groups# }"
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
