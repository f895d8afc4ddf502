#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Job (a) as users of PyTorch do it on the same card: the peers of GpuCheck.

usage: peers.py REPORT.json [ITEMS]     (needs torch, torchvision; takes about a minute on a card)

The job: u8 pictures of 256x256x3, a batch of 256 -> random affine map and flip -> brightness, contrast, saturation ->
normalise -> f32 NCHW 224x224, with parameters of its own for each picture. All batches are on the card before, in the
layout that each recipe likes best (CHW); nothing is copied over the bus. Source batches rotate, so that the card's
cache does not hold them.

The recipes, and where they differ from ours:
  torchvision_per_item     transforms.v2.functional picture by picture: the same job, u8 between the steps. The contrast
                           turns about the mean grey of the picture, which it computes; ours is given that number.
                           The warp makes 256x256, of which the middle 224x224 are kept, as RandomAffine + CenterCrop do.
  torchvision_whole_batch  the same calls on the whole batch at once: ONE set of parameters for all 256 pictures, which is
                           less than the job asks for. Every step reads and writes the batch.
  grid_sample              by hand: one matrix per picture through affine_grid and grid_sample, colours by broadcasting,
                           all in float: no rounding between the steps, means given. What a careful user would write.
  grid_sample_compiled     the same through torch.compile, where that works on this machine.

