/** The R text of generalisability theory: three balanced designs and the decision studies. */

export const gStudyScript = String.raw`
# Teori generalisabilitas (Cronbach dkk. 1972; Brennan 2001), rancangan seimbang, penduga ANOVA.
# Generalisability theory, balanced designs, estimators of the analysis of variance.
# a: penilai (pxr, pxrxc) atau tugas (px(r:t)); b: kriteria, atau penilai di dalam tugas.
# a: assessors (pxr, pxrxc) or tasks (px(r:t)); b: criteria, or assessors within a task.
P <- max(data$peserta); A <- max(data$a); B <- max(data$b)
x <- array(NA_real_, base::c(P, A, B)); x[cbind(data$peserta, data$a, data$b)] <- data$nilai
g <- mean(x); rata <- function(arah) apply(x, arah, mean)
p <- rata(1) - g; a <- rata(2) - g; b <- rata(3) - g
pa <- rata(1:2) - g - outer(p, a, "+"); pb <- rata(base::c(1, 3)) - g - outer(p, b, "+"); ab <- rata(2:3) - g - outer(a, b, "+")
penuh <- function(m, arah) aperm(array(m, dim = base::c(dim(x)[arah], dim(x)[-arah])), order(base::c(arah, setdiff(1:3, arah))))
sisa <- x - g - penuh(p, 1) - penuh(a, 2) - penuh(b, 3) - penuh(pa, 1:2) - penuh(pb, base::c(1, 3)) - penuh(ab, 2:3)
SS <- list(p = A * B * sum(p^2), a = P * B * sum(a^2), b = P * A * sum(b^2),
  pa = B * sum(pa^2), pb = A * sum(pb^2), ab = P * sum(ab^2), pab = sum(sisa^2))
# Sisa pembulatan dihitung nol. | What cancellation leaves counts as zero.
SS <- lapply(SS, function(s) if (s <= 1e-12 * sum((x - g)^2)) 0 else s)
dp <- P - 1; da <- A - 1; db <- B - 1
if (design == "pxr") {
  n <- base::c(p = P, r = A); MSpr <- SS$pa / (dp * da)
  raw <- base::c(p = (SS$p / dp - MSpr) / A, r = (SS$a / da - MSpr) / P, pr = MSpr)
} else if (design == "pxrxc") {
  n <- base::c(p = P, r = A, c = B); e <- SS$pab / (dp * da * db)
  MSpr <- SS$pa / (dp * da); MSpc <- SS$pb / (dp * db); MSrc <- SS$ab / (da * db)
  raw <- base::c(p = (SS$p / dp - MSpr - MSpc + e) / (A * B), r = (SS$a / da - MSpr - MSrc + e) / (P * B),
    c = (SS$b / db - MSpc - MSrc + e) / (P * A), pr = (MSpr - e) / B, pc = (MSpc - e) / A, rc = (MSrc - e) / P, prc = e)
} else {
  n <- base::c(p = P, t = A, r = B); e <- (SS$pb + SS$pab) / (A * dp * db)
  MSpt <- SS$pa / (dp * da); MSrt <- (SS$b + SS$ab) / (A * db)
  raw <- base::c(p = (SS$p / dp - MSpt) / (A * B), t = (SS$a / da - MSrt - MSpt + e) / (P * B),
    rt = (MSrt - e) / P, pt = (MSpt - e) / B, prt = e)
}
komponen <- pmax(raw, 0)
tampil(paste0("n.", names(n)), n); tampil("grandMean", g)
tampil(paste0("components.", names(raw)), komponen); tampil(paste0("raw.", names(raw)), raw)

# Studi keputusan: jumlah lain dari tiap faset. | Decision studies: other numbers of each facet.
faset <- setdiff(names(n), "p")
punya <- lapply(names(komponen), function(k) intersect(strsplit(k, "")[[1]], faset))
adaP <- grepl("p", names(komponen)); acak <- sapply(punya, function(k) any(!(k %in% fixed)))
for (s in seq_along(plans)) {
  m <- n[faset]; m[names(plans[[s]])] <- plans[[s]]; m[faset %in% fixed] <- n[faset[faset %in% fixed]]
  bagi <- function(banyak) sapply(punya, function(k) prod(banyak[k]))
  tetap <- komponen / bagi(m)
  tau <- sum(tetap[adaP & !acak]); delta <- sum(tetap[adaP & acak]); Delta <- delta + sum(tetap[!adaP & acak])
  galatRata <- sum((komponen / bagi(n) / ifelse(adaP, P, 1))[adaP | acak])
  sinyal <- tau + max(0, (g - cut)^2 - galatRata)
  tulis <- function(nama, v) tampil(paste0("study.", s, ".", nama), v)
  tulis("universeScoreVariance", tau); tulis("relativeErrorVariance", delta); tulis("absoluteErrorVariance", Delta)
  tulis("g", if (tau == 0) 0 else tau / (tau + delta)); tulis("phi", if (tau == 0) 0 else tau / (tau + Delta))
  tulis("phiAtCut", if (is.na(cut)) NA else sinyal / (sinyal + Delta))
}
`
