# SPDX-License-Identifier: Apache-2.0
"""Times Kindred and its peers at the canonical jobs, turn by turn; benchmarks/engines/run starts it.

usage: compare.py --worker SCRIPT --folder FOLDER [--quick] [--forks N] [--json FILE] [--table FILE] [JOB ...]

For each job and each fork a JVM is started anew and warmed up. Then all take turns of a tenth of a second or so on the same
inputs. The ratio of two neighbouring turns is what is compared: a machine that slows down slows both. A fork's ratio is the
median over its turns; what is printed is the median over the forks, and the least and the largest of them.
Before anything is timed, what comes out for the first four items is compared with what comes out of Kindred.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time

import numpy as np

import inputs

COLOURS = "u8 256x256x3 HWC to f32 CHW 224x224: affine map and flip, "
JITTER = "brightness, contrast about the mean luma, saturation, hue in HSV (exact ColorJitter), normalise"
JOBS = {
    "a": COLOURS + "brightness, contrast, saturation, hue as one matrix, normalise",
    "a-jitter": COLOURS + JITTER,
    "b": "i16 512x512 to f32: Hounsfield units, window, turn, normalise",
    "c128": "f32 volume 128^3: affine map, trilinear, scale and shift",
    "c256": "f32 volume 256^3: the same",
    "d-boxes": "1 M boxes: affine map, enclosed, clipped",
    "d-points": "10 M points: affine map",
    "e": "u8 masks 256x256 to 224x224: affine map, nearest",
    "f": "1000 pictures u8 32x32x3: as a-jitter, nothing amortised over pixels",
    "g": "u8 256x256x3 HWC to f32 CHW 224x224: random resized crop with antialias, flip, " + JITTER,
}
# How many times as fast as the peer, on one thread.
GOALS = {
    ("a", "best of OpenCV"): 2.5,
    ("a-jitter", "albumentations"): 3,
    ("a-jitter", "torchvision"): 20,
    ("b", "best of OpenCV"): 2,
    ("c128", "torch"): 4,
    ("c128", "scipy"): 8,
    ("c256", "torch"): 4,
    ("c256", "scipy"): 8,
    ("d-boxes", "numpy"): 10,
    ("d-points", "copy"): 0.8,
    ("d-points", "numpy"): 4,
    ("e", "best of OpenCV"): 1,
    ("g", "best of OpenCV"): 2,
}
# The most that the mean difference from Kindred may be, and why it is not 0. Of pictures in levels of 0 to 255.
PIXELS = "OpenCV samples at 1/32 pixels and rounds between the steps"
HUES = "OpenCV has hues in steps of two degrees and other weights of grey"
AGREEMENT = {
    ("a", "opencv"): (1.0, PIXELS),
    ("a", "opencv-jvm"): (1.0, PIXELS),
    ("a", "torch"): (1.0, "floats between the steps"),
    ("a-jitter", "torchvision"): (1.0, "its own rounding between the steps"),
    ("a-jitter", "torchvision-pil"): (2.0, "Pillow's rounding, hues in 256 steps, no rim"),
    ("a-jitter", "*"): (3.0, HUES),
    ("f", "*"): (3.0, HUES),
    ("g", "torchvision"): (1.0, "its own rounding between the steps"),
    ("g", "torchvision-pil"): (2.0, "Pillow's rounding, hues in 256 steps"),
    ("g", "*"): (4.0, HUES + "; INTER_AREA is no antialiased bilinear"),
    ("b", "opencv-clip"): (0.06, "another order: turned before the window"),
    ("b", "*"): (0.02, PIXELS),
    ("c128", "torch"): (0.02, "another rim: half a voxel further out"),
    ("c256", "torch"): (0.01, "another rim: half a voxel further out"),
    ("c128", "scipy"): (1e-4, "rounding"),
    ("c256", "scipy"): (1e-4, "rounding"),
    ("d-boxes", "*"): (1e-3, "rounding"),
    ("d-points", "numpy"): (1e-3, "rounding"),
    ("e", "*"): (0.02, "OpenCV picks the pixel by a position rounded to 1/1024"),
}
OPENCV = ("opencv", "opencv-jvm", "opencv-table", "opencv-clip", "albumentations-area", "albumentations-antialias")
# What changes values by steps of 1/255 over the standard deviation.
PICTURES = ("a", "a-jitter", "f", "g")


class Process:
    """A worker, Kindred's or Python's: a line in, a line out."""

    def __init__(self, command):
        self.name = command[0]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def send(self, *words):
        self.process.stdin.write(" ".join(str(word) for word in words) + "\n")
        self.process.stdin.flush()

    def receive(self):
        line = self.process.stdout.readline()
        if not line:
            raise ChildProcessError(f"{self.name} stopped")
        return line.strip()

    def ask(self, *words):
        self.send(*words)
        return self.receive()

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Peers:
    """Peers in Python: a process, and a second one for peers that work item by item on two threads."""

    def __init__(self, folder):
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers.py")
        # Pools of libraries that spin would take time from the others' turns.
        environment = {"OMP_WAIT_POLICY": "passive", "OPENBLAS_NUM_THREADS": "2"}
        os.environ.update(environment)
        self.processes = [Process([sys.executable, script, folder]) for _ in range(2)]
        self.batched = set()

    def recipes(self, job):
        names = []
        for word in self.processes[0].ask("peers", job).split():
            name, _, mark = word.partition(":")
            if mark:
                self.batched.add((job, name))
            names.append(name)
        return names

    def rate(self, job, name, threads, milliseconds):
        both = self.processes[: 1 if (job, name) in self.batched else threads]
        for process in both:
            process.send("turn", job, name, threads, milliseconds)
        return sum(rate_of(process.receive()) for process in both)


def rate_of(answer):
    count, nanoseconds = answer.split()
    return int(count) / int(nanoseconds) * 1e9


class Comparison:
    def __init__(self, options):
        self.options = options
        self.peers = Peers(options.folder)
        self.report = {"machine": machine(), "versions": {}, "jobs": {}}

    def run(self, jobs):
        self.versions(self.peers.processes[0].ask("versions"))
        for job in jobs:
            started = time.monotonic()
            self.job(job)
            print(f"  {job}: {time.monotonic() - started:.0f} s", file=sys.stderr)
            self.save()

    def versions(self, answer):
        self.report["versions"].update(pair.split("=", 1) for pair in answer.split())

    def job(self, job):
        forks = []
        entry = {"what": JOBS[job], "agreement": {}, "ratios": {}, "rates": {}}
        for fork in range(self.options.forks):
            worker = Process([self.options.worker, "worker", self.options.folder])
            try:
                ours = worker.ask("peers", job).split()
                if not ours or "kindred" not in ours:
                    print(f"{job}: Kindred has no recipe for it yet", file=sys.stderr)
                    return
                if fork == 0:
                    self.versions(worker.ask("versions"))
                    entry["agreement"] = self.agreement(job, worker, ours)
                forks.append(self.fork(job, worker, ours))
            finally:
                worker.close()
        for threads in (1, 2):
            entry["rates"][threads] = summary([fork[threads] for fork in forks], rates)
            entry["ratios"][threads] = summary([fork[threads] for fork in forks], ratios)
        self.report["jobs"][job] = entry
        show(job, entry)

    def agreement(self, job, worker, ours):
        """Compares results of all with Kindred's; more than is stated ends the run."""
        results = {}
        for name in [n for n in ours if n != "copy"] + self.peers.recipes(job):
            file = os.path.join(self.options.folder, f"result-{job}-{name}.npy")
            (worker if name in ours else self.peers.processes[0]).ask("result", job, name, file)
            results[name] = np.load(file).astype(np.float64)
            os.remove(file)
        kindred = results.pop("kindred")
        scale = np.reshape(inputs.STD, (1, 3, 1, 1)) * 255 if job in PICTURES else 1.0
        found = {}
        for name, result in results.items():
            difference = np.abs((kindred - result[: len(kindred)]) * scale)
            most, why = AGREEMENT.get((job, name)) or AGREEMENT[job, "*"]
            mean = float(difference.mean())
            found[name] = {"mean": mean, "max": float(difference.max()), "allowed mean": most, "why": why}
            if not mean <= most:
                message = f"{job}: {name} differs from Kindred by {mean:.4g} in the mean, {most} are allowed ({why})"
                if not self.options.lenient:
                    sys.exit("compare: " + message)
                print(message, file=sys.stderr)
        return found

    def fork(self, job, worker, ours):
        """Rates of each at each turn, for one and two threads."""
        names = ours + self.peers.recipes(job)
        turns = {}
        for threads in (1, 2):

            def rate(name, milliseconds):
                if name in ours:
                    return rate_of(worker.ask("turn", job, name, threads, milliseconds))
                return self.peers.rate(job, name, threads, milliseconds)

            for name in names:
                rate(name, self.warm_up(name in ours, threads))
            turns[threads] = {name: [] for name in names}
            for _ in range(self.options.turns):
                for name in names:
                    turns[threads][name].append(rate(name, self.options.milliseconds))
        return turns

    def warm_up(self, ours, threads):
        if not ours:
            return 100
        return self.options.warm / (2 if threads > 1 else 1)

    def save(self):
        with open(self.options.json, "w") as file:
            json.dump(self.report, file, indent=1)
            file.write("\n")
        with open(self.options.table, "w") as file:
            file.write(table(self.report))


