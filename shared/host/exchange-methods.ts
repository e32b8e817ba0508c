/** What goes out and comes in: bundles, documents, the handover folder, and its verification. */
import { z } from 'zod'
import { candidateIdSchema, codeSchema, hashSchema, keyIdSchema } from '../kernel/ids.ts'
import { instantSchema } from '../kernel/instant.ts'
import { purposeSchema } from '../record/bundle/purpose.ts'
import { askedDocumentSchema, paperSchema } from './asked-document.ts'
import { bundleSteps } from './failures.ts'
import { holding, keeping, placing } from './failure-groups.ts'
import { importPlanSchema } from './import-plan-shown.ts'
import { method } from './method.ts'
import { base64Schema, fileNameSchema, jobSchema, targetSchema, tokenSchema, writtenSchema } from './tokens.ts'

const count = z.int().min(0)
const job = jobSchema
/** `not-proved` says that these files do not show it, not that it is untrue. */
const verdictSchema = z.enum(['proved', 'not-proved', 'refuted'])
const reason = z.string().max(80).nullable()

/** Beyond the steps of a bundle: the folder against its sums, the holders' signatures under them, the record as a whole. */
export const verificationSteps = [...bundleSteps, 'folder', 'signatures', 'record'] as const

export const verificationSchema = z.strictObject({
  /** True only if nothing was refuted, every file was accounted for and the record is whole. */
  sound: z.boolean(),
  selection: hashSchema.nullable(),
  sample: z.boolean(),
  /** Somebody else's ranking is official; what is computed here only checks it. */
  isCheck: z.boolean(),
  files: z.strictObject({ listed: count, sound: count }),
  /** Bundles of the folder that could be opened here, and the keys whose signatures stand under the folder's sums. */
  read: z.array(z.string().max(260)),
  signedBy: z.array(keyIdSchema),
  gate: z.string().max(40).nullable(),
  /** What was determined against what was computed here: `equal`, `differs`, `not-computable-here`, `none` … */
  determination: z.string().max(40).nullable(),
  /** SHA-256 of the result as computed here. */
  result: hashSchema.nullable(),
  problems: z.array(
    z.strictObject({ step: z.enum(verificationSteps), file: z.string().nullable(), problem: z.string().max(80) }),
  ),
  people: z.array(
    z.strictObject({ key: keyIdSchema, name: z.string().nullable(), entries: count, verdict: verdictSchema, reason }),
  ),
  /** One row for each candidate of each vacancy; `rank` as computed here, an exact number as text. */
  ranks: z.array(
    z.strictObject({
      vacancy: codeSchema,
      candidate: candidateIdSchema,
      rank: z.string().max(40).nullable(),
      verdict: verdictSchema,
      reason,
    }),
  ),
})
export type Verification = z.infer<typeof verificationSchema>

/** Lines that the register gives at most, of each sort: the newest. */
export const registerLines = 1000

export const registerSchema = z.strictObject({
  /** Bundles that were made here, for whom and under which name; empty `for`: anybody. Whether one reached its stick, nobody here knows. */
  made: z.array(
    z.strictObject({
      at: instantSchema,
      bundle: hashSchema,
      purpose: purposeSchema,
      for: z.array(keyIdSchema),
      file: z.string().max(260),
    }),
  ),
  taken: z.array(z.strictObject({ at: instantSchema, bundle: hashSchema, purpose: purposeSchema, maker: keyIdSchema })),
})
export type Register = z.infer<typeof registerSchema>

