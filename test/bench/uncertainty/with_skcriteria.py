"""Times scikit-criteria on the mission matrix; the last line is one JSON document. Argument: folder of the reference data."""
import csv
import json
import statistics
import sys
import time
from importlib.metadata import version

import skcriteria as skc
from skcriteria.agg.similarity import TOPSIS
from skcriteria.agg.simple import WeightedSumModel
from skcriteria.pipeline import mkpipe
from skcriteria.preprocessing.invert_objectives import NegateMinimize
from skcriteria.preprocessing.scalers import MinMaxScaler

folder = sys.argv[1]
meta = json.load(open(f"{folder}/mission_meta.json"))
rows = list(csv.reader(open(f"{folder}/mission32x17_positive.csv")))
matrix = [[float(cell) for cell in row[1:]] for row in rows[1:]]
weights = [meta["effective_weights"][code] for code in rows[0][1:]]
problem = skc.mkdm(matrix, meta["directions"], weights=weights)


def of_many(call, calls):
    seconds = []
    for _ in range(5):
        started = time.process_time()
        for _ in range(calls):
            call()
        seconds.append((time.process_time() - started) / calls)
    return statistics.median(seconds)


def pipeline(method):
    pipe = mkpipe(NegateMinimize(), MinMaxScaler(target="matrix"), method)
    return lambda: pipe.evaluate(problem)


print(json.dumps({
    "version": version("scikit-criteria"),
    "seconds": {
        "wsm": of_many(pipeline(WeightedSumModel()), 50),
        "topsis": of_many(pipeline(TOPSIS()), 50),
    },
}))
