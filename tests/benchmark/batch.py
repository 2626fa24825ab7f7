# SPDX-FileCopyrightText: 2026 The Outturn authors
# SPDX-License-Identifier: BSL-1.0
# The job of `outturn batch --policy shanghai_2022` in Python's decimal: what one writes for five forms.
import json, re, sys
from decimal import Decimal as D, ROUND_CEILING, ROUND_DOWN, ROUND_HALF_UP

number = re.compile(r"([<>]?=?)([\d.]+)")
rounded = lambda value, places, mode: value.quantize(D(1).scaleb(-places), mode)
amount = lambda text: D(text.replace(",", ""))

def credit(row, weight):
    goal, done = number.match(row["target"]), number.match(row["actual"])
    if not goal or not done: return weight if row["target"] == row["actual"] else D(0)
    sign, target, actual = goal[1], D(goal[2]), D(done[2])
    if "满意" in row["level1"]: return weight * (1 if actual >= 90 else D("0.8") if actual >= 80 else D("0.5") if actual >= 60 else 0)
    if {">=": actual >= target, "<=": actual <= target}.get(sign, actual == target): return weight
    if target == 0: return max(weight - actual, D(0))
    return rounded(weight * actual / target, 2, ROUND_DOWN)

for line in sys.stdin:
    form = json.loads(line)
    funds = form["funds"][0]
    rate = rounded(amount(funds["executed"]) / amount(funds["adjusted"]), 4, ROUND_CEILING)
    execution = rounded(D(form["execution"]["points"]) * rate, 2, ROUND_HALF_UP)
    scores = [credit(row, D(row["points"])) for row in form["indicators"]]
    print(json.dumps({"project": form["project"], "execution": {"rate": f"{rate * 100:.2f}%", "score": str(execution)},
                      "indicators": [{"name": row["level3"], "score": str(score)} for row, score in zip(form["indicators"], scores)],
                      "total": str(execution + sum(scores))}, ensure_ascii=False))
