/** R texts of how firm a ranking is: normal errors, resampled assessors, moved weights. */

export const rankNormalScript = String.raw`
# Kepastian peringkat bila tiap nilai punya galat normal sendiri. | Certainty of ranks where each score has a normal error.
m <- data$nilai; s <- data$galat; n <- length(m)
# Kuadratur Gauss-Legendre 10 titik di antara semua titik yang berarti. | Gauss-Legendre, ten nodes between all points that matter.
gl <- base::c(0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717)
gw <- base::c(0.2955242247147529, 0.2692667193099964, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881)
gl <- base::c(-rev(gl), gl); gw <- base::c(rev(gw), gw)
dist <- matrix(0, n, n)
tanpa <- function(C, p) { # sebaran cacah tanpa satu peserta | distribution of the count without one candidate
  Q <- matrix(0, nrow(C), n); kecil <- p <= 0.5
  if (any(kecil)) { q <- 0; for (d in 1:n) { q <- (C[kecil, d] - p[kecil] * q) / (1 - p[kecil]); Q[kecil, d] <- q } }
  if (any(!kecil)) { q <- 0; for (d in n:1) { q <- (C[!kecil, d + 1] - (1 - p[!kecil]) * q) / p[!kecil]; Q[!kecil, d] <- q } }
  Q
}
diAtas <- function(x) sapply(1:n, function(j) if (s[j] > 0) pnorm((m[j] - x) / s[j]) else (m[j] > x) * 1)
cacah <- function(p) { C <- matrix(0, nrow(p), n + 1); C[, 1] <- 1
  for (j in 1:n) C <- C * (1 - p[, j]) + cbind(0, C[, 1:n, drop = FALSE] * p[, j]); C }
ragu <- which(s > 0)
if (length(ragu) > 0) {
  batas <- sort(unique(base::c(outer(s[ragu], seq(-9, 9, 0.75)) + m[ragu], m)))
  batas <- batas[base::c(TRUE, diff(batas) > 1e-12)]; lebar <- diff(batas) / 2
  x <- base::c(outer(gl, lebar)) + rep(batas[-1] - lebar, each = 10); w <- base::c(outer(gw, lebar))
  p <- diAtas(x); dim(p) <- base::c(length(x), n); C <- cacah(p)
  for (i in ragu) { dekat <- abs(x - m[i]) < 9 * s[i]
    dist[i, ] <- colSums(tanpa(C[dekat, , drop = FALSE], p[dekat, i]) * (w * dnorm(x, m[i], s[i]))[dekat]) }
}
for (i in which(s == 0)) { # tanpa galat: yang kembar berbagi tempat | without error: ties share places
  C <- cacah(matrix(diAtas(m[i]), 1)); kembar <- sum(s == 0 & m == m[i])
  for (t in 0:(kembar - 1)) for (d in 1:(n - t)) dist[i, d + t] <- dist[i, d + t] + C[d] / kembar
}
dist <- dist / rowSums(dist)
harap <- sapply(1:n, function(i) { e <- sqrt(s^2 + s[i]^2); z <- (m - m[i]) / e
  1 + sum(ifelse(e > 0, pnorm(z), ifelse(m == m[i], 0.5, (m > m[i]) * 1))[-i]) })
K <- min(places, n)
tampil(paste0("topK.", 1:n), if (K == 0) rep(0, n) else pmin(1, rowSums(dist[, 1:K, drop = FALSE])))
tampil(paste0("expectedRank.", 1:n), harap)
titik <- function(q) apply(dist, 1, function(v) which(cumsum(v) >= q - 1e-9)[1])
tampil(paste0("ranks.", 1:n, ".1"), titik(0.05)); tampil(paste0("ranks.", 1:n, ".2"), titik(0.95))
tampil(paste0("aboveCut.", 1:n), ifelse(s > 0, pnorm((m - cut) / s), (m >= cut) * 1))
`

export const rankBootstrapScript = String.raw`
# Bootstrap penilai: semua susunan k penilai dengan pengembalian, masing-masing dengan peluangnya.
# Bootstrap over assessors: every outcome of k draws with replacement, each with its chance.
x <- unname(as.matrix(data[, -1, drop = FALSE])); n <- nrow(x); k <- ncol(x)
susunan <- function(sisa, tempat) if (tempat == 1) matrix(sisa, 1) else
  do.call(rbind, lapply(sisa:0, function(a) cbind(a, susunan(sisa - a, tempat - 1))))
S <- unname(susunan(k, k)); peluang <- exp(lfactorial(k) - rowSums(lfactorial(S)) - k * log(k))
atas <- numeric(n); harap <- numeric(n); sebaran <- matrix(0, n, 2 * n)
teliti <- 1e-10 * max(abs(x)) * k
for (b in seq_len(nrow(S))) {
  # Jumlah yang sama sampai pembulatan dihitung kembar. | Sums that are equal up to rounding are ties.
  t <- round(c(x %*% S[b, ]) / max(teliti, 1e-300))
  lebih <- n - rank(t, ties.method = "max"); sama <- tabulate(match(t, unique(t)))[match(t, unique(t))]
  atas <- atas + peluang[b] * pmin(1, pmax(0, (places - lebih) / sama))
  r <- lebih + (sama + 1) / 2; harap <- harap + peluang[b] * r
  di <- cbind(1:n, 2 * r); sebaran[di] <- sebaran[di] + peluang[b]
}
tampil(paste0("topK.", 1:n), pmin(1, atas)); tampil(paste0("expectedRank.", 1:n), harap)
titik <- function(q) apply(sebaran, 1, function(v) which(cumsum(v) >= (q - 1e-12) * sum(v))[1] / 2)
tampil(paste0("ranks.", 1:n, ".1"), titik(0.05)); tampil(paste0("ranks.", 1:n, ".2"), titik(0.95))
`

export const weightSensitivityScript = String.raw`
# Sejauh mana satu bobot boleh bergeser sebelum K teratas berubah; bobot lain mengikuti sebanding.
# How far one weight may move before the top K changes; the others keep their proportions.
x <- unname(as.matrix(data[, -1, drop = FALSE])); lengkap <- complete.cases(x)
w <- weights / sum(weights); T <- c(x %*% w)
T[!lengkap] <- NA
masuk <- !is.na(T) & rank(-T, ties.method = "max", na.last = "keep") <= places; keluar <- !is.na(T) & !masuk
tampil(paste0("totals.", seq_along(T)), T); tampil(paste0("top.", seq_along(T)), masuk)
for (c in seq_along(w)) {
  lower <- 0; upper <- 1
  if (w[c] >= 1) { lower <- upper <- NA } else {
    A <- (T - w[c] * x[, c]) / (1 - w[c]); B <- x[, c] - A
    # Titik temu tiap pasangan dalam-luar. | Where each pair of in and out meets.
    beda <- outer(B[masuk], B[keluar], "-")
    temu <- -outer(A[masuk], A[keluar], "-") / ifelse(abs(beda) < 1e-12 * max(1, abs(B), na.rm = TRUE), NA, beda)
    temu <- temu[!is.na(temu)]
    lower <- max(0, temu[temu <= w[c]]); upper <- min(1, temu[temu > w[c]])
  }
  tampil(paste0("intervals.", c, ".lower"), lower); tampil(paste0("intervals.", c, ".upper"), upper)
}
`
