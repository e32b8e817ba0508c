/** R texts of agreement between assessors. What stands before each is written by `recipe-script.ts`: data, parameters, `tampil`. */

export const iccScript = String.raw`
# Korelasi antarkelas (Shrout & Fleiss 1979; McGraw & Wong 1996), hanya baris lengkap.
# Intraclass correlations (Shrout & Fleiss 1979; McGraw & Wong 1996), complete rows only.
x <- as.matrix(data[, -1, drop = FALSE])
x <- unname(x[complete.cases(x), , drop = FALSE])
n <- nrow(x); k <- ncol(x); g <- mean(x); r <- rowMeans(x); m <- colMeans(x)
# Sisa pembulatan dihitung nol. | What cancellation leaves counts as zero.
bersih <- function(s) if (s <= 1e-12 * sum((x - g)^2)) 0 else s
MSB <- bersih(k * sum((r - g)^2)) / (n - 1)
MSJ <- bersih(n * sum((m - g)^2)) / (k - 1)
MSE <- bersih(sum((x - outer(r, m, "+") + g)^2)) / ((n - 1) * (k - 1))
MSW <- bersih(sum((x - r)^2)) / (n * (k - 1))
tampil("meanSquares.n", n); tampil("meanSquares.k", k)
tampil("meanSquares.subjects", MSB); tampil("meanSquares.raters", MSJ)
tampil("meanSquares.error", MSE); tampil("meanSquares.within", MSW)

p <- 1 - (1 - confidence) / 2
uji <- function(nama, B, E, df1, df2) {
  F <- if (E == 0) NA else B / E
  tampil(paste0(nama, ".F"), F)
  tampil(paste0(nama, ".df1"), df1); tampil(paste0(nama, ".df2"), df2)
  tampil(paste0(nama, ".p"), if (is.na(F)) NA else pf(F, df1, df2, lower.tail = FALSE))
}
nilai <- function(nama, v, lower, upper) {
  tampil(paste0(nama, ".value"), v)
  tampil(paste0(nama, ".lower"), if (is.finite(v)) lower else NA)
  tampil(paste0(nama, ".upper"), if (is.finite(v)) upper else NA)
}
# ICC1 dan ICC3 sama bentuknya, beda galatnya. | ICC1 and ICC3 have one form, with another error.
jarak <- function(satu, rata, E, df2) {
  df1 <- n - 1
  FL <- MSB / E / qf(p, df1, df2); FU <- MSB / E * qf(p, df2, df1)
  b1 <- if (E == 0) c(1, 1) else (c(FL, FU) - 1) / (c(FL, FU) + k - 1)
  bk <- if (E == 0) c(1, 1) else 1 - 1 / c(FL, FU)
  nilai(satu, (MSB - E) / (MSB + (k - 1) * E), b1[1], b1[2]); uji(satu, MSB, E, df1, df2)
  nilai(rata, if (MSB == 0) NA else 1 - E / MSB, bk[1], bk[2]); uji(rata, MSB, E, df1, df2)
}
jarak("ICC1", "ICC1k", MSW, n * (k - 1))
jarak("ICC3", "ICC3k", MSE, (n - 1) * (k - 1))
# ICC2: tingkat nilai ikut dihitung. | ICC2: the level of marks counts.
bawah <- MSB + (k - 1) * MSE + k * (MSJ - MSE) / n
rho <- if (bawah <= 0) NA else (MSB - MSE) / bawah
if (is.na(rho)) { L <- U <- NA } else if (rho >= 1) { L <- U <- 1 } else {
  a <- k * rho / (n * (1 - rho)); b <- 1 + k * rho * (n - 1) / (n * (1 - rho))
  v <- (a * MSJ + b * MSE)^2 / ((a * MSJ)^2 / (k - 1) + (b * MSE)^2 / ((n - 1) * (k - 1)))
  F1 <- qf(p, n - 1, v); F2 <- qf(p, v, n - 1); s <- k * MSJ + (k * n - k - n) * MSE
  L <- n * (MSB - F1 * MSE) / (F1 * s + n * MSB)
  U <- n * (F2 * MSB - MSE) / (s + n * F2 * MSB)
}
naik <- function(z) if (is.na(z) || 1 + (k - 1) * z <= 0) NA else k * z / (1 + (k - 1) * z)
nilai("ICC2", rho, L, U); uji("ICC2", MSB, MSE, n - 1, (n - 1) * (k - 1))
bk <- MSB + (MSJ - MSE) / n
nilai("ICC2k", if (MSB == 0 || bk <= 0) NA else (MSB - MSE) / bk, naik(L), naik(U))
uji("ICC2k", MSB, MSE, n - 1, (n - 1) * (k - 1))
`

