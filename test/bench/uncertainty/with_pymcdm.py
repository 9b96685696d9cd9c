"""Times pymcdm on the mission matrix; the last line is one JSON document. Argument: folder of the reference data."""
import csv
import json
import statistics
import sys
import time
from importlib.metadata import version

import numpy as np
from pymcdm.helpers import rankdata
from pymcdm.methods import PROMETHEE_II, TOPSIS, VIKOR, WSM
from pymcdm.weights import critic_weights, entropy_weights, gini_weights

folder = sys.argv[1]
meta = json.load(open(f"{folder}/mission_meta.json"))
rows = list(csv.reader(open(f"{folder}/mission32x17_positive.csv")))
matrix = np.array([[float(cell) for cell in row[1:]] for row in rows[1:]])
types = np.array(meta["directions"])
weights = np.array([meta["effective_weights"][code] for code in rows[0][1:]])


def median(call, times):
    seconds = []
    for _ in range(times):
        started = time.process_time()
        call()
        seconds.append(time.process_time() - started)
    return statistics.median(seconds)


def of_many(call, calls):
    return median(lambda: [call() for _ in range(calls)], 5) / calls


def under_weights(method):
    draws = np.random.default_rng(1).uniform(0.75, 1.25, (10_000, len(weights))) * weights
    for drawn in draws / draws.sum(axis=1, keepdims=True):
        rankdata(method(matrix, drawn, types), reverse=True)


wsm, topsis, vikor, promethee = WSM(), TOPSIS(), VIKOR(), PROMETHEE_II("usual")
print(json.dumps({
    "version": version("pymcdm"),
    "seconds": {
        "wsm": of_many(lambda: wsm(matrix, weights, types), 200),
        "topsis": of_many(lambda: topsis(matrix, weights, types), 200),
        "vikor": of_many(lambda: vikor(matrix, weights, types), 200),
        "promethee": of_many(lambda: promethee(matrix, weights, types), 200),
        "entropy": of_many(lambda: entropy_weights(matrix), 200),
        "critic": of_many(lambda: critic_weights(matrix), 20),
        "gini": of_many(lambda: gini_weights(matrix), 20),
        "weights-10000": median(lambda: under_weights(wsm), 3),
        "topsis-10000": median(lambda: under_weights(topsis), 3),
    },
}))