export const exchangeMethods = {
  /** What went out of this machine and came into it, the newest first: local knowledge, which proves nothing to anybody. */
  'register.read': method(z.strictObject({ selection: hashSchema }), registerSchema, holding),

  /** Opens and checks a bundle, changes nothing, and says what accepting it would do. */
  'bundle.plan': method(z.strictObject({ file: tokenSchema, job }), importPlanSchema, [
    ...placing,
    ...keeping,
    'identity-locked',
    'bundle-refused',
    'not-for-this-key',
    'sample-refused',
    'cancelled',
  ]),

  /** Takes the planned bundle in. The page then reads what is new from where it was. */
  'bundle.accept': method(
    z.strictObject({ plan: tokenSchema, forwarded: z.boolean(), job }),
    z.strictObject({ selection: hashSchema, entries: count, cards: count }),
    [
      ...placing,
      ...keeping,
      'identity-locked',
      'plan-outdated',
      'maker-unknown',
      'forwarding-not-confirmed',
      'imports-pending',
      'cancelled',
    ],
  ),

  /**
   * Recipients are keys admitted in the record; the host takes their addresses from there and from nowhere else. The name gets
   * the ending `.timbang` or, encrypted, `.timbang.age`, where it lacks it. A `receipt` bundle carries the acknowledgements of
   * all bundles of its recipients that were taken in here.
   */
  'bundle.write': method(
    z.strictObject({
      selection: hashSchema,
      purpose: purposeSchema,
      recipients: z.array(keyIdSchema).max(100),
      /** Cards about these candidates only; `null`: about all that the purpose allows. */
      candidates: z.array(candidateIdSchema).max(5000).nullable(),
      /** Only in an `opening` bundle to one other holder: what the shut boxes hold for that holder, once the gate is open. */
      openings: z.boolean(),
      to: targetSchema,
      replace: z.boolean(),
      job,
    }),
    writtenSchema.extend({ digest: hashSchema }),
    [
      ...holding,
      ...placing,
      'selection-unconfirmed',
      'recipient-unknown',
      'candidate-unknown',
      'purpose-refused',
      'recipient-unusable',
      'bundle-too-large',
      'cancelled',
    ],
  ),

  /** As the second of two holders: opens every shut sheet that the openings at hand allow. Nothing is opened unasked. */
  'sheets.open': method(z.strictObject({ selection: hashSchema }), z.strictObject({ opened: count, unopened: count }), [
    ...holding,
    'purpose-refused',
  ]),

  /** Writes a document with its detached signature beside it. Refuses what a program could take for a signed fact. */
  'document.write': method(
    z.strictObject({
      selection: hashSchema.nullable(),
      bytes: base64Schema,
      to: targetSchema,
      replace: z.boolean(),
      sign: z.boolean(),
    }),
    writtenSchema,
    [...placing, ...holding, 'document-refused'],
  ),

  /** Makes a document (PDF) out of the record as it is held here, and writes it as `document.write` does, signed. */
  'document.make': method(
    z.strictObject({
      selection: hashSchema,
      what: askedDocumentSchema,
      paper: paperSchema,
      to: targetSchema,
      replace: z.boolean(),
    }),
    writtenSchema,
    [...placing, ...holding, 'document-unavailable'],
  ),

  /**
   * Makes the documents and bundles of a determined result and writes them with their sums and the own signature into a new
   * folder `name`. `inspectors` are observers who may open the inspector's copy besides the holders.
   */
  'handover.write': method(
    z.strictObject({
      selection: hashSchema,
      place: tokenSchema,
      name: fileNameSchema,
      /** Where it is signed, as the documents say: `Sawahlunto`. */
      city: z.string().min(1).max(80),
      /** The holder who countersigns. */
      second: keyIdSchema,
      inspectors: z.array(keyIdSchema).max(100),
      job,
    }),
    z.strictObject({ folder: z.string(), files: z.array(writtenSchema), digest: hashSchema }),
    [
      ...holding,
      ...placing,
      'selection-unconfirmed',
      'recipient-unknown',
      'recipient-unusable',
      'purpose-refused',
      'bundle-too-large',
      'not-determined',
      'ranking-unavailable',
      'cancelled',
    ],
  ),

  /** The other holder's signature over the same sums, on the other holder's machine. `place` is the handover folder. */
  'handover.countersign': method(
    z.strictObject({ place: tokenSchema, job }),
    z.strictObject({ folder: z.string(), digest: hashSchema }),
    [...placing, ...holding, 'not-a-handover', 'handover-unsound', 'purpose-refused', 'cancelled'],
  ),

  /** Recomputes everything from a handover folder or a single bundle. What it finds is its answer, not a failure. */
  'verify.run': method(z.strictObject({ place: tokenSchema, job }), verificationSchema, [
    ...placing,
    'not-a-handover',
    'not-for-this-key',
    'cancelled',
  ]),
}
