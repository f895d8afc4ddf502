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

import cold
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
    "f-one": "1000 pictures u8 1x1x3: the same, so all that is not work on pixels",
    "g": "u8 256x256x3 HWC to f32 CHW 224x224: random resized crop with antialias, flip, " + JITTER,
    "ten": "a with ten named operations beside one",
    "code-matrix": "generated code beside hand-written: a matrix of colours, normalise, on rows of floats",
    "code-colours": "generated code beside hand-written: brightness, saturation, normalise, on rows of floats",
    "training": "JPEG 480x640 to f32 CHW 224x224 through a pipeline, drawn anew for each: random resized crop, flip, turn, jitter, normalise",
    "training-pixels": "the same without decoding",
    "detection": "the same without decoding, with 8 boxes and 17 points on each",
    "overhead": "the pipeline of training on a picture of one pixel, a box and a point: all that is not work on pixels",
    "scan": "CT i16 96x192x192 and its labels through a pipeline, drawn anew for each: 1.2 mm, affine motion, window, patch 96^3 f32",
    "scan-joined": "the same with Fuse.LOOSE: sampled once",
    "cold": "a program that does ten pictures of a-jitter, from its start: milliseconds",
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
    ("training", "torchvision"): 3,
    ("training-pixels", "best of OpenCV"): 1.5,
    ("detection", "best of OpenCV"): 1.5,
    ("scan", "torch"): 4,
    ("scan", "scipy"): 4,
    ("scan-joined", "torch-lazy"): 4,
    ("scan-joined", "scipy"): 4,
    ("ten", "one"): 1 / 1.6,
    ("code-matrix", "hand-written"): 1 / 1.15,
    ("code-colours", "hand-written"): 1 / 1.15,
}
# The most microseconds that Kindred may take for an item, on one thread.
MICROSECONDS = {"f": 8, "f-one": 2, "overhead": 20}
# The most that the mean difference from Kindred may be, and why it is not 0. Of pictures in levels of 0 to 255.
PIXELS = "OpenCV samples at 1/32 pixels and rounds between the steps"
HUES = "OpenCV has hues in steps of two degrees and other weights of grey"
AGREEMENT = {
    ("a", "opencv"): (1.0, PIXELS),
    ("a", "opencv-jvm"): (1.0, PIXELS),
    ("a", "torch"): (1.0, "floats between the steps"),
    ("a-jitter", "torchvision"): (0.5, "its own rounding between the steps"),
    ("a-jitter", "torchvision-pil"): (1.5, "Pillow's rounding, hues in 256 steps, no rim"),
    ("a-jitter", "*"): (1.5, HUES),
    ("f", "*"): (1.5, HUES),
    ("g", "torchvision"): (0.5, "its own rounding between the steps"),
    ("g", "torchvision-pil"): (1.5, "Pillow's rounding, hues in 256 steps"),
    ("g", "*"): (1.5, HUES + "; INTER_AREA is no antialiased bilinear"),
    ("training", "torchvision"): (1.0, "its own rounding between the steps; another decoder"),
    ("training", "torchvision-pil"): (2.5, "Pillow's rounding, no antialias, another decoder"),
    ("training", "*"): (3.0, "another decoder, INTER_AREA is no antialiased bilinear, " + PIXELS),
    ("training-pixels", "torchvision"): (0.7, "its own rounding between the steps"),
    ("training-pixels", "*"): (3.0, "INTER_AREA is no antialiased bilinear, " + PIXELS),
    ("detection", "*"): (3.0, "INTER_AREA is no antialiased bilinear, " + PIXELS),
    ("b", "opencv-clip"): (0.06, "another order: turned before the window"),
    ("b", "*"): (0.02, PIXELS),
    ("c128", "torch"): (0.02, "another rim: half a voxel further out"),
    ("c256", "torch"): (0.01, "another rim: half a voxel further out"),
    ("c128", "scipy"): (1e-4, "rounding"),
    ("c256", "scipy"): (1e-4, "rounding"),
    ("scan", "*"): (1e-3, "floats between the steps, where we round to whole Hounsfield units; labels on the border of two voxels"),
    ("scan-joined", "*"): (1e-3, "floats before the window, where we round to whole Hounsfield units"),
    ("d-boxes", "*"): (1e-3, "rounding"),
    ("d-points", "numpy"): (1e-3, "rounding"),
    ("code-matrix", "*"): (0, "the same bits"),
    ("code-colours", "*"): (0, "the same bits"),
    ("e", "*"): (0.02, "OpenCV picks the pixel by a position rounded to 1/1024"),
}
OPENCV = ("opencv", "opencv-jvm", "opencv-table", "opencv-clip", "albumentations-area", "albumentations-antialias")
# Recipes that are Java, and need warming up. The first of a job is what the others are compared with.
OURS = ("kindred", "generated", "hand-written", "ten", "one", "copy")
# What changes values by steps of 1/255 over the standard deviation.
PICTURES = ("a", "a-jitter", "f", "g", "training", "training-pixels", "detection")


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
            if job == "cold":
                self.cold()
            else:
                self.job(job)
            print(f"  {job}: {time.monotonic() - started:.0f} s", file=sys.stderr)
            self.save()

    def versions(self, answer):
        self.report["versions"].update(pair.split("=", 1) for pair in answer.split())

    def job(self, job):
        forks, started = [], time.monotonic()
        entry = {"what": JOBS[job], "agreement": {}, "ratios": {}, "rates": {}}
        for fork in range(self.options.forks):
            worker = Process([self.options.worker, "worker", self.options.folder])
            try:
                ours = worker.ask("peers", job).split()
                if not ours or ours[0] not in OURS:
                    print(f"{job}: Kindred has no recipe for it yet", file=sys.stderr)
                    return
                if fork == 0:
                    self.versions(worker.ask("versions"))
                    entry["agreement"] = self.agreement(job, worker, ours)
                forks.append(self.fork(job, worker, ours))
            finally:
                worker.close()
            if len(forks) >= 3 and time.monotonic() - started > self.options.seconds:
                break
        entry["forks"] = len(forks)
        for threads in counts(job):
            entry["rates"][threads] = summary([fork[threads] for fork in forks], rates)
            entry["ratios"][threads] = summary([fork[threads] for fork in forks], ratios)
        self.report["jobs"][job] = entry
        show(job, entry)

    def cold(self):
        java, class_path = subprocess.run(
            [self.options.worker, "classpath"], stdout=subprocess.PIPE, text=True, check=True
        ).stdout.split()
        folder = os.path.join(os.path.dirname(self.options.folder), "cold")
        forms = cold.measure(java, class_path, folder, self.options.forks)
        self.report["cold"] = forms
        print(f"cold: {JOBS['cold']}; goals: first {cold.GOALS['first']}, ten {cold.GOALS['ten']}")
        for form, times in forms.items():
            shown = ", ".join(f"{name} {value['median']:.0f} ({value['least']:.0f} to {value['most']:.0f})" for name, value in times.items())
            print(f"  {form}: {shown}")
        sys.stdout.flush()

    def agreement(self, job, worker, ours):
        """Compares results of all with Kindred's; more than is stated ends the run."""
        results = {}
        for name in [n for n in ours if n not in ("copy", "one")] + self.peers.recipes(job):
            file = os.path.join(self.options.folder, f"result-{job}-{name}.npy")
            (worker if name in ours else self.peers.processes[0]).ask("result", job, name, file)
            results[name] = np.load(file).astype(np.float64)
            os.remove(file)
        kindred = results.pop(ours[0])
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
        for threads in counts(job):

            def rate(name, milliseconds):
                if name in ours:
                    return rate_of(worker.ask("turn", job, name, threads, milliseconds))
                return self.peers.rate(job, name, threads, milliseconds)

            for name in names:
                if name in OURS and threads == 1:
                    self.warm_up(lambda ms: rate(name, ms))
                else:
                    rate(name, 400 if name in ours else 150)
            turns[threads] = {name: [] for name in names}
            for turn in range(self.options.turns):
                for name in names:
                    # Peers that take seconds for an item have two turns.
                    if turn < 2 or statistics.median(turns[threads][name]) > 2:
                        turns[threads][name].append(rate(name, self.options.milliseconds))
        return turns

    def warm_up(self, rate):
        """Until it gets no faster: the JIT takes its time, longer where code is large or the machine busy."""
        begin = time.monotonic()
        best, since = 0.0, 0
        while (taken := time.monotonic() - begin) < self.options.warm:
            if taken >= self.options.least and since >= self.options.still:
                break
            now = rate(100)
            since = since + 1 if now < 1.03 * best else 0
            best = max(best, now)

    def save(self):
        with open(self.options.json, "w") as file:
            json.dump(self.report, file, indent=1)
            file.write("\n")
        with open(self.options.table, "w") as file:
            file.write(table(self.report))