Times are medians over rounds of several calls one after the other, by CUDA events around the round, as GpuCheck measures
ours: where the host is slower than the card, that is in them. Kernels are counted by torch.profiler in a run of its own.
"""

import json
import math
import random
import statistics
import sys
import time

import torch
import torchvision
import torchvision.transforms.v2.functional as F

SIZE, OUT = 256, 224
MEAN, STD = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
GREY = [0.2989, 0.587, 0.114]
BATCHES = 8
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def draw(generator):
    """What is drawn for one picture: the ranges of our own job."""
    return {
        "angle": generator.uniform(-30, 30),
        "scale": generator.uniform(0.8, 1.2),
        "shear": [generator.uniform(-10, 10), 0.0],
        "translate": [generator.uniform(-24, 24), generator.uniform(-24, 24)],
        "flip": generator.random() < 0.5,
        "brightness": generator.uniform(0.6, 1.4),
        "contrast": generator.uniform(0.6, 1.4),
        "saturation": generator.uniform(0.6, 1.4),
    }


def torchvision_job(x, p):
    """The job on [C,H,W] or [N,C,H,W] u8, with one set of parameters."""
    x = moved(x, p)
    x = F.adjust_brightness(x, p["brightness"])
    x = F.adjust_contrast(x, p["contrast"])
    x = F.adjust_saturation(x, p["saturation"])
    return F.normalize(F.to_dtype(x, torch.float32, scale=True), MEAN, STD)


def moved(x, p):
    x = F.affine(
        x, p["angle"], p["translate"], p["scale"], p["shear"], interpolation=F.InterpolationMode.BILINEAR
    )
    x = F.center_crop(x, [OUT, OUT])
    return F.horizontal_flip(x) if p["flip"] else x


def torchvision_per_item(batch, parameters):
    return torch.stack([torchvision_job(x, p) for x, p in zip(batch, parameters)])


def mean_grey(x, p):
    """The number that contrast turns about: mean of the grey, in whole numbers, after brightness."""
    bright = F.adjust_brightness(moved(x, p), p["brightness"])
    return F.rgb_to_grayscale(bright).float().mean().item() / 255


def theta(p):
    """Output to input in the units of affine_grid, -1 to 1 from edge to edge."""
    a, (sx, sy) = math.radians(p["angle"]), map(math.radians, p["shear"])
    turn = torch.tensor([[math.cos(a), -math.sin(a)], [math.sin(a), math.cos(a)]], dtype=torch.float64)
    shear_y = torch.tensor([[1, 0], [-math.tan(sy), 1]], dtype=torch.float64)
    shear_x = torch.tensor([[1, -math.tan(sx)], [0, 1]], dtype=torch.float64)
    linear = p["scale"] * turn @ shear_y @ shear_x
    # About the middle; the crop keeps the middle in the middle. Half the size is the unit of affine_grid.
    back = torch.linalg.inv(linear)
    shift = -back @ torch.tensor(p["translate"], dtype=torch.float64)
    if p["flip"]:
        back = back @ torch.diag(torch.tensor([-1.0, 1.0], dtype=torch.float64))
    return torch.cat([back * (OUT / SIZE), (shift / (SIZE / 2)).unsqueeze(1)], dim=1)


def tables(parameters, means):
    """Everything that grid_sample_job takes per picture, on the card."""

    def column(values):
        return torch.tensor(values, dtype=torch.float32, device=DEVICE).reshape(-1, 1, 1, 1)

    return (
        torch.stack([theta(p) for p in parameters]).float().to(DEVICE),
        column([p["brightness"] for p in parameters]),
        column([p["contrast"] for p in parameters]),
        column([p["saturation"] for p in parameters]),
        column(means),
        torch.tensor(GREY, device=DEVICE).reshape(1, 3, 1, 1),
        torch.tensor(MEAN, device=DEVICE).reshape(1, 3, 1, 1),
        torch.tensor(STD, device=DEVICE).reshape(1, 3, 1, 1),
    )


def grid_sample_job(batch, matrices, brightness, contrast, saturation, means, grey, mean, std):
    grid = torch.nn.functional.affine_grid(matrices, [batch.shape[0], 3, OUT, OUT], align_corners=False)
    x = torch.nn.functional.grid_sample(batch.float() / 255, grid, align_corners=False)
    x = (x * brightness).clamp(0, 1)
    x = (x * contrast + means * (1 - contrast)).clamp(0, 1)
    x = (x * saturation + (x * grey).sum(1, keepdim=True) * (1 - saturation)).clamp(0, 1)
    return (x - mean) / std


def measure(job, batches, rounds, calls):
    """Median microseconds of one call over rounds of so many calls, and the spread."""
    for batch in batches[:3]:
        job(batch)
    times = []
    for _ in range(rounds):
        time_of = on_card if DEVICE.type == "cuda" else on_host
        times.append(time_of(lambda: repeat(job, batches, calls)) / calls)
    spread = {"least": min(times), "most": max(times), "rounds": rounds, "callsPerRound": calls}
    return {"microseconds": statistics.median(times)} | spread


def repeat(job, batches, calls):
    for i in range(calls):
        job(batches[i % len(batches)])


def on_card(work):
    start, end = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
    start.record()
    work()
    end.record()
    end.synchronize()
    return 1e3 * start.elapsed_time(end)


def on_host(work):
    begin = time.perf_counter()
    work()
    return 1e6 * (time.perf_counter() - begin)


def kernels(job, batch):
    """How many kernels and copies one call starts on the card."""
    if DEVICE.type != "cuda":
        return None
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CUDA]) as profile:
        job(batch)
        torch.cuda.synchronize()
    return sum(1 for e in profile.events() if e.device_type == torch.autograd.DeviceType.CUDA)


def main(file, items):
    generator = random.Random(7)
    parameters = [draw(generator) for _ in range(items)]
    noise = torch.Generator().manual_seed(11)
    batches = [
        torch.randint(0, 256, (items, 3, SIZE, SIZE), dtype=torch.uint8, generator=noise).to(DEVICE)
        for _ in range(BATCHES)
    ]
    given = tables(parameters, [mean_grey(x, p) for x, p in zip(batches[0], parameters)])
    compiled = torch.compile(grid_sample_job)
    jobs = {
        "grid_sample": (lambda b: grid_sample_job(b, *given), 9, 16),
        "torchvision_whole_batch": (lambda b: torchvision_job(b, parameters[0]), 9, 16),
        "torchvision_per_item": (lambda b: torchvision_per_item(b, parameters), 7, 1),
        "grid_sample_compiled": (lambda b: compiled(b, *given), 9, 16),
    }
    report = {
        "job": f"a: {items} x u8 3x{SIZE}x{SIZE} to f32 3x{OUT}x{OUT}",
        "device": torch.cuda.get_device_name() if DEVICE.type == "cuda" else "cpu",
        "torch": torch.__version__,
        "torchvision": torchvision.__version__,
        # Rounding to u8 between the steps is the difference: a few of 255, over the standard deviation.
        "grid_sample_against_torchvision": (
            (grid_sample_job(batches[0], *given) - torchvision_per_item(batches[0], parameters)).abs().mean().item()
        ),
        "recipes": {},
    }
    for name, (job, rounds, calls) in jobs.items():
        try:
            report["recipes"][name] = measure(job, batches, rounds, calls) | {"kernels": kernels(job, batches[0])}
        except Exception as e:  # torch.compile needs a compiler, which a machine may lack
            report["recipes"][name] = {"failed": f"{type(e).__name__}: {str(e)[:300]}"}
        print(name, report["recipes"][name], flush=True)
        with open(file, "w") as out:
            json.dump(report, out, indent=2)
            out.write("\n")


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit("peers: give the file to write, and optionally how many pictures")
    with torch.inference_mode():
        main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 256)