export const iccIncompleteScript = String.raw`
# Komponen ragam dengan REML atas sel yang terisi (paket lme4), lalu ICC. Tak ada yang diisi-isi.
# Variance components by REML on the cells that are scored (package lme4), then ICC. Nothing is imputed.
library(lme4)
x <- unname(as.matrix(data[, -1, drop = FALSE]))
x <- x[rowSums(!is.na(x)) > 0, colSums(!is.na(x)) > 0, drop = FALSE]
ada <- which(!is.na(x), arr.ind = TRUE)
sel <- data.frame(y = x[ada], s = factor(ada[, 1]), r = factor(ada[, 2]))
# Pengaturan ketat, sebab batas bawaan lme4 hanya memberi 4-5 angka. | Strict, since lme4 stops at 4-5 digits by default.
rumus <- lFormula(y ~ 1 + (1 | s) + (1 | r), data = sel, REML = TRUE,
  control = lmerControl(check.nobs.vs.nlev = "ignore", check.nobs.vs.nRE = "ignore", check.nlev.gtr.1 = "ignore"))
dev <- do.call(mkLmerDevfun, rumus)
awal <- optimizeLmer(dev)$par
# Puncak diperhalus dengan langkah Newton; turunan dari selisih pusat berorde empat. Suku yang nol tetap nol.
# The top is refined by Newton's steps; slopes by central differences of fourth order. A term that is zero stays so.
th <- awal
for (j in 1:2) { nol <- replace(th, j, 0); if (th[j] < 1e-3 && dev(nol) <= dev(th) + 1e-7) th <- nol }
bebas <- which(th > 0)
lereng <- function(f, h) (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h)
gradien <- function(t) sapply(bebas, function(j)
  lereng(function(h) dev(replace(t, j, t[j] + h)), 2e-3 * max(0.1, t[j])))
for (putaran in 1:8) if (length(bebas) > 0) {
  H <- sapply(bebas, function(j) {
    h <- 1e-3 * max(0.1, th[j])
    (gradien(replace(th, j, th[j] + h)) - gradien(replace(th, j, th[j] - h))) / (2 * h)
  })
  langkah <- solve(matrix(H, length(bebas)), gradien(th))
  th[bebas] <- th[bebas] - langkah
  if (max(abs(langkah)) < 1e-10) break
}
dev(th)
pp <- environment(dev)$pp; resp <- environment(dev)$resp
derajat <- nrow(sel) - 1
residual <- (resp$wrss() + pp$sqrL(1)) / derajat
# Urutan suku menurut lme4. | The order of terms is lme4's own.
ragam <- setNames(th^2 * residual, names(rumus$reTrms$cnms))
s2 <- unname(ragam["s"]); r2 <- unname(ragam["r"])
ks <- rowSums(!is.na(x)); kh <- length(ks) / sum(1 / ks)
tampil("n", nrow(x)); tampil("k", ncol(x)); tampil("cells", nrow(sel))
tampil("subject", s2); tampil("rater", r2); tampil("residual", residual)
tampil("grandMean", pp$beta(1))
tampil("ICC2", s2 / (s2 + r2 + residual)); tampil("ICC3", s2 / (s2 + residual))
tampil("harmonicRatersPerSubject", kh)
tampil("ICC2kh", s2 / (s2 + (r2 + residual) / kh)); tampil("ICC3kh", s2 / (s2 + residual / kh))
`

export const krippendorffScript = String.raw`
# Alfa Krippendorff dari matriks kebetulan (Krippendorff 2011). | Krippendorff's alpha from the matrix of coincidences.
x <- as.matrix(data[, -1, drop = FALSE])
x <- x[rowSums(!is.na(x)) >= 2, , drop = FALSE]
v <- sort(unique(x[!is.na(x)])); V <- length(v)
# Berapa kali tiap nilai muncul per unit. | How often each value occurs in a unit.
n_uc <- matrix(0, nrow(x), V)
for (j in seq_len(V)) n_uc[, j] <- rowSums(x == v[j], na.rm = TRUE)
m <- rowSums(n_uc); n_c <- colSums(n_uc); n <- sum(n_c)
o <- crossprod(n_uc, n_uc / (m - 1)) - diag(colSums(n_uc / (m - 1)), V)
tengah <- cumsum(n_c) - n_c / 2
d2 <- switch(level,
  nominal = 1 - diag(V),
  ordinal = outer(tengah, tengah, "-")^2,
  interval = outer(v, v, "-")^2,
  ratio = ifelse(diag(V) == 1, 0, (outer(v, v, "-") / outer(v, v, "+"))^2))
tampil("alpha", 1 - (n - 1) * sum(o * d2) / sum(outer(n_c, n_c) * d2))
tampil("pairableValues", n); tampil("units", nrow(x))
`

