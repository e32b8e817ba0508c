/**
 * Small values that several methods share. The page never names a path: what a person chose, or what the host found on a
 * stick, travels as an opaque token that means something to this host process only.
 */
import { z } from 'zod'
import { hashSchema } from '../kernel/ids.ts'

/** A file, folder or place to write to, as the host calls it. Dies with the host process. */
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)
export type Token = z.infer<typeof tokenSchema>

/** An identity of this machine: the name of its folder, not its key, which changes on recovery. */
export const identityIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .brand<'IdentityId'>()
export type IdentityId = z.infer<typeof identityIdSchema>

/** Names one piece of long work. Made by the page, so that it can follow and cancel what has not answered yet. */
export const jobSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
export type Job = z.infer<typeof jobSchema>

/** ASCII and sortable, so that it survives every stick and every archive: `2026-11-24_1403_berita-acara_panel-a.pdf`. */
export const fileNameSchema = z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,118}[A-Za-z0-9_-])?$/)

/** Where to write: what a save dialog gave, or a name in a folder that was listed or chosen. */
export const targetSchema = z.union([
  z.strictObject({ file: tokenSchema }),
  z.strictObject({ place: tokenSchema, name: fileNameSchema }),
])
export type Target = z.infer<typeof targetSchema>

/** What was written, as read back from where it was written. */
export const writtenSchema = z.strictObject({ name: z.string(), size: z.int().min(0), sha256: hashSchema })
export type Written = z.infer<typeof writtenSchema>

const base64Form = /^[A-Za-z0-9+/]*={0,2}$/

/** Bytes in JSON. Two linear checks: a pattern with a repeated group overflows on a document of some megabytes. */
export const base64Schema = z
  .string()
  .refine((text) => text.length % 4 === 0 && base64Form.test(text), { error: 'not-base64' })
