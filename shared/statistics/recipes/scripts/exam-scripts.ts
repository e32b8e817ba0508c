/** R texts of adverse impact and of exam items. */

export const adverseImpactScript = String.raw`
# Dampak menurut kelompok: empat perlima, uji eksak Fisher, uji dua proporsi. | Impact by group: four fifths, Fisher, two proportions.
N <- data$pelamar; s <- data$terpilih; n <- length(N); ada <- N > 0
rate <- ifelse(ada, s / N, NA)
acuan <- which(ada & rate >= max(rate, na.rm = TRUE) - 1e-12)[1]
banding <- which(ada & seq_len(n) != acuan)
tampil("reference", acuan)
fisher <- rep(NA_real_, n)
for (i in banding) fisher[i] <- fisher.test(rbind(c(s[i], N[i] - s[i]), c(s[acuan], N[acuan] - s[acuan])))$p.value
holm <- replace(fisher, banding, p.adjust(fisher[banding], "holm"))
for (i in seq_len(n)) {
  tulis <- function(nama, v) tampil(paste0("groups.", i, ".", nama), v)
  tulis("applicants", N[i]); tulis("selected", s[i]); tulis("rate", rate[i])
  tulis("impactRatio", rate[i] / rate[acuan])
  tulis("belowFourFifths", if (ada[i]) 5 * s[i] * N[acuan] < 4 * s[acuan] * N[i] else NA)
  tulis("underTwoPercent", 50 * N[i] < sum(N))
  M <- N[i] + N[acuan]; S <- s[i] + s[acuan]; p <- S / M
  z <- if (S == 0 || S == M) NA else (rate[i] - rate[acuan]) / sqrt(p * (1 - p) * (1 / N[i] + 1 / N[acuan]))
  nilai <- c(fisher[i], holm[i], z, 2 * pnorm(-abs(z)), M < 30 || min(N[i], N[acuan]) * min(S, M - S) < 5 * M,
    N[i] * p - s[i], (s[i] + 1) * N[acuan] > (s[acuan] - 1) * N[i])
  if (!(i %in% banding)) nilai <- rep(NA, 7)
  tulis(c("fisherP", "fisherHolm", "z", "zP", "tooFewForZ", "shortfall", "oneSelectionReverses"), nilai)
}
`

export const itemAnalysisScript = String.raw`
# Butir soal: kesukaran, daya beda, alfa Cronbach dengan selang Feldt (1965). | Items: difficulty, discrimination, Cronbach's alpha.
x <- unname(as.matrix(data[, -1, drop = FALSE])); ada <- complete.cases(x)
tampil("n", sum(ada)); tampil("dropped", sum(!ada))
x <- x[ada, , drop = FALSE]; n <- nrow(x); C <- ncol(x); T <- rowSums(x); v <- apply(x, 2, var)
alfa <- function(v, total) if (length(v) < 2 || total <= 1e-15 * sum(v)) NA else
  length(v) / (length(v) - 1) * (1 - sum(v) / total)
a <- alfa(v, var(T)); ekor <- (1 - confidence) / 2
feldt <- function(p) if (is.na(a)) NA else 1 - (1 - a) * qf(p, n - 1, (n - 1) * (C - 1))
tampil("alpha", a); tampil("alphaLower", feldt(1 - ekor)); tampil("alphaUpper", feldt(ekor))
tampil("totalMean", mean(T)); tampil("totalSd", sd(T)); tampil("sem", sqrt(var(T) * max(0, 1 - a)))
korelasi <- function(p, q) suppressWarnings(cor(p, q))
# 27 persen teratas dan terbawah; yang kembar di batas berbagi tempat. | Upper and lower 27 %; ties at the border share places.
bagian <- function(arah) { t <- arah * T
  pmin(1, pmax(0, (0.27 * n - (n - rank(t, ties.method = "max"))) / ave(t, t, FUN = length))) }
for (c in seq_len(C)) {
  tulis <- function(nama, nilai) tampil(paste0("items.", c, ".", nama), nilai)
  sisa <- T - x[, c]
  tulis("mean", mean(x[, c])); tulis("variance", v[c])
  tulis("itemTotal", korelasi(x[, c], T)); tulis("itemRest", korelasi(x[, c], sisa))
  tulis("alphaIfDeleted", alfa(v[-c], var(sisa)))
  tulis("upperLower", if (n < 50) NA else sum(x[, c] * (bagian(1) - bagian(-1))) / (0.27 * n))
}
`
