#!/usr/bin/python3
"""Kills `engawa run` with signal 9 at random moments and resumes it, again and again.

kill_nine.py ENGAWA SOURCE [--kills 100] [--ensembles 20] [--seed 1]

A small study is killed and resumed until there were so many kills: each time it is done, its digests
must be those of the uninterrupted study. Then an ensemble of twelve cases, so many times: each case
must be there exactly once, and be told exactly once by all its runs together, or not at all if the
kill came between the file and the word. Exit code 0 only if nothing differed.
"""
import argparse
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import h5py

STUDY = """question.ja = "夜に開けたら届くか"
question.en = "Does opening in the evening reach them?"
[study]
name = "tiny"
town = "towns/tiny.toml"
start = 2027-04-01
years = {years}
burn_in_years = 1
burn_in_max_years = 1
seeds = {seeds}
[[variant]]
name = "baseline"
[[variant]]
name = "evening"
[[variant.intervention]]
kind = "opening_hours"
hub = "room"
add = ["tue evening"]
"""
TOWN = """name = "tiny"
title = { ja = "小さな町", en = "A tiny town" }
[areas]
towns = "tables/tiny.csv"
points = "tables/tiny-points.csv"
include = ["Hamlet"]
[ages]
table = "tables/japan-age.csv"
shares = { under_15 = 12.9, from_15_to_64 = 71.8, from_65 = 15.3 }
mean_age = 41.2
[[hub]]
name = "room"
kind = "hokenshitsu"
at = "Hamlet"
[[remarks]]
ja = "テスト用の町です。"
en = "A town for tests."
[sources]
"tables/tiny.csv" = "invented for tests"
"tables/tiny-points.csv" = "invented for tests"
"tables/japan-age.csv" = "as in the scenarios"
"""


class Work:
    """A folder with a study, and the program that lives it."""

    def __init__(self, engawa, source, folder, seeds, years, residents):
        self.engawa, self.folder = engawa, folder
        tables = folder / "towns/tables"
        tables.mkdir(parents=True)
        shutil.copy(source / "scenarios/towns/tables/japan-age.csv", tables)
        (folder / "study.toml").write_text(STUDY.format(seeds=seeds, years=years), "utf-8")
        (folder / "towns/tiny.toml").write_text(TOWN, "utf-8")
        (tables / "tiny.csv").write_text(
            "name,lat,lon,population,households,area_km2,single_person_households\n"
            f"Hamlet,35.585,139.63,{residents},{residents // 2},0.05,{residents // 5}\n")
        (tables / "tiny-points.csv").write_text(
            "name,town,lat,lon,single_person_households\n"
            f"Hamlet,Hamlet,35.585,139.63,{residents // 5}\n")

    def start(self, out, threads):
        command = [self.engawa, "run", "study.toml", "--out", out, "--resume", "--quiet",
                   "--checkpoint-every", "26", "--threads", str(threads), "--lang", "en"]
        return subprocess.Popen(command, cwd=self.folder, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    def results(self, out):
        """Digest by case; every file that is there must read as finished."""
        digests = {}
        for file in sorted((self.folder / out / "tiny/runs").glob("*/*.h5")):
            with h5py.File(file, "r") as run:
                digests[f"{file.parent.name}/{file.stem}"] = run.attrs["digest"].decode()
        return digests

    def leftovers(self, out):
        files = [path for path in (self.folder / out / "tiny").rglob("*") if path.is_file()]
        return [str(path) for path in files if (path.suffix != ".h5" or ".partial" in str(path))
                and not path.name.startswith("study.h5.writing-")]  # goes ten minutes later


def told_cases(text):
    return [line.split()[1] for line in text.splitlines() if line.startswith("case ")]


def live_with_kills(work, out, luck, longest, most_kills):
    """Lives the study under kills; returns the number of kills and what all runs told."""
    kills, told = 0, []
    while True:
        run = work.start(out, luck.choice([1, 2, 3]))
        if kills < most_kills:
            try:
                text, error = run.communicate(timeout=luck.uniform(0, longest))
            except subprocess.TimeoutExpired:
                run.send_signal(signal.SIGKILL)
                text, error = run.communicate()
        else:
            text, error = run.communicate()
        told += told_cases(text)
        if run.returncode == -signal.SIGKILL:
            kills += 1
        elif run.returncode == 0:
            return kills, told
        else:
            raise SystemExit(f"exit code {run.returncode}: {error}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engawa", type=lambda text: os.path.abspath(text))
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--ensembles", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    luck = random.Random(options.seed)
    right = kills = studies = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        began = time.monotonic()
        work = Work(options.engawa, options.source, folder / "single", 1, 2, 120)
        live_with_kills(work, "whole", luck, 0, 0)
        whole, took = work.results("whole"), time.monotonic() - began
        while kills < options.kills:
            more, _ = live_with_kills(work, "out", luck, took, options.kills - kills)
            same = work.results("out") == whole and not work.leftovers("out")
            if not same:
                print("wrong:", work.results("out"), "for", whole, work.leftovers("out"))
            kills, studies, right = kills + more, studies + 1, right + (more if same else 0)
            shutil.rmtree(folder / "single/out")
        print(f"{kills} kills in {studies} studies: {right} of {kills} ended with the digests of the "
              f"uninterrupted study (one takes {took:.1f} s)")
        began = time.monotonic()
        many = Work(options.engawa, options.source, folder / "many", 6, 1, 120)
        live_with_kills(many, "whole", luck, 0, 0)
        whole, took = many.results("whole"), time.monotonic() - began
        once = ensemble_kills = killed = 0
        while killed < options.ensembles:
            more, told = live_with_kills(many, "out", luck, took, 3)
            if more == 0:  # it was faster than the hand that should kill it
                shutil.rmtree(folder / "many/out")
                continue
            killed, ensemble_kills = killed + 1, ensemble_kills + more
            same = many.results("out") == whole and not many.leftovers("out")
            if not same:
                print("wrong:", many.results("out"), "for", whole, many.leftovers("out"))
            once += same and len(told) == len(set(told)) and len(told) >= len(whole) - more
            shutil.rmtree(folder / "many/out")
        print(f"{options.ensembles} ensembles of {len(whole)} cases, {ensemble_kills} kills: each "
              f"case exactly once in {once}")
    print(f"{time.monotonic() - began:.0f} s for the ensembles")
    sys.exit(0 if right == kills and once == options.ensembles else 1)


if __name__ == "__main__":
    main()
