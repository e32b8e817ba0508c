/** What goes out and comes in: bundles, documents, the handover folder, and its verification. */
import { z } from 'zod'
import { candidateIdSchema, codeSchema, hashSchema, keyIdSchema } from '../kernel/ids.ts'
import { purposeSchema } from '../record/bundle/purpose.ts'
import { bundleSteps } from './failures.ts'
import { holding, placing } from './failure-groups.ts'
import { importPlanSchema } from './import-plan-shown.ts'
import { method } from './method.ts'
import { base64Schema, fileNameSchema, jobSchema, targetSchema, tokenSchema, writtenSchema } from './tokens.ts'

const count = z.int().min(0)
const job = jobSchema
const documents = z
  .array(z.strictObject({ audience: z.enum(['public', 'confidential']), name: fileNameSchema, bytes: base64Schema }))
  .max(500)

const verdictSchema = z.enum(['proved', 'not-proved', 'refuted'])

export const verificationSchema = z.strictObject({
  /** True only if nothing was refuted and every file was accounted for. */
  sound: z.boolean(),
  selection: hashSchema.nullable(),
  sample: z.boolean(),
  files: z.strictObject({ listed: count, sound: count }),
  problems: z.array(
    z.strictObject({ step: z.enum(bundleSteps), file: z.string().nullable(), problem: z.string().max(80) }),
  ),
  people: z.array(
    z.strictObject({ key: keyIdSchema, name: z.string().nullable(), entries: count, verdict: verdictSchema }),
  ),
  ranks: z.array(
    z.strictObject({ vacancy: codeSchema, verdict: verdictSchema, reason: z.string().max(80).nullable() }),
  ),
})
export type Verification = z.infer<typeof verificationSchema>

export const exchangeMethods = {
  /** Opens and checks a bundle, changes nothing, and says what accepting it would do. */
  'bundle.plan': method(z.strictObject({ file: tokenSchema, job }), importPlanSchema, [
    ...placing,
    'identity-locked',
    'bundle-refused',
    'not-for-this-key',
    'sample-refused',
    'stores-differ',
    'journal-damaged',
    'cancelled',
  ]),

  /** Takes the planned bundle in. The page then reads what is new from where it was. */
  'bundle.accept': method(
    z.strictObject({ plan: tokenSchema, forwarded: z.boolean(), job }),
    z.strictObject({ selection: hashSchema, entries: count, cards: count }),
    [
      ...placing,
      'identity-locked',
      'plan-outdated',
      'maker-unknown',
      'forwarding-not-confirmed',
      'stores-differ',
      'journal-damaged',
      'cancelled',
    ],
  ),

  /** Recipients are keys admitted in the record; the host takes their addresses from there and from nowhere else. */
  'bundle.write': method(
    z.strictObject({
      selection: hashSchema,
      purpose: purposeSchema,
      recipients: z.array(keyIdSchema).max(100),
      /** Cards about these candidates only; `null`: about all that the purpose allows. */
      candidates: z.array(candidateIdSchema).max(5000).nullable(),
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
      'cancelled',
    ],
  ),

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
    [...placing, 'identity-locked', 'selection-unknown', 'document-refused'],
  ),

  'handover.write': method(
    z.strictObject({
      selection: hashSchema,
      place: tokenSchema,
      name: fileNameSchema,
      documents,
      inspectors: z.array(keyIdSchema).max(100),
      confidants: z.array(keyIdSchema).max(100),
      replace: z.boolean(),
      job,
    }),
    z.strictObject({ folder: z.string(), files: z.array(writtenSchema), digest: hashSchema }),
    [...holding, ...placing, 'recipient-unknown', 'purpose-refused', 'document-refused', 'cancelled'],
  ),

  /** The other holder's signature over the same sums, on the other holder's machine. */
  'handover.countersign': method(
    z.strictObject({ place: tokenSchema, job }),
    z.strictObject({ folder: z.string(), digest: hashSchema }),
    [...placing, 'identity-locked', 'not-a-handover', 'bundle-refused', 'selection-unknown', 'cancelled'],
  ),

  /** Recomputes everything from a handover folder or a bundle. What it finds is its answer, not a failure. */
  'verify.run': method(z.strictObject({ place: tokenSchema, job }), verificationSchema, [
    ...placing,
    'not-a-handover',
    'not-for-this-key',
    'cancelled',
  ]),
}
