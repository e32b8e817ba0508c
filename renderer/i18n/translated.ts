/** The shape that a translation must have: the keys of the Indonesian messages, all of them and no other. */
export type Translated<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : Translated<Messages[Key]>
}
