# Recomputes ten numbers of a report from study.h5 with plain h5py: REPORT.html STUDY.h5
import math
import re
import sys

import h5py
import numpy as np

# 0.975 quantile of Student's t, by degrees of freedom (any table of the t distribution)
T975 = {1: 12.706204736, 2: 4.302652730, 3: 3.182446305, 4: 2.776445105, 5: 2.570581836}

page = open(sys.argv[1], encoding="utf-8").read()
study = h5py.File(sys.argv[2], "r")
groups = [name.decode() for name in study["groups/name"][:]]
base = study["variants/name"][0].decode()
weeks = int(study.attrs["weeks"])


def by_case(variant, measure, group, over):
    """One number for each finished seed, in the order of the seeds."""
    data = study["measures/%s/%s" % (variant, measure)]
    seldom = data.attrs["calendar"].decode() == "stock_week"
    week = study["calendar/stock_week"][:] if seldom else np.arange(weeks)
    values = data[:, :, groups.index(group)]
    if over == "whole":
        return values.sum(axis=1)
    if over == "end":
        return values[:, -1]
    assert over == "last_year", over
    return values[:, week >= weeks - 52].mean(axis=1)


def recompute(key):
    variant, measure, group, over, factor, what = key.split("/")
    factor = float(factor[1:])
    seeds = {name: list(study["cases/%s/seed" % name][:]) for name in (base, variant)}
    common = [seed for seed in seeds[base] if seed in seeds[variant]]
    without, with_it = (
        factor * by_case(name, measure, group, over)[[seeds[name].index(s) for s in common]]
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


def first_number(text):
    found = re.search("[+\u2212]?[0-9][0-9,]*(\\.[0-9]+)?", text)
    return float(found.group().replace(",", "").replace("\u2212", "-")), found.group()


shown = re.findall('<data value="([^"]+)" data-key="([^"]+)">([^<]*)</data>', page)
print("%d numbers can be recomputed" % len(shown))
# ten that differ in kind: every what, and measures spread over the report
moved = [row for row in shown if float(row[0]) != 0]
chosen, kinds = [], set()
for row in moved[::max(1, len(moved) // 40)] + moved:
    variant, measure, group, over, factor, what = row[1].split("/")
    if len(chosen) < 10 and (what, over) not in kinds and measure not in [
            c[1].split("/")[1] for c in chosen]:
        kinds.add((what, over))
        chosen.append(row)
for row in moved:
    if len(chosen) < 10 and row[1].split("/")[1] not in [c[1].split("/")[1] for c in chosen]:
        chosen.append(row)
agree = 0
for value, key, text in chosen:
    again, value = float(recompute(key)), float(value)
    same = abs(again - value) <= 1e-9 * max(1.0, abs(value))
    if key.endswith(("base", "variant", "difference")) and not re.search("yen|\u5186", text):
        number, digits = first_number(text)
        decimals = len(digits.partition(".")[2])
        same = same and abs(number - value) <= 0.5000001 * 10.0 ** -decimals
    agree += same
    print("%s %s: shown %s, recomputed %.10g" % ("ok" if same else "DIFFERS", key, text, again))
print("%d of %d numbers agree" % (agree, len(chosen)))
