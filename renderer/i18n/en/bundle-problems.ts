import type { BundleProblemSentences } from '../bundle-problem.ts'

const truncated = 'The file breaks off: it was not copied to the end. Ask for it, or copy it, again.'
const reworked =
  'The archive is not in Timbang’s own form: another program may have opened and repacked it. Ask for the original.'
const forgedArchive = 'The archive contradicts itself, as a file does that was tampered with.'
const damaged = 'Its content is damaged, or was changed after it was signed.'
const notOurs = 'Its content is not in the form of Timbang’s record.'
const brokenLog = 'The chain of the record in it is not whole: entries are missing, exchanged or inserted.'
const brokenHead = 'The signed head of a log does not fit its entries.'
const wrongSignature = 'The signature does not fit: the content was changed, or somebody else signed it.'

export const bundleProblems: BundleProblemSentences = {
  'age-damaged': 'Its encryption is damaged: the file broke off or changed on the way. Ask for it, or copy it, again.',
  'age-too-costly': 'Its encryption asks for an unreasonable amount of work from this computer.',
  'not-an-age-file': 'A part that should be encrypted is not.',
  'attachment-differs': 'An attachment is not the one that its card names.',
  'base-unused': brokenLog,
  'chain-broken': brokenLog,
  'comment-differs': 'It was signed for another purpose.',
  'comment-kind-unknown': 'It was signed for a purpose that is not known.',
  'comment-malformed': 'The remark on its signature can’t be read.',
  'count-differs': 'There are more or fewer entries than it states.',
  'document-is-record': 'A document’s signature stands on something that is no document.',
  'entry-not-under-head': brokenHead,
  'extra-file': 'There is a file that is not listed.',
  'head-missing': brokenHead,
  'head-not-in-manifest': brokenHead,
  'head-not-tip': brokenHead,
  'head-without-entry': brokenHead,
  'log-not-ended': truncated,
  'log-not-text': damaged,
  'log-unsorted': brokenLog,
  'missing-file': 'A file that should be there is not.',
  'name-differs': 'A file’s name does not fit its content.',
  'newer-format': 'It was made by a newer version of Timbang. Update Timbang on this computer.',
  'not-canonical': notOurs,
  'other-author': 'A log holds an entry of somebody else.',
  'other-selection': 'It holds a part of another selection.',
  schema: notOurs,
  'signature-by-another-key': wrongSignature,
  'signature-legacy': 'Its signature is of an old form that is not accepted.',
  'signature-malformed': 'Its signature file is damaged.',
  'signature-wrong': wrongSignature,
  'sum-mismatch': damaged,
  'sums-empty': 'Its list of digests is empty.',
  'sums-line-malformed': 'Its list of digests is damaged.',
  'sums-line-unsorted': 'Its list of digests is not in Timbang’s own form.',
  'sums-not-text': 'Its list of digests is damaged.',
  'sums-truncated': truncated,
  'wrong-kind': 'It was signed for another purpose.',
  'zip-comment': reworked,
  'zip-crc-differs': damaged,
  'zip-data-damaged': damaged,
  'zip-data-descriptor': reworked,
  'zip-directory-differs': forgedArchive,
  'zip-empty': 'The archive is empty.',
  'zip-encrypted': 'The archive is locked with a ZIP password, which Timbang does not use.',
  'zip-extra-field': reworked,
  'zip-field-refused': reworked,
  'zip-folder-entry': reworked,
  'zip-gap-or-overlap': forgedArchive,
  'zip-limit': 'It is larger than a bundle can reasonably be.',
  'zip-method-unknown': reworked,
  'zip-name-duplicate': 'Two files in it have one name.',
  'zip-name-is-folder': forgedArchive,
  'zip-name-refused': 'A name in it must not be in a bundle, or points outside its folder.',
  'zip-not-a-zip': 'This is not a bundle of Timbang.',
  'zip-prefix-bytes': forgedArchive,
  'zip-trailing-bytes': forgedArchive,
  'zip-truncated': truncated,
  'zip-zip64': reworked,
}