export const fleissScript = String.raw`
# Kappa Fleiss; galat bakunya menurut Fleiss, Nee & Landis 1979. | Fleiss' kappa; standard error of Fleiss, Nee & Landis 1979.
x <- unname(as.matrix(data[, -1, drop = FALSE])); x <- x[rowSums(x) > 0, , drop = FALSE]
m <- rowSums(x); N <- nrow(x); tetap <- all(m == m[1])
p <- colMeans(x / m); P <- ((rowSums(x^2) - m) / (m * (m - 1)))[m >= 2]
Pe <- sum(p^2); kappa <- (mean(P) - Pe) / (1 - Pe)
tampil("kappa", kappa); tampil("observedAgreement", mean(P)); tampil("expectedAgreement", Pe)
S <- sum(p * (1 - p))
ragam <- 2 / (N * m[1] * (m[1] - 1) * S^2) * (S^2 - sum(p * (1 - p) * (1 - 2 * p)))
se <- if (tetap && ragam > 0) sqrt(ragam) else NA
tampil("seNull", se); tampil("z", kappa / se)
if (tetap) tampil(paste0("perCategory.", seq_along(p)),
  ifelse(p == 0 | p == 1, NA, 1 - colSums(x * (m - x)) / (N * m[1] * (m[1] - 1) * p * (1 - p))))
if (!tetap) tampil("perCategory", NA)
tampil("subjects", N)
`

export const cohenScript = String.raw`
# Kappa Cohen, berbobot; galat baku menurut Fleiss, Cohen & Everitt 1969. | Cohen's kappa, weighted.
x <- unname(as.matrix(data[, -1, drop = FALSE])); N <- sum(x); q <- nrow(x); p <- x / N
beda <- if (is.matrix(weights)) weights else switch(weights,
  unweighted = 1 - diag(q), linear = abs(outer(1:q, 1:q, "-")), quadratic = outer(1:q, 1:q, "-")^2)
w <- 1 - beda / max(beda)
r <- rowSums(p); k <- colSums(p); acak <- outer(r, k)
po <- sum(w * p); pe <- sum(w * acak)
kappa <- if (sum(r > 0) == 1 || sum(k > 0) == 1) 0 else (po - pe) / (1 - pe)
tarik <- outer(c(w %*% k), c(crossprod(w, r)), "+")
akar <- function(v) if (v > 1e-15 / N) sqrt(v) else 0
ase <- akar((sum(p * (w - tarik * (1 - kappa))^2) - (kappa - pe * (1 - kappa))^2) / (N * (1 - pe)^2))
se0 <- akar((sum(acak * (w - tarik)^2) - pe^2) / (N * (1 - pe)^2))
z <- qnorm(1 - (1 - confidence) / 2)
tampil("n", N); tampil("kappa", kappa); tampil("observedAgreement", po); tampil("expectedAgreement", pe)
tampil("ase", ase); tampil("seNull", se0); tampil("z", if (se0 == 0) NA else kappa / se0)
tampil("lower", kappa - z * ase); tampil("upper", kappa + z * ase)
`

export const kendallScript = String.raw`
# W Kendall dengan koreksi nilai kembar; khi-kuadratnya ialah uji Friedman. | Kendall's W corrected for ties; its chi-square is Friedman's.
x <- unname(as.matrix(data[, -1, drop = FALSE])); x <- x[complete.cases(x), , drop = FALSE]
n <- nrow(x); k <- ncol(x); R <- rowSums(apply(x, 2, rank))
kembar <- sum(apply(x, 2, function(v) { t <- table(v); sum(t^3 - t) }))
W <- 12 * sum((R - k * (n + 1) / 2)^2) / (k^2 * (n^3 - n) - k * kembar)
tampil("W", W); tampil("chiSquare", k * (n - 1) * W); tampil("df", n - 1)
tampil("p", pchisq(k * (n - 1) * W, n - 1, lower.tail = FALSE)); tampil("n", n); tampil("m", k)
tampil(paste0("meanRanks.", seq_len(n)), R / k)
`
