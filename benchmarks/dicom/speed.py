# SPDX-License-Identifier: Apache-2.0
"""Takes turns with a worker of Kindred at reading the same files; benchmarks/dicom/speed starts it."""

import os
import statistics
import subprocess
import sys
import time
import warnings

import gdcm
import numpy as np
import pydicom
from pydicom.pixel_data_handlers.util import apply_modality_lut

warnings.filterwarnings("ignore")


def main(worker, target, arguments):
    quick = "--quick" in arguments
    words = [argument for argument in arguments if argument != "--quick"]
    slice_of = {codec: os.path.join(target, "dicom-speed", codec + ".dcm") for codec in ("explicit", "rle", "jpeg", "jpegls", "j2k")}
    series = os.path.join(target, "dicom-speed", "series")
    scans = sorted(os.path.join(series, file) for file in os.listdir(series))
    pictures = os.path.join(target, "testdata", "skimage")
    ours = Worker(worker)
    # So that the first line of the table is no slower for being first: reading a header is common to most.
    warm(lambda count: ours.times("stored", slice_of["explicit"], count), 3 if quick else 5)
    print("| | Kindred, ms | beside it | ms | beside / Kindred | goal | met |")
    print("|---|---|---|---|---|---|---|")
    for name, task, path, peer, peer_name, goal in [
        ("CT 512x512, explicit, stored values", "stored", slice_of["explicit"], stored, "pydicom", 1.5),
        ("CT 512x512, explicit, Hounsfield units", "units", slice_of["explicit"], units, "pydicom", 1.5),
        ("CT 512x512, RLE, stored values", "stored", slice_of["rle"], decoded, "GDCM", 0.5),
        ("CT 512x512, RLE, stored values", "stored", slice_of["rle"], stored, "pydicom", None),
        ("CT 512x512, JPEG lossless, stored values", "stored", slice_of["jpeg"], decoded, "GDCM", 0.5),
        ("CT 512x512, JPEG-LS, stored values", "stored", slice_of["jpegls"], decoded, "GDCM", 0.5),
        ("CT 512x512, JPEG 2000, stored values", "stored", slice_of["j2k"], decoded, "GDCM", 0.5),
        ("MR 256x256, 20 files, volume", "volume", series, lambda _: volume(scans), "pydicom", 1.5),
        ("PNG 600x400 RGB", "picture", os.path.join(pictures, "coffee.png"), "imageio", "ImageIO", 1),
        ("PNG 512x512 gray", "picture", os.path.join(pictures, "camera.png"), "imageio", "ImageIO", 1),
        ("JPEG 1411x1411 RGB", "picture", os.path.join(pictures, "retina.jpg"), "imageio", "ImageIO", 1),
        ("JPEG 640x427 RGB", "picture", os.path.join(pictures, "rocket.jpg"), "imageio", "ImageIO", 1),
    ]:
        if not all(word in name for word in words):
            continue
        theirs = (lambda p, n: ours.times(peer, p, n)) if isinstance(peer, str) else (lambda p, n: times(peer, p, n))
        try:
            mine, other = turns(lambda n: ours.times(task, path, n), lambda n: theirs(path, n), quick)
        except ValueError as error:
            print(f"| {name} | {error} | | | | | **no** |", flush=True)
            continue
        ratio = other / mine
        met = "" if goal is None else "yes" if ratio >= goal else "**no**"
        goal_text = "" if goal is None else f"{goal:g}"
        print(f"| {name} | {mine:.3f} | {peer_name} | {other:.3f} | {ratio:.2f} | {goal_text} | {met} |", flush=True)
    ours.close()


def turns(mine, other, quick):
    """The median milliseconds of both: warmed up, then in turns of a tenth of a second each."""
    warm(mine, 1 if quick else 3)
    warm(other, 0.2)
    counts = [max(3, min(50, int(1e8 / statistics.median(task(3))))) for task in (mine, other)]
    medians = [[], []]
    for _ in range(5 if quick else 11):
        for task, count, found in zip((mine, other), counts, medians):
            found.append(statistics.median(task(count)))
    return tuple(statistics.median(found) / 1e6 for found in medians)


def warm(task, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        task(3)


def times(task, path, count):
    result = []
    for _ in range(count):
        start = time.perf_counter_ns()
        task(path)
        result.append(time.perf_counter_ns() - start)
    return result


def stored(path):
    return pydicom.dcmread(path).pixel_array


def units(path):
    data = pydicom.dcmread(path)
    return apply_modality_lut(data.pixel_array, data).astype(np.float32)


def volume(paths):
    files = [pydicom.dcmread(path) for path in paths]
    normal = np.cross(files[0].ImageOrientationPatient[:3], files[0].ImageOrientationPatient[3:])
    files.sort(key=lambda file: np.dot(normal, file.ImagePositionPatient))
    return np.stack([apply_modality_lut(file.pixel_array, file).astype(np.float32) for file in files])


def decoded(path):
    """Decoded within GDCM; fetching the samples into Python, which takes as long again, is left out."""
    reader = gdcm.ImageReader()
    reader.SetFileName(path)
    if not reader.Read():
        sys.exit("GDCM cannot read " + path)
    change = gdcm.ImageChangeTransferSyntax()
    change.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.ExplicitVRLittleEndian))
    change.SetInput(reader.GetImage())
    if not change.Change():
        sys.exit("GDCM cannot decode " + path)
    return change.GetOutput()


class Worker:
    """Kindred in a process of its own, which does one task a number of times whenever it is told to."""

    def __init__(self, script):
        self.process = subprocess.Popen([script, "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def times(self, task, path, count):
        self.process.stdin.write(f"{task} {count} {path}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{task} of {path} stopped the worker")
        if line.startswith("error"):
            raise ValueError(line.strip())
        return [int(nanos) for nanos in line.split()]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
