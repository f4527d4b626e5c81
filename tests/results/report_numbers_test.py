# Recomputes numbers of a report with plain h5py, ten of each study and ten of the files beside it:
# REPORT.html LABEL=FOLDER...
import math
import re
import sys

import h5py
import numpy as np

# 0.975 quantile of Student's t, by degrees of freedom (any table of the t distribution)
T975 = {1: 12.706204736, 2: 4.302652730, 3: 3.182446305, 4: 2.776445105, 5: 2.570581836}

page = open(sys.argv[1], encoding="utf-8").read()
folders = dict(argument.split("=", 1) for argument in sys.argv[2:])
studies = {label: h5py.File(folder + "/study.h5", "r") for label, folder in folders.items()}


def texts(data):
    return [text.decode() for text in data[:]]


def by_case(study, variant, measure, group, over):
    """One number for each finished seed, in the order of the seeds."""
    data = study["measures/%s/%s" % (variant, measure)]
    seldom = data.attrs["calendar"].decode() == "stock_week"
    weeks = int(study.attrs["weeks"])
    week = study["calendar/stock_week"][:] if seldom else np.arange(weeks)
    values = data[:, :, texts(study["groups/name"]).index(group)]
    if over == "whole":
        return values.sum(axis=1)
    if over == "end":
        return values[:, -1]
    assert over == "last_year", over
    return values[:, week >= weeks - 52].mean(axis=1)


def of_study(label, variant, measure, group, over, factor, what):
    study, factor = studies[label], float(factor[1:])
    base = texts(study["variants/name"])[0]
    seeds = {name: list(study["cases/%s/seed" % name][:]) for name in (base, variant)}
    common = [seed for seed in seeds[base] if seed in seeds[variant]]
    without, with_it = (
        factor * by_case(study, name, measure, group, over)[[seeds[name].index(s) for s in common]]
        for name in (base, variant))
    if what == "base":
        return without.mean()
    if what == "variant":
        return with_it.mean()
    difference = with_it - without
    if what == "difference":
        return difference.mean()
    n = len(common)
    half = T975[n - 1] * difference.std(ddof=1) / math.sqrt(n)
    return difference.mean() + (half if what == "high" else -half)


def row_of(data, **wanted):
    """The one row of a folder of columns in which all of these have these values."""
    columns = [texts(data[name]) for name in wanted]
    rows = [k for k, row in enumerate(zip(*columns)) if row == tuple(wanted.values())]
    assert len(rows) == 1, (wanted, rows)
    return rows[0]


def of_evidence(label, kind, *key):
    if kind == "@validation":
        data = h5py.File(folders[label] + "/validation.h5", "r")
        row = row_of(data["targets"], name=key[0])
        return data["targets/value"][row] if key[1] == "target" else data["model/expected"][row].mean()
    if kind == "@sensitivity":
        data = h5py.File(folders[label] + "/morris/sensitivity.h5", "r")
        variant, measure, group, parameter = key
        output = row_of(data["outputs"], variant=variant, measure=measure, group=group)
        rows = [k for k, name in enumerate(texts(data["influences/parameter"]))
                if name == parameter and data["influences/output"][k] == output]
        return data["influences/index"][rows[0]]
    data = h5py.File(folders[label] + "/uncertainty/uncertainty.h5", "r")
    variant, measure, group, what = key
    row = row_of(data["effects"], variant=variant, measure=measure, group=group)
    if what == "structure_low":
        return min(data["structures/mean"][k] for k in range(len(data["structures/mean"]))
                   if data["structures/effect"][k] == row and data["structures/counted"][k])
    return data["effects/" + {"seeds": "mean"}.get(what, what)][row]


def recompute(key):
    parts = key.split("/")
    return of_evidence(*parts) if parts[1].startswith("@") else of_study(*parts)


def first_number(text):
    found = re.search("[+\u2212]?[0-9][0-9,]*(\\.[0-9]+)?", text)
    return float(found.group().replace(",", "").replace("\u2212", "-")), found.group()


def agrees(value, key, text):
    again, value = float(recompute(key)), float(value)
    same = abs(again - value) <= 1e-9 * max(1.0, abs(value))
    if key.endswith(("base", "variant", "difference")) and not re.search("yen|\u5186", text):
        number, digits = first_number(text)
        if re.search("under|\u672a\u6e80", text):
            same = same and abs(value) < number
        else:
            decimals = len(digits.partition(".")[2])
            same = same and abs(number - value) <= 0.5000001 * 10.0 ** -decimals
    print("%s %s: shown %s, recomputed %.10g" % ("ok" if same else "DIFFERS", key, text, again))
    return same


def ten_of(rows):
    """Ten that differ in kind: every what, and measures spread over the report."""
    chosen, kinds, measures = [], set(), set()
    for distinct in (True, False):
        for row in rows[::max(1, len(rows) // 40)] + rows:
            label, variant, measure, group, over, factor, what = row[1].split("/")
            fresh = measure not in measures and not (distinct and (what, over) in kinds)
            if len(chosen) < 10 and fresh:
                kinds.add((what, over)), measures.add(measure), chosen.append(row)
    return chosen


shown = re.findall('<data value="([^"]+)" data-key="([^"]+)">([^<]*)</data>', page)
print("%d numbers can be recomputed" % len(shown))
moved = [row for row in shown if float(row[0]) != 0]
for label in folders:
    chosen = ten_of([row for row in moved
                     if row[1].startswith(label + "/") and not row[1].startswith(label + "/@")])
    print("%s: %d of %d numbers agree" % (label, sum([agrees(*row) for row in chosen]), len(chosen)))
    for kind in ("@validation", "@sensitivity", "@uncertainty"):
        rows = [row for row in moved if row[1].startswith(label + "/" + kind + "/")]
        if rows:
            print("%s %s: %d of %d numbers agree" % (
                label, kind, sum([agrees(*row) for row in rows]), len(rows)))
