# Writes bayes.json: what follows from a test's accuracy and the chance before.
# Run in this folder: Rscript bayes.R   (R is not needed to run the tests.)
suppressPackageStartupMessages(library(jsonlite))

grid <- expand.grid(before = c(0.001, 0.036, 0.06, 0.315, 0.357, 0.718, 0.999),
                    sensitivity = c(0.44, 0.662, 0.93, 0.985, 1),
                    specificity = c(0.564, 0.90, 0.97, 0.993))

results <- lapply(seq_len(nrow(grid)), function(row) {
  given <- grid[row, ]
  # The joint distribution, written out as a table, and Bayes' rule by its margins.
  joint <- with(given, matrix(c(before * sensitivity, before * (1 - sensitivity),
                                (1 - before) * (1 - specificity), (1 - before) * specificity),
                              nrow = 2, dimnames = list(c("yes", "no"), c("so", "not"))))
  after <- prop.table(joint, margin = 1)[, "so"]
  ratios <- prop.table(joint, margin = 2)
  list(before = given$before, sensitivity = given$sensitivity, specificity = given$specificity,
       after_yes = after[["yes"]], after_no = after[["no"]],
       likelihood_yes = ratios["yes", "so"] / ratios["yes", "not"],
       likelihood_no = ratios["no", "so"] / ratios["no", "not"],
       found = 1000 * joint["yes", "so"], having = 1000 * given$before,
       alarms = 1000 * joint["yes", "not"])
})
write_json(results, "bayes.json", auto_unbox = TRUE, digits = NA)
