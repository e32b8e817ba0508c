/** The R text of many-facet Rasch measurement by joint maximum likelihood, vectorised. */

export const mfrmScript = String.raw`
# Rasch banyak faset, skala bertingkat (Andrich 1978; Linacre 1989), kemungkinan maksimum bersama (JML):
# log(P_h / P_{h-1}) = peserta - penilai - kriteria - ambang_h
# Many-facet Rasch, rating scale, joint maximum likelihood: log(P_h / P_{h-1}) = candidate - assessor - criterion - threshold_h
nama <- c("candidates", "raters", "criteria"); tanda <- c(1, -1, -1)
L <- c(max(data$peserta), max(data$penilai), max(data$kriteria))
d <- data[!is.na(data$nilai), ]
d <- d[order(d$peserta, d$kriteria, d$penilai), ]
unsur <- cbind(d$peserta, d$penilai, d$kriteria); x <- d$nilai

# Unsur ekstrem disisihkan dahulu. | Extreme elements are set aside first.
aktif <- rep(TRUE, nrow(d)); luar <- NULL
repeat {
  ujung <- range(x[aktif]); temu <- NULL
  for (f in 1:3) {
    id <- sort(unique(unsur[aktif, f])); if (length(id) < 2 || ujung[1] == ujung[2]) next
    bawah <- tapply(x[aktif] == ujung[1], unsur[aktif, f], all); atas <- tapply(x[aktif] == ujung[2], unsur[aktif, f], all)
    if (any(bawah | atas)) temu <- rbind(temu, cbind(f, id, ifelse(bawah, 0, 1))[bawah | atas, , drop = FALSE])
  }
  if (is.null(temu)) break
  luar <- rbind(luar, temu)
  for (b in seq_len(nrow(temu))) aktif <- aktif & unsur[, temu[b, 1]] != temu[b, 2]
}
label <- sort(unique(x[aktif])); K <- length(label) - 1; h <- 0:K
u <- unsur[aktif, , drop = FALSE]; skor <- match(x[aktif], label) - 1
ids <- lapply(1:3, function(f) sort(unique(u[, f])))
posisi <- sapply(1:3, function(f) match(u[, f], ids[[f]])); dim(posisi) <- dim(u)
i <- posisi[, 1]; j <- posisi[, 2]; c <- posisi[, 3]; n <- lengths(ids)

# Peluang tiap kategori pada eta. | Chances of the categories at eta.
peluang <- function(eta, tau) {
  e <- outer(eta, 0:length(tau)) - rep(c0(tau), each = length(eta))
  e <- exp(e - e[cbind(seq_along(eta), max.col(e, "first"))]); e / rowSums(e)
}
c0 <- function(tau) cumsum(base::c(0, tau))
jumlah <- function(v, kel, banyak) { s <- rowsum(v, kel); m <- matrix(0, banyak, ncol(s)); m[as.integer(rownames(s)), ] <- s; m }
silang <- function(v, a, b, na, nb) matrix(jumlah(v, (b - 1) * na + a, na * nb), na, nb)
logL <- function(th, la, de, ta) {
  P <- peluang(th[i] - la[j] - de[c], ta); sum(log(P[cbind(seq_along(skor), skor + 1)]))
}
th <- numeric(n[1]); la <- numeric(n[2]); de <- numeric(n[3]); ta <- numeric(K)
kini <- logL(th, la, de, ta)
for (putaran in 1:60) {
  P <- peluang(th[i] - la[j] - de[c], ta); E <- c(P %*% h); V <- c(P %*% h^2) - E^2
  # lebih[, g]: P(X >= g); tarik[, g]: kovarian X dengan [X >= g]. | covariance of X with [X >= g]
  lebih <- sapply(1:K, function(g) rowSums(P[, (g + 1):(K + 1), drop = FALSE]))
  tarik <- sapply(1:K, function(g) c(P[, (g + 1):(K + 1), drop = FALSE] %*% (g:K))) - E * lebih
  r <- skor - E
  lereng <- base::c(-jumlah(r, j, n[2]), -jumlah(r, c, n[3]), colSums(lebih) - sapply(1:K, function(g) sum(skor >= g)))
  sendiri <- c(jumlah(r, i, n[1])); D <- c(jumlah(V, i, n[1]))
  B <- cbind(-silang(V, i, j, n[1], n[2]), -silang(V, i, c, n[1], n[3]), -jumlah(tarik, i, n[1]))
  jc <- silang(V, j, c, n[2], n[3]); jt <- jumlah(tarik, j, n[2]); ct <- jumlah(tarik, c, n[3])
  tt <- matrix(0, K, K)
  for (a in 1:K) for (b in 1:K) tt[a, b] <- sum(lebih[, max(a, b)] - lebih[, a] * lebih[, b])
  A <- rbind(cbind(diag(c(jumlah(V, j, n[2])), n[2]), jc, jt),
    cbind(t(jc), diag(c(jumlah(V, c, n[3])), n[3]), ct), cbind(t(jt), t(ct), tt))
  # Komplemen Schur; jumlah tiap faset ditahan nol. | Schur complement; the sum of each facet is held at zero.
  S <- A - crossprod(B, B / D); blok <- rep(1:3, base::c(n[2], n[3], K))
  S <- S + outer(blok, blok, "==") * mean(diag(S))
  s <- solve(S, lereng - c(crossprod(B, sendiri / D))); sth <- (sendiri - c(B %*% s)) / D
  bagian <- 1
  repeat {
    baru <- logL(th + bagian * sth, la + bagian * s[blok == 1], de + bagian * s[blok == 2], ta + bagian * s[blok == 3])
    if (baru >= kini - 1e-12 * abs(kini) || bagian < 1e-6) break
    bagian <- bagian / 2
  }
  th <- th + bagian * sth; la <- la + bagian * s[blok == 1]; de <- de + bagian * s[blok == 2]; ta <- ta + bagian * s[blok == 3]
  kini <- baru
  if (bagian * max(abs(base::c(sth, s))) < 1e-8) break
}

ukur <- lapply(L, function(b) rep(NA_real_, b))
ukur[[1]][ids[[1]]] <- th; ukur[[2]][ids[[2]]] <- la; ukur[[3]][ids[[3]]] <- de
pusat <- mean(th)
P <- peluang(th[i] - la[j] - de[c], ta); E <- c(P %*% h); V <- c(P %*% h^2) - E^2
C4 <- rowSums(P * (outer(-E, h, "+"))^4); r2 <- (skor - E)^2
etaTanpa <- function(brs, f) {
  e <- 0; for (g in setdiff(1:3, f)) e <- e + tanda[g] * ukur[[g]][unsur[brs, g]]; e
}
# Unsur ekstrem: jumlah harapan 0,3 dari ujung, yang lain sudah tetap. | Extreme: expected sum 0.3 from the end, all else held.
for (b in rev(seq_len(NROW(luar)))) {
  f <- luar[b, 1]; e <- etaTanpa(which(unsur[, f] == luar[b, 2]), f); e <- e[!is.na(e)]
  if (length(e) == 0) next
  sasaran <- if (luar[b, 3] == 0) adjustment else K * length(e) - adjustment
  akar <- uniroot(function(t) sum(peluang(e + t, ta) %*% h) - sasaran, c(-60, 60), tol = 1e-12)$root
  ukur[[f]][luar[b, 2]] <- tanda[f] * akar
}
wajar <- function(eta) if (is.na(eta)) NA else sum(label * peluang(eta, ta))
t_wh <- function(ms, q2) if (is.na(q2) || !(q2 > 1e-12)) NA else (ms^(1 / 3) - 1) * 3 / sqrt(q2) + sqrt(q2) / 3
for (f in 1:3) {
  ukuran <- galat <- rep(NA_real_, L[f]); biasa <- rep(FALSE, L[f])
  for (a in seq_len(L[f])) {
    ekstrem <- !is.null(luar) && any(luar[, 1] == f & luar[, 2] == a)
    m <- ukur[[f]][a]; se <- infit <- outfit <- zi <- zo <- NA
    if (ekstrem) {
      brs <- which(unsur[, f] == a); banyak <- length(brs); rata <- mean(x[brs])
      e <- etaTanpa(brs, f) + tanda[f] * m; e <- e[!is.na(e)]
      Q <- peluang(e, ta); v <- sum(Q %*% h^2 - (Q %*% h)^2); if (!is.na(m) && v > 0) se <- 1 / sqrt(v)
    } else {
      brs <- which(u[, f] == a); banyak <- length(brs); rata <- if (banyak == 0) NA else mean(x[aktif][brs])
      if (banyak > 0) {
        v <- V[brs]; se <- if (n[f] == 1) NA else 1 / sqrt(sum(v))
        infit <- sum(r2[brs]) / sum(v); outfit <- mean(r2[brs] / v)
        zi <- t_wh(infit, sum(C4[brs] - v^2) / sum(v)^2)
        zo <- t_wh(outfit, sum(C4[brs] / v^2) / banyak^2 - 1 / banyak)
        biasa[a] <- TRUE
      }
    }
    tulis <- function(apa, v) tampil(paste0(nama[f], ".", a, ".", apa), v)
    tulis("measure", m); tulis("se", se); tulis("count", banyak); tulis("observedAverage", rata)
    tulis("fairAverage", wajar(if (f == 1) m else pusat - m))
    tulis("infit", infit); tulis("outfit", outfit); tulis("infitZ", zi); tulis("outfitZ", zo)
    ukuran[a] <- m; galat[a] <- se
  }
  pakai <- biasa & !is.na(ukuran) & !is.na(galat); m <- ukuran[pakai]; se <- galat[pakai]
  tulis <- function(apa, v) tampil(paste0("summary.", nama[f], ".", apa), v)
  cukup <- length(m) >= 2; amat <- if (cukup) var(m) else NA; mse <- if (cukup) mean(se^2) else NA
  benar <- max(0, amat - mse); w <- 1 / se^2
  tulis("observedVariance", amat); tulis("meanSquareError", mse); tulis("separation", sqrt(benar / mse))
  tulis("reliability", if (cukup && amat > 0) benar / amat else NA)
  tulis("chiSquare", if (cukup) max(0, sum(w * m^2) - sum(w * m)^2 / sum(w)) else NA)
  tulis("df", max(0, length(m) - 1))
}
tampil(paste0("thresholds.", 1:K), ta); tampil(paste0("categories.", 1:(K + 1)), label)
tampil("logLikelihood", kini); tampil("used", sum(aktif)); tampil("setAside", sum(!aktif))
`
