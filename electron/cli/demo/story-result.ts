export interface StoryResult {
  /** Relative to the output folder. */
  readonly handover: string
  readonly founding: string
}
