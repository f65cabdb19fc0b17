# Writes the expected values into vectors.json, beside the studies that stand there.
# Run in this folder: Rscript metafor.R   (R is not needed to run the tests.)
suppressPackageStartupMessages({ library(metafor); library(jsonlite) })

# metafor stops REML and PM at 1e-5 unless told otherwise.
exactly <- list(threshold = 1e-13, maxiter = 10000, tol = 1e-15)
tests <- c(HK = "knha", Wald = "z")

pooled <- function(studies, method, interval) {
  model <- rma(measure = "PLO", xi = studies$events, ni = studies$total, method = method,
               test = tests[[interval]], control = exactly)
  at <- predict(model, transf = transf.ilogit)
  list(share = at$pred, low = at$ci.lb, high = at$ci.ub,
       prediction_low = at$pi.lb, prediction_high = at$pi.ub,
       tau2 = model$tau2, i2 = model$I2, q = model$QE, q_p = model$QEp,
       k = model$k, method = method, interval = interval)
}

wilson <- function(events, total)
  as.numeric(prop.test(events, total, correct = FALSE)$conf.int)

vectors <- read_json("vectors.json", simplifyDataFrame = TRUE, simplifyVector = TRUE)
sets <- lapply(seq_len(nrow(vectors$sets)), function(row) {
  set <- vectors$sets[row, ]
  studies <- set$studies[[1]]
  expected <- list()
  for (method in c("PM", "REML", "DL")) for (interval in names(tests))
    expected[[length(expected) + 1]] <- pooled(studies, method, interval)
  leave_one_out <- if (nrow(studies) > 2)
    lapply(seq_len(nrow(studies)), function(out) pooled(studies[-out, ], "PM", "HK"))
  list(name = set$name, source = set$source, studies = studies, pooled = expected,
       leave_one_out = leave_one_out,
       wilson = suppressWarnings(Map(wilson, studies$events, studies$total)))
})
made_with <- sprintf("%s, metafor %s", R.version.string, packageVersion("metafor"))
write_json(list(made_with = made_with, made_by = "metafor.R", sets = sets),
           "vectors.json", auto_unbox = TRUE, digits = NA, pretty = TRUE)
