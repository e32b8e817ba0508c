/** The whole R script of a recipe: what it reads, what was asked, how numbers are printed, and then the method. */
import type { RecipeData, RecipeKind } from './recipe-data.ts'
import { parametersOf } from './recipe-table.ts'
import {
  cohenScript,
  fleissScript,
  iccIncompleteScript,
  iccScript,
  kendallScript,
  krippendorffScript,
} from './scripts/agreement-scripts.ts'
import { rankBootstrapScript, rankNormalScript, weightSensitivityScript } from './scripts/certainty-scripts.ts'
import { adverseImpactScript, itemAnalysisScript } from './scripts/exam-scripts.ts'
import { mfrmScript } from './scripts/facets-script.ts'
import { gStudyScript } from './scripts/generalisability-script.ts'
import { raterDriftScript, raterIndicesScript } from './scripts/rater-scripts.ts'

const methods: Readonly<Record<RecipeKind, string>> = {
  icc: iccScript,
  'icc-incomplete': iccIncompleteScript,
  'krippendorff-alpha': krippendorffScript,
  'fleiss-kappa': fleissScript,
  'cohen-kappa': cohenScript,
  'kendall-w': kendallScript,
  'rater-indices': raterIndicesScript,
  'rater-drift': raterDriftScript,
  mfrm: mfrmScript,
  'g-study': gStudyScript,
  'rank-normal': rankNormalScript,
  'rank-bootstrap': rankBootstrapScript,
  'weight-sensitivity': weightSensitivityScript,
  'adverse-impact': adverseImpactScript,
  'item-analysis': itemAnalysisScript,
}

/** Packages that the script needs beside R itself. */
export const rPackagesOf = (kind: RecipeKind): readonly string[] => (kind === 'icc-incomplete' ? ['lme4'] : [])

const opening = String.raw`# Jalankan di map berkas ini: Rscript recipe.R | Run in the folder of this file: Rscript recipe.R
data <- read.csv("data.csv")
# Cetak angka bernama; NA: tidak dapat dihitung. | Prints a named number; NA: cannot be worked out.
tampil <- function(nama, nilai) {
  nilai <- as.numeric(nilai)
  cat(paste0(nama, " = ", ifelse(is.finite(nilai), sprintf("%.10g", nilai + 0), "NA"), "\n"), sep = "")
}
`

export const scriptOf = (data: RecipeData): string =>
  `${opening}${parametersOf(data)
    .map((line) => `${line}\n`)
    .join('')}${methods[data.kind]}`
