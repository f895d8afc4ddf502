# SPDX-License-Identifier: Apache-2.0
"""How long a program that augments ten pictures takes from its start, with and without an AOT cache (JDK 25)."""

import os
import statistics
import subprocess
import sys
import time

MAIN = "dev.kindred.benchmarks.engines.ColdStart"
VECTOR = ["--add-modules", "jdk.incubator.vector"]
# What only the benchmarks need.
PEERS = ("bytedeco", "engines/opencv", "jmh", "jopt", "math3", "clojure", "groovy", "spec.alpha", "specs.alpha")
# Milliseconds to the end of the first picture and of the tenth.
GOALS = {"first": 300, "ten": 600}


def measure(java, class_path, folder, rounds):
    """By form: median, least and most milliseconds until main, the first picture, all ten."""
    jars = packed(java, class_path, folder)
    forms = {"vector": VECTOR, "plain": [], "vector, AOT cache": VECTOR, "plain, AOT cache": []}
    caches = {form: cache(java, jars, folder, form, own) for form, own in forms.items() if "AOT" in form}
    taken = {form: [] for form in forms}
    for _ in range(rounds):
        for form, own in forms.items():
            with_cache = [f"-XX:AOTCache={caches[form]}"] if form in caches else []
            taken[form].append(run(java, jars, own + with_cache))
    return {
        form: {
            name: {"median": statistics.median(values), "least": min(values), "most": max(values)}
            for name, values in zip(("main", "first", "ten"), zip(*each))
        }
        for form, each in taken.items()
    }


def run(java, jars, options):
    command = [java, "--enable-native-access=ALL-UNNAMED", *options, "-cp", jars, MAIN]
    done = subprocess.run(command + [str(time.time_ns())], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"cold start: {' '.join(command)} failed\n{done.stderr}")
    return [float(word) for word in done.stdout.splitlines()[0].split()]


def cache(java, jars, folder, form, options):
    """Trains on one run and writes what the JVM learned."""
    file = os.path.join(folder, form.split(",")[0] + ".aot")
    run(java, jars, options + [f"-XX:AOTCacheOutput={file}"])
    return file


def packed(java, class_path, folder):
    """The class path of a user of Kindred, folders packed as jars: a cache holds classes of jars only."""
    jar = os.path.join(os.path.dirname(java), "jar")
    os.makedirs(folder, exist_ok=True)
    entries = []
    for i, entry in enumerate(path for path in class_path.split(":") if not any(word in path for word in PEERS)):
        if os.path.isdir(entry):
            file = os.path.join(folder, f"classes{i}.jar")
            subprocess.run([jar, "cf", file, "-C", entry, "."], check=True)
            entry = file
        entries.append(entry)
    return ":".join(entries)


if __name__ == "__main__":
    for form, times in measure(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])).items():
        print(form, {name: round(value["median"]) for name, value in times.items()})