def ratios(turns):
    """Kindred by each peer, over neighbouring turns."""
    kindred = turns["kindred"]
    found = {}
    for name, theirs in turns.items():
        if name != "kindred":
            found[name] = statistics.median(k / p for k, p in zip(kindred, theirs))
    opencv = [theirs for name, theirs in turns.items() if name in OPENCV]
    if opencv:
        best = max(opencv, key=statistics.median)
        found["best of OpenCV"] = statistics.median(k / p for k, p in zip(kindred, best))
    return found


def rates(turns):
    return {name: statistics.median(values) for name, values in turns.items()}


def summary(forks, measure):
    """Median, least and largest over the forks."""
    measured = [measure(fork) for fork in forks]
    return {
        name: {
            "median": statistics.median(m[name] for m in measured),
            "least": min(m[name] for m in measured),
            "most": max(m[name] for m in measured),
        }
        for name in measured[0]
    }


def show(job, entry):
    print(f"{job}: {entry['what']}")
    for threads in (1, 2):
        for name, ratio in entry["ratios"][threads].items():
            print(f"  {threads} thread{'s' * (threads - 1)}: {describe(ratio)} x {name}{verdict(job, name, threads, ratio)}")
        own = entry["rates"][threads]
        print("    per second: " + ", ".join(f"{name} {number(rate['median'])}" for name, rate in own.items()))
    sys.stdout.flush()


