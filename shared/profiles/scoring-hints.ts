/**
 * From when a private hint is given before a sheet is sealed. No rule and no penalty: an assessor sees it alone, and nothing
 * of it is recorded. Our own choice, after what rater training warns of (central tendency, halo, haste, copied evidence).
 */
interface HintThresholds {
  /** One sentence in the notes of this many of one's own candidates, the one at hand included. */
  readonly sameSentenceCandidates: number
  /** Shorter sentences (`Ya.`, `Baik`) are too common to mean anything. Letters and digits. */
  readonly sameSentenceCharacters: number
  /** A sheet filled faster than this for each criterion. */
  readonly secondsPerCriterion: number
  /** Equal levels on fewer criteria say nothing yet. */
  readonly criteriaForPattern: number
}

export const hintThresholds: HintThresholds = {
  sameSentenceCandidates: 3,
  sameSentenceCharacters: 20,
  secondsPerCriterion: 5,
  criteriaForPattern: 3,
}
