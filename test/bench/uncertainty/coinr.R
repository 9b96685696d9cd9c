# Times COINr on the mission matrix; the last line is one JSON document. Argument: folder of the reference data.
suppressPackageStartupMessages(library(COINr))
folder <- commandArgs(trailingOnly = TRUE)[1]
data <- read.csv(file.path(folder, "mission32x17.csv"))
names(data)[1] <- "uCode"
meta <- read.csv(file.path(folder, "mission_iMeta.csv"))

build <- function() {
  coin <- new_coin(data, meta, quietly = TRUE)
  coin <- suppressMessages(Treat(coin, dset = "Raw",
    global_specs = list(f1 = "winsorise", f1_para = list(winmax = 5),
                        f2 = "log_CT", f_pass = "check_SkewKurt")))
  coin <- Normalise(coin, dset = "Treated", global_specs = list(f_n = "n_minmax", f_n_para = list(c(1, 100))))
  Aggregate(coin, dset = "Normalised", f_ag = "a_amean")
}
seconds <- function(work) sum(system.time(work())[c("user.self", "sys.self")])
coin <- build()
built <- median(replicate(11, seconds(build)))

weights <- get_noisy_weights(coin$Meta$Weights$Original,
  noise_specs = data.frame(Level = c(1, 2), NoiseFactor = c(0.25, 0.25)), Nrep = 200)
specs <- list(
  Winmax = list(Address = "$Log$Treat$global_specs$f1_para$winmax", Distribution = 1:5, Type = "discrete"),
  Weights = list(Address = "$Log$Aggregate$w", Distribution = weights, Type = "discrete"),
  Aggregation = list(Address = "$Log$Aggregate$f_ag",
                     Distribution = c("a_amean", "a_gmean", "a_hmean"), Type = "discrete"))
analysis <- seconds(function() {
  suppressMessages(get_sensitivity(coin, SA_specs = specs, N = 1000, SA_type = "UA",
    dset = "Aggregated", iCode = "Total", quietly = TRUE))
})
cat(sprintf('{"version":"%s","seconds":{"build-32x17":%.6f,"ua-1000":%.3f}}\n',
            as.character(packageVersion("COINr")), built, analysis))