def verdict(job, name, threads, ratio):
    goal = GOALS.get((job, name))
    if goal is None or threads != 1:
        return ""
    return f"   goal {goal:g}: {'met' if ratio['median'] >= goal else 'NOT met'}"


def describe(ratio):
    return f"{ratio['median']:.2f} ({ratio['least']:.2f} to {ratio['most']:.2f})"


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def table(report):
    """What README shows: a line per job and peer, our rate and by how much."""
    lines = [
        "| job | beside | Kindred per second | ratio, 1 thread | 2 threads | goal | met |",
        "|---|---|---|---|---|---|---|",
    ]
    for job, entry in report["jobs"].items():
        for name, ratio in entry["ratios"][1].items():
            goal = GOALS.get((job, name))
            met = "" if goal is None else "yes" if ratio["median"] >= goal else "**no**"
            lines.append(
                f"| {job} | {name} | {number(entry['rates'][1]['kindred']['median'])} | {describe(ratio)} |"
                f" {describe(entry['ratios'][2][name])} | {'' if goal is None else f'≥ {goal:g}'} | {met} |"
            )
    return "\n".join(lines) + "\n"


def machine():
    with open("/proc/cpuinfo") as file:
        models = {line.split(":", 1)[1].strip() for line in file if line.startswith("model name")}
    return {
        "processor": ", ".join(sorted(models)),
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "date": time.strftime("%Y-%m-%d"),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--worker", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--quick", action="store_true", help="3 forks and shorter turns")
    parser.add_argument("--lenient", action="store_true", help="report results that differ, and time them all the same")
    parser.add_argument("--forks", type=int)
    parser.add_argument("--json", required=True)
    parser.add_argument("--table", required=True)
    parser.add_argument("jobs", nargs="*", metavar="JOB", help=", ".join(JOBS))
    options = parser.parse_args()
    unknown = [job for job in options.jobs if job not in JOBS]
    if unknown:
        parser.error(f"no job {', '.join(unknown)}; there are {', '.join(JOBS)}")
    options.forks = options.forks or (3 if options.quick else 5)
    options.turns = 3 if options.quick else 5
    options.milliseconds = 80 if options.quick else 120
    options.warm = 1000 if options.quick else 2000
    inputs.make(options.folder)
    Comparison(options).run(options.jobs or list(JOBS))


if __name__ == "__main__":
    main()
