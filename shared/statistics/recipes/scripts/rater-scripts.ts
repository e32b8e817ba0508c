/** R texts about single assessors: indices beside the others, and drift. */

export const raterIndicesScript = String.raw`
# Indeks tiap penilai dibandingkan dengan rekan pada sel yang sama (peserta x kriteria).
# Indices of each assessor beside the others on the same cell (candidate x criterion).
K <- max(data$penilai); n <- max(data$peserta); C <- max(data$kriteria)
d <- data[!is.na(data$nilai), ]
sel <- (d$peserta - 1) * C + d$kriteria
W <- matrix(NA_real_, n * C, K); W[cbind(sel, d$penilai)] <- d$nilai
peserta <- rep(seq_len(n), each = C)
banyak <- rowSums(!is.na(W)); jumlah <- rowSums(W, na.rm = TRUE)
# Keketatan tersesuaikan: x = sel + penilai, kuadrat terkecil, jumlah nol; NA bila penilai tidak terhubung.
# Adjusted severity: x = cell + assessor by least squares, sum zero; NA where assessors are not joined.
ikut <- which(colSums(!is.na(W)) > 0); k <- length(ikut)
Z <- (!is.na(W[, ikut, drop = FALSE])) * 1; X <- W[, ikut, drop = FALSE]
M <- diag(colSums(Z), k) - crossprod(Z / ifelse(banyak > 0, banyak, 1), Z)
sesuai <- rep(NA_real_, K)
if (k >= 2 && qr(M, tol = 1e-9)$rank == k - 1)
  sesuai[ikut] <- solve(M + 1 / k, colSums((X - jumlah / banyak) * Z, na.rm = TRUE))
rerata <- function(v) if (length(v) == 0) NA else mean(v)
korelasi <- function(a, b) if (length(a) < 2) NA else suppressWarnings(cor(a, b))
for (j in seq_len(K)) {
  tulis <- function(nama, v) tampil(paste0("rater.", j, ".", nama), v)
  x <- W[, j]; punya <- x[!is.na(x)]
  bersama <- !is.na(x) & banyak > 1
  sendiri <- x[bersama]; lain <- ((jumlah - x) / (banyak - 1))[bersama]
  beda <- tapply(sendiri - lain, peserta[bersama], mean)
  selisih <- abs(W[bersama, -j, drop = FALSE] - sendiri); selisih <- selisih[!is.na(selisih)]
  lembar <- matrix(x, n, C, byrow = TRUE)
  r <- suppressWarnings(cor(lembar, use = "pairwise.complete.obs")); r <- r[upper.tri(r)]
  dalam <- apply(lembar, 1, function(b) if (sum(!is.na(b)) < 2) NA else sd(b, na.rm = TRUE))
  tulis("n", length(punya)); tulis("meanScore", rerata(punya)); tulis("severityAdjusted", sesuai[j])
  tulis("sd", sd(punya)); tulis("midShare", rerata(punya == mean(scale)))
  tulis("endShare", rerata(punya %in% scale)); tulis("halo", rerata(r[!is.na(r)]))
  tulis("withinCandidateSd", rerata(dalam[!is.na(dalam)])); tulis("sharedScores", length(sendiri))
  tulis("severityRaw", rerata(sendiri - lain)); tulis("severitySe", sd(beda) / sqrt(length(beda)))
  tulis("sdRatio", sd(sendiri) / sd(lain)); tulis("correlationWithOthers", korelasi(sendiri, lain))
  tulis("exactAgreement", rerata(selisih == 0)); tulis("adjacentAgreement", rerata(selisih <= 1 + 1e-9))
}
`

export const raterDriftScript = String.raw`
# Pergeseran: sisa model peserta + penilai + kriteria terhadap urutan menilai, per penilai.
# Drift: what the model candidate + assessor + criterion leaves, on each assessor's own order of scoring.
K <- max(data$penilai); d <- data[!is.na(data$nilai), ]
# Peserta dieliminasi dengan pemusatan, sisanya tetap sama. | Candidates are eliminated by centring; residuals stay the same.
pusat <- function(v) v - ave(v, d$peserta)
biner <- function(f) outer(f, sort(unique(f)), "==") * 1
X <- apply(cbind(biner(d$penilai), biner(d$kriteria)), 2, pusat)
sisa <- lm.fit(matrix(X, nrow(d)), pusat(d$nilai), tol = 1e-9)$residuals
nama <- c("n", "slope", "intercept", "t", "df", "p", "spearman")
for (j in seq_len(K)) {
  ada <- d$penilai == j & !is.na(d$urutan); u <- d$urutan[ada]; e <- sisa[ada]; n <- sum(ada)
  hasil <- rep(NA, 7)
  if (n >= 3 && length(unique(u)) > 1) {
    bulat <- round(e, 9); if (all(bulat == 0)) e <- bulat
    lebar <- sum((u - mean(u))^2); b <- sum((u - mean(u)) * (e - mean(e))) / lebar; a <- mean(e) - b * mean(u)
    galat <- sum((e - a - b * u)^2)
    t <- if (galat <= 1e-18 * n) NA else b / sqrt(galat / (n - 2) / lebar)
    rho <- if (length(unique(bulat)) < 2) NA else cor(u, bulat, method = "spearman")
    hasil <- c(n, b, a, t, n - 2, if (is.na(t)) NA else 2 * pt(-abs(t), n - 2), rho)
  }
  tampil(paste0("rater.", j, ".", nama), hasil)
}
`
