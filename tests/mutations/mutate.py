"""Puts the faults of phases.toml into a copy of the tree, one at a time, and runs the quick tests of the
model until one catches it: unit tests of week, hubs and interventions, then properties, then science.
Digests are not asked: they catch every change and know no law.

mutate.py COPY [NAME...]: COPY is a copy of the tree, with build/release in it or not; it is changed and
changed back. Without names, all faults. Exit code 1 if one escapes."""

import pathlib
import re
import resource
import subprocess
import sys
import time
import tomllib

MOST_SECONDS = 900  # for one program of tests: a fault may make it run for ever
PLACES = {  # program: folders or files whose tests it runs here
    "test_unit": ["tests/unit/week", "tests/unit/hubs", "tests/unit/interventions", "tests/unit/state"],
    "test_property": ["tests/property"],
    "test_science": ["tests/science"],
}


def tests_of(tree, places):
    """A filter of GoogleTest: all suites of the files that live weeks or belong to a phase."""
    suites = set()
    for place in places:
        for file in sorted((tree / place).rglob("*_test.cpp")):
            text = file.read_text()
            if place == "tests/science" and '#include "sim/week/' not in text:
                continue
            suites |= set(re.findall(r"^TEST(?:_F|_P)?\((\w+),", text, re.MULTILINE))
    return ":".join(f"{suite}.*:*/{suite}.*" for suite in sorted(suites))


def build(tree, program):
    done = subprocess.run(
        ["cmake", "--build", "build/release", "--target", program],
        cwd=tree, capture_output=True, text=True, check=False,
    )
    return "" if done.returncode == 0 else done.stdout[-1500:]


def failing_test(tree, program, names):
    """The first test that fails, or nothing."""
    command = [f"build/release/bin/{program}", "--gtest_fail_fast", "--gtest_brief=1",
               f"--gtest_filter={names}"]
    try:
        done = subprocess.run(command, cwd=tree, capture_output=True, text=True, errors="replace",
                              timeout=MOST_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return f"{program} runs for ever"
    if done.returncode == 0:
        return ""
    failed = re.search(r"^\[  FAILED  \] ([\w/.]+)", done.stdout, re.MULTILINE)
    return failed.group(1) if failed else f"{program} ended with {done.returncode}"


def find_catcher(tree, filters):
    """(test, complaint of the compiler) of the sources as they are."""
    for program, names in filters.items():
        complaint = build(tree, program)
        if complaint:
            return "", complaint
        failed = failing_test(tree, program, names)
        if failed:
            return failed, ""
    return "", ""


def try_fault(tree, fault, filters):
    source = tree / fault["file"]
    text = source.read_text()
    if text.count(fault["old"]) != 1:
        return "", "the old text does not occur once"
    source.write_text(text.replace(fault["old"], fault["new"]))
    try:
        return find_catcher(tree, filters)
    finally:
        source.write_text(text)


def main():
    tree = pathlib.Path(sys.argv[1])
    faults = tomllib.loads((tree / "tests/mutations/phases.toml").read_text())["fault"]
    names = [fault["name"] for fault in faults]
    wanted = sys.argv[2:] or names
    if unknown := set(wanted) - set(names):
        sys.exit(f"no such faults: {' '.join(sorted(unknown))}")
    filters = {program: tests_of(tree, places) for program, places in PLACES.items()}
    if not (tree / "build/release/build.ninja").exists():
        subprocess.run(["cmake", "--preset", "release"], cwd=tree, check=True, stdout=subprocess.DEVNULL)
    failed, complaint = find_catcher(tree, filters)
    if failed or complaint:
        sys.exit(f"the sources as they are: {failed}{complaint}")
    escaped = 0
    for fault in faults:
        if fault["name"] not in wanted:
            continue
        start = time.monotonic()
        test, complaint = try_fault(tree, fault, filters)
        escaped += not test
        verdict = test or f"ESCAPED {complaint}"
        print(f"{fault['name']:<28} {fault['file']:<36} {time.monotonic() - start:4.0f} s  {verdict}",
              flush=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"processor time: {used.ru_utime + used.ru_stime:.0f} s")
    print(f"{len(wanted) - escaped} caught, {escaped} escaped")
    sys.exit(1 if escaped else 0)


main()