def counts(job):
    """How many threads: the arithmetic on a row has one."""
    return (1,) if job.startswith("code") else (1, 2)


def ratios(turns):
    """Kindred, which comes first, by each peer, over neighbouring turns."""
    kindred, *_ = turns.values()
    found = {}
    for name, theirs in turns.items():
        if theirs is not kindred:
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
    for threads in counts(job):
        for name, ratio in entry["ratios"][threads].items():
            print(f"  {threads} thread{'s' * (threads - 1)}: {describe(ratio)} x {name}{verdict(job, name, threads, ratio)}")
        own = entry["rates"][threads]
        print("    per second: " + ", ".join(f"{name} {number(rate['median'])}" for name, rate in own.items()))
    if job in MICROSECONDS:
        taken = 1e6 / entry["rates"][1]["kindred"]["median"]
        print(f"  {taken:.2f} us each   goal {MICROSECONDS[job]}: {'met' if taken <= MICROSECONDS[job] else 'NOT met'}")
    sys.stdout.flush()


def verdict(job, name, threads, ratio):
    goal = GOALS.get((job, name))
    if goal is None or threads != 1:
        return ""
    return f"   goal {goal:.2g}: {'met' if ratio['median'] >= goal else 'NOT met'}"


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
                f"| {job} | {name} | {number(next(iter(entry['rates'][1].values()))['median'])} | {describe(ratio)} |"
                f" {describe(entry['ratios'][2][name]) if 2 in entry['ratios'] else ''} | {'' if goal is None else f'≥ {goal:.2g}'} | {met} |"
            )
    for job in (job for job in MICROSECONDS if job in report["jobs"]):
        taken = 1e6 / report["jobs"][job]["rates"][1]["kindred"]["median"]
        met = "yes" if taken <= MICROSECONDS[job] else "**no**"
        lines.append(f"| {job} | | | {taken:.2f} µs each | | ≤ {MICROSECONDS[job]} µs | {met} |")
    if "cold" in report:
        lines += ["", "| ten pictures in a new JVM, ms | until main | first | ten |", "|---|---|---|---|"]
        for form, times in report["cold"].items():
            lines.append(f"| {form} | " + " | ".join(f"{t['median']:.0f}" for t in times.values()) + " |")
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
    options.turns = 3 if options.quick else 4
    options.milliseconds = 80 if options.quick else 100
    options.seconds = 15 if options.quick else 45  # for a job; after three forks no more where it took longer
    # Seconds of warming up, at least and at most, and tenths of a second without gain that end it between.
    options.least, options.warm, options.still = (3.5, 8, 6) if options.quick else (6, 12, 10)
    inputs.make(options.folder)
    Comparison(options).run(options.jobs or list(JOBS))


if __name__ == "__main__":
    main()
