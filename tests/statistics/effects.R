# Writes effects.json: what R says of two groups. Run in this folder: Rscript effects.R
# (R is not needed to run the tests.)
suppressPackageStartupMessages({ library(metafor); library(jsonlite) })

wilson <- function(events, total) prop.test(events, total, correct = FALSE)$conf.int

ratio <- function(measure, a, n, b, m) {
  found <- summary(escalc(measure = measure, ai = a, n1i = n, ci = b, n2i = m))
  exp(c(found$yi, found$ci.lb, found$ci.ub))
}

# Newcombe 1998, method 10: the two Wilson intervals, squared and added.
newcombe <- function(a, n, b, m) {
  p <- a / n; q <- b / m; first <- wilson(a, n); second <- wilson(b, m)
  p - q + c(0, -sqrt((p - first[1])^2 + (second[2] - q)^2),
            sqrt((first[2] - p)^2 + (q - second[1])^2))
}

effects <- function(a, n, b, m)
  list(first = c(a, n), second = c(b, m), difference = newcombe(a, n, b, m),
       risk_ratio = ratio("RR", a, n, b, m), odds_ratio = ratio("OR", a, n, b, m),
       fisher_p = fisher.test(matrix(c(a, n - a, b, m - b), 2))$p.value)

tables <- list(c(42, 50, 29, 51), c(10, 16, 3, 16), c(32, 34, 26, 35), c(40, 114, 16, 115),
               c(22, 27, 19, 30), c(16, 27, 10, 30), c(123, 1026, 162, 1020), c(1, 9, 8, 9))
made_with <- sprintf("%s, metafor %s", R.version.string, packageVersion("metafor"))
write_json(list(made_with = made_with, made_by = "effects.R",
                tables = lapply(tables, function(x) suppressWarnings(do.call(effects, as.list(x))))),
           "effects.json", auto_unbox = TRUE, digits = NA, pretty = TRUE)
