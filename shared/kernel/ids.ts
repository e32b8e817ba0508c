/**
 * Branded identifiers: text with one meaning each, so that a hash can't be passed where a key is asked for.
 *
 *   Hash        SHA-256, 64 lower-case hex digits
 *   KeyId       the signer's whole Ed25519 public key, 64 lower-case hex digits (not minisign's 8-byte key id,
 *               which is a random label that anybody can copy)
 *   CandidateId random pseudonym of a candidate, made for one selection, 32 lower-case hex digits
 *   Code        short name inside a scheme (vacancy, instrument, criterion, panel …), `[a-z][a-z0-9-]{0,39}`
 */
import { z } from 'zod'

export const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Hash'>()
export type Hash = z.infer<typeof hashSchema>

export const keyIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'KeyId'>()
export type KeyId = z.infer<typeof keyIdSchema>

export const candidateIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'CandidateId'>()
export type CandidateId = z.infer<typeof candidateIdSchema>

export const codeSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .brand<'Code'>()
export type Code = z.infer<typeof codeSchema>

/** An age X25519 recipient (`age1…`, Bech32 of 32 bytes: 62 characters). */
export const recipientSchema = z
  .string()
  .regex(/^age1[02-9ac-hj-np-z]{58}$/)
  .brand<'Recipient'>()
export type Recipient = z.infer<typeof recipientSchema>

/** For values that are of that shape by construction, and for tests. */
export const asHash = (hex: string): Hash => hashSchema.parse(hex)
export const asKeyId = (hex: string): KeyId => keyIdSchema.parse(hex)
export const asCandidateId = (hex: string): CandidateId => candidateIdSchema.parse(hex)
export const asCode = (text: string): Code => codeSchema.parse(text)
export const asRecipient = (text: string): Recipient => recipientSchema.parse(text)
