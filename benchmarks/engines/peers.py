# SPDX-License-Identifier: Apache-2.0
"""Does the canonical jobs as users of OpenCV, PyTorch, SciPy and NumPy do them, whenever standard input says so.

A line `turn JOB PEER THREADS MILLISECONDS` is answered by `ITEMS NANOSECONDS`: what was done in that time;
`result JOB PEER FILE` writes what the peer makes of the first items as .npy. compare.py starts this program.

Pictures come as they lie in memory after decoding, HWC u8, and leave as CHW f32. Peers that do one picture after the other run
on one thread here: for two threads compare.py lets two of these processes work at once, as a DataLoader with two workers does.
"""

import functools
import math
import os
import sys
import time

import numpy as np

from inputs import *

GREY_STD = np.array(STD, np.float32) * 255
PEERS = {}


def peer(job, name, **options):
    """Registers a class that does a job: __init__(data) prepares, do(first, count) works."""

    def register(cls):
        PEERS[job, name] = functools.partial(cls, **options)
        return cls

    return register


class Data:
    """The files, each read once."""

    def __init__(self, folder):
        self.folder = folder

    @functools.lru_cache(None)
    def __call__(self, name):
        return np.load(os.path.join(self.folder, name + ".npy"))


# ---- OpenCV, and what Albumentations does with it ------------------------------------------------------------------------


def index_map(forward):
    """Output index to input index, for WARP_INVERSE_MAP."""
    full = np.vstack([np.reshape(forward, (2, 3)), [0, 0, 1]])
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
    return (np.linalg.inv(half) @ np.linalg.inv(full) @ half)[:2]


def warped(image, matrix, side, nearest=False, outside=0):
    import cv2

    how = cv2.INTER_NEAREST if nearest else cv2.INTER_LINEAR
    return cv2.warpAffine(image, matrix, (side, side), flags=how | cv2.WARP_INVERSE_MAP, borderValue=outside)


def normalising_table():
    """[256, 1, 3]: value of 0 to 255 to what the network takes."""
    return ((np.arange(256)[:, None] / 255 - MEAN) / STD).astype(np.float32).reshape(256, 1, 3)


class Single:
    """A job done picture by picture; `items` results are made anew each time, as they are in a loader."""

    batch = 16

    def do(self, first, count):
        for i in range(first, first + count):
            self.one(i % self.items)

    def results(self, count):
        return np.stack([self.one(i) for i in range(count)])


@peer("a", "opencv")
class Matrix(Single):
    """warpAffine, transform, table of floats, split: the fewest calls of OpenCV that do the job."""

    def __init__(self, data):
        import cv2

        cv2.setNumThreads(1)
        self.pictures, self.colours = data("pictures"), data("colours").reshape(-1, 3, 4)
        self.maps = [index_map(m) for m in data("maps")]
        self.items, self.table = len(self.maps), normalising_table()

    def one(self, i):
        import cv2

        moved = warped(self.pictures[i], self.maps[i], OUT)
        return planes(cv2.LUT(cv2.transform(moved, self.colours[i]), self.table))


def planes(image):
    import cv2

    out = np.empty((3,) + image.shape[:2], np.float32)
    cv2.split(image, [out[0], out[1], out[2]])
    return out


def jittered(image, factors):
    """Albumentations' ColorJitter: its functions for u8, in the order brightness, contrast, saturation, hue."""
    import cv2

    brightness, contrast, saturation, hue = factors
    ramp = np.arange(256)
    image = cv2.LUT(image, np.clip(ramp * brightness, 0, 255).astype(np.uint8))
    mean = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).mean()
    image = cv2.LUT(image, np.clip(ramp * contrast + mean * (1 - contrast), 0, 255).astype(np.uint8))
    grey = cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    image = cv2.addWeighted(image, saturation, grey, 1 - saturation, 0)
    hsv = cv2.cvtColor(image, cv2.COLOR_RGB2HSV)
    hues = np.mod(np.arange(256, dtype=np.int16) + 180 * hue, 180).astype(np.uint8)
    hsv[..., 0] = cv2.LUT(hsv[..., 0], hues)
    return cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)


def normalised(image):
    """Albumentations' Normalize by OpenCV, then ToTensorV2 made dense."""
    import cv2

    mean, scale = np.array(MEAN) * 255, 1 / (np.array(STD) * 255)
    image = image.astype(np.float32)
    cv2.subtract(image, np.append(mean, 0), image)
    cv2.multiply(image, np.append(scale, 0), image)
    return np.ascontiguousarray(image.transpose(2, 0, 1))


@peer("a-jitter", "albumentations")
@peer("f", "albumentations", small="small_", side=SMALL)
class Jitter(Single):
    """Albumentations' recipe: warpAffine, ColorJitter, Normalize, ToTensor, without its own overhead around them."""

    def __init__(self, data, small="", side=OUT):
        import cv2

        cv2.setNumThreads(1)
        self.pictures, self.factors = data("small" if small else "pictures"), data(small + "factors")
        self.maps = [index_map(m) for m in data(small + "maps")]
        self.items, self.side = len(self.maps), side

    def one(self, i):
        return normalised(jittered(warped(self.pictures[i], self.maps[i], self.side), self.factors[i]))


@peer("b", "opencv-table")
class SliceTable(Single):
    """A table of all 65 536 stored values, then warpAffine on floats: window first, then turn."""

    batch = 4

    def __init__(self, data):
        import cv2

        cv2.setNumThreads(1)
        self.slices, self.items = data("slices"), len(data("slices"))
        self.maps = [index_map(m) for m in data("slice_maps")]
        self.table = shown(np.arange(65536, dtype=np.uint16).view(np.int16).astype(float)).astype(np.float32)

    def one(self, i):
        black = -SLICE_MEAN / SLICE_STD
        return warped(self.table[self.slices[i].view(np.uint16)], self.maps[i], SLICE, outside=black)[None]


def shown(stored):
    """The window of DICOM PS3.3 C.11.2.1.2 on Hounsfield units, then zero mean."""
    hounsfield = stored * SLOPE + INTERCEPT
    window = np.clip((hounsfield - (CENTER - 0.5)) / (WIDTH - 1) + 0.5, 0, 1)
    return (window - SLICE_MEAN) / SLICE_STD


@peer("b", "opencv-clip")
class SliceClip(SliceTable):
    """warpAffine on stored values, one linear map to floats, a clip: turn first, then window."""

    def one(self, i):
        import cv2

        moved = warped(self.slices[i], self.maps[i], SLICE)
        steep = SLOPE / (WIDTH - 1) / SLICE_STD
        offset = ((INTERCEPT - (CENTER - 0.5)) / (WIDTH - 1) + 0.5 - SLICE_MEAN) / SLICE_STD
        out = cv2.add(cv2.multiply(moved, steep, dtype=cv2.CV_32F), offset)
        cv2.min(out, (1 - SLICE_MEAN) / SLICE_STD, out)
        return cv2.max(out, -SLICE_MEAN / SLICE_STD, out)[None]


@peer("e", "opencv")
class Masks(Single):
    batch = 64

    def __init__(self, data):
        import cv2

        cv2.setNumThreads(1)
        self.masks, self.maps = data("masks"), [index_map(m) for m in data("maps")]
        self.items = len(self.maps)

    def one(self, i):
        return warped(self.masks[i], self.maps[i], OUT, nearest=True)


@peer("g", "albumentations-area")
class CropArea(Jitter):
    """Crop, resize by INTER_AREA where it shrinks, flip, ColorJitter, Normalize."""

    def __init__(self, data):
        super().__init__(data)
        self.crops = data("crops").tolist()

    def one(self, i):
        import cv2

        top, left, h, w, flip = self.crops[i]
        cut = self.pictures[i][top : top + h, left : left + w]
        how = cv2.INTER_AREA if h > OUT or w > OUT else cv2.INTER_LINEAR
        image = cv2.resize(cut, (OUT, OUT), interpolation=how)
        return normalised(jittered(cv2.flip(image, 1) if flip else image, self.factors[i]))


@peer("g", "albumentations-antialias")
class CropAntialias(CropArea):
    """The same with an antialiased resize by hand, since OpenCV has none: two matrix products in floats."""

    def one(self, i):
        import cv2

        top, left, h, w, flip = self.crops[i]
        cut = self.pictures[i][top : top + h, left : left + w].astype(np.float32)
        rows = weights(h) @ cut.reshape(h, w * 3)
        across = np.matmul(weights(w), rows.reshape(OUT, w, 3))
        image = cv2.convertScaleAbs(across)
        return normalised(jittered(cv2.flip(image, 1) if flip else image, self.factors[i]))


@functools.lru_cache(None)
def weights(size):
    """The triangle filter of an antialiased resize from size to OUT, a matrix [OUT, size]."""
    scale = size / OUT
    reach = max(scale, 1.0)
    centre = (np.arange(OUT)[:, None] + 0.5) * scale
    tent = np.maximum(0, 1 - np.abs((np.arange(size)[None] + 0.5 - centre) / reach))
    return (tent / tent.sum(1, keepdims=True)).astype(np.float32)


# ---- PyTorch and torchvision ---------------------------------------------------------------------------------------------


@peer("a", "torch")
class GridSample:
    """A batch: affine_grid, grid_sample, the matrix of colours, all in floats."""

    batch = 32
    in_batch = True

    def __init__(self, data):
        import torch

        self.torch, self.functional = torch, torch.nn.functional
        self.pictures = torch.from_numpy(data("pictures"))
        self.items = len(self.pictures)
        self.theta = torch.from_numpy(np.array([theta(m, SIZE, OUT) for m in data("maps")], np.float32))
        colours = data("colours").reshape(-1, 3, 4).astype(np.float32)
        self.matrix, self.offset = torch.from_numpy(colours[:, :, :3]), torch.from_numpy(colours[:, :, 3:])
        self.mean = torch.tensor(MEAN).reshape(1, 3, 1) * 255
        self.std = torch.tensor(STD).reshape(1, 3, 1) * 255

    def do(self, first, count):
        with self.torch.inference_mode():
            first %= self.items
            some = slice(first, first + count)
            x = self.pictures[some].permute(0, 3, 1, 2).float()
            grid = self.functional.affine_grid(self.theta[some], [len(x), 3, OUT, OUT], align_corners=False)
            x = self.functional.grid_sample(x, grid, align_corners=False).reshape(len(x), 3, -1)
            x = self.torch.baddbmm(self.offset[some], self.matrix[some], x).clamp_(0, 255)
            return x.sub_(self.mean).div_(self.std).reshape(len(x), 3, OUT, OUT)

    def results(self, count):
        return self.do(0, count).numpy()


def theta(forward, size, out):
    """Output to input in the units of affine_grid, -1 to 1 from edge to edge."""
    back = np.linalg.inv(np.vstack([np.reshape(forward, (2, 3)), [0, 0, 1]]))

    def unit(n):
        return np.array([[2 / n, 0, -1], [0, 2 / n, -1], [0, 0, 1]])

    return (unit(size) @ back @ np.linalg.inv(unit(out)))[:2]


@peer("a-jitter", "torchvision")
class Torchvision(Single):
    """torchvision's functions on tensors, picture by picture, as its transforms call them."""

    def __init__(self, data):
        import torch
        import torchvision.transforms.functional as functional

        torch.set_num_threads(1)
        self.torch, self.F, self.data = torch, functional, data
        self.moves, self.factors, self.items = data("moves"), data("factors").tolist(), len(data("moves"))

    def picture(self, i):
        return self.torch.from_numpy(self.data("pictures")[i]).permute(2, 0, 1)

    def one(self, i):
        with self.torch.inference_mode():
            return self.coloured(self.placed(self.picture(i), i), self.factors[i]).numpy()

    def placed(self, x, i):
        angle, scale, shear, dx, dy, flip = self.moves[i].tolist()
        x = self.F.affine(x, angle, [dx, dy], scale, [shear, 0.0], self.F.InterpolationMode.BILINEAR)
        x = self.F.center_crop(x, [OUT, OUT])
        return self.F.hflip(x) if flip else x

    def coloured(self, x, factors):
        brightness, contrast, saturation, hue = factors
        x = self.F.adjust_brightness(x, brightness)
        x = self.F.adjust_contrast(x, contrast)
        x = self.F.adjust_saturation(x, saturation)
        return self.finished(self.F.adjust_hue(x, hue))

    def finished(self, x):
        return self.F.normalize(self.F.convert_image_dtype(x), MEAN, STD)


@peer("g", "torchvision")
class TorchvisionCrop(Torchvision):
    """resized_crop with antialias on tensors."""

    def placed(self, x, i):
        top, left, h, w, flip = self.data("crops")[i].tolist()
        how = self.F.InterpolationMode.BILINEAR
        x = self.F.resized_crop(x, top, left, h, w, [OUT, OUT], how, **self.antialias())
        return self.F.hflip(x) if flip else x

    def antialias(self):
        return {"antialias": True}


class OnPil(Torchvision):
    """The same functions on pictures of PIL, which many training scripts still use."""

    def __init__(self, data):
        super().__init__(data)
        from PIL import Image

        self.pil = [Image.fromarray(p) for p in data("pictures")]

    def picture(self, i):
        return self.pil[i]

    def finished(self, x):
        return self.F.normalize(self.F.to_tensor(x), MEAN, STD)


@peer("a-jitter", "torchvision-pil")
class TorchvisionPil(OnPil):
    pass


@peer("g", "torchvision-pil")
class TorchvisionPilCrop(OnPil, TorchvisionCrop):
    def antialias(self):
        return {}


class Drawn(Torchvision):
    """The training pipeline, its numbers drawn anew each time; for comparing, those of the inputs."""

    def __init__(self, data):
        super().__init__(data)
        import torchvision.transforms as transforms

        self.numbers, self.items, self.folder = data("training").tolist(), PHOTOS, data.folder
        how = self.F.InterpolationMode.BILINEAR
        self.crop = transforms.RandomResizedCrop(OUT, interpolation=how, **self.antialias())
        self.chain = transforms.Compose(
            [
                self.crop,
                transforms.RandomHorizontalFlip(0.5),
                transforms.RandomRotation(15, interpolation=how),
                transforms.ColorJitter(0.2, 0.2, 0.2),
                self.tensor(transforms),
                transforms.Normalize(MEAN, STD),
            ]
        )

    def one(self, i):
        with self.torch.inference_mode():
            return self.chain(self.picture(i)).numpy()

    def results(self, count):
        with self.torch.inference_mode():
            return np.stack([self.fixed(self.picture(i), self.numbers[i]).numpy() for i in range(count)])

    def fixed(self, x, numbers):
        top, left, h, w, flip = (int(n) for n in numbers[:5])
        how = self.F.InterpolationMode.BILINEAR
        x = self.F.resized_crop(x, top, left, h, w, [OUT, OUT], how, **self.antialias())
        x = self.F.rotate(self.F.hflip(x) if flip else x, numbers[5], how)
        x = self.F.adjust_brightness(x, numbers[6])
        x = self.F.adjust_contrast(x, numbers[7])
        return self.finished(self.F.adjust_saturation(x, numbers[8]))

    def antialias(self):
        return {"antialias": True}

    def tensor(self, transforms):
        return transforms.ConvertImageDtype(self.torch.float32)


@peer("training", "torchvision")
class TrainingFromFiles(Drawn):
    """torchvision's transforms on tensors, decoded by torchvision's libjpeg."""

    def picture(self, i):
        import torchvision.io as io

        return io.decode_jpeg(io.read_file(os.path.join(self.folder, f"photo{i}.jpg")), io.ImageReadMode.RGB)


@peer("training", "torchvision-pil")
class TrainingByPillow(Drawn):
    """The same transforms on pictures that Pillow decodes."""

    def picture(self, i):
        from PIL import Image

        return Image.open(os.path.join(self.folder, f"photo{i}.jpg")).convert("RGB")

    def antialias(self):
        return {}

    def tensor(self, transforms):
        return transforms.ToTensor()

    def finished(self, x):
        return self.F.normalize(self.F.to_tensor(x), MEAN, STD)


@peer("training-pixels", "torchvision")
class TrainingPixels(Drawn):
    """The same on tensors that are there already."""

    def picture(self, i):
        return self.torch.from_numpy(self.data("photos")[i]).permute(2, 0, 1)


@peer("training-pixels", "opencv")
class TrainingByHand(Single):
    """Crop, resize, flip, warpAffine, Albumentations' colours, Normalize, by hand."""

    def __init__(self, data):
        import cv2

        cv2.setNumThreads(1)
        self.data, self.random = data, np.random.default_rng(1)
        self.numbers, self.items = data("training").tolist(), PHOTOS

    def picture(self, i):
        return self.data("photos")[i]

    def one(self, i):
        return self.done(self.picture(i), self.drawn())

    def results(self, count):
        return np.stack([self.done(self.picture(i), self.numbers[i]) for i in range(count)])

    def drawn(self):
        """What torchvision's RandomResizedCrop and the others draw."""
        random = self.random
        for _ in range(10):
            area = PHOTO_HEIGHT * PHOTO_WIDTH * random.uniform(0.08, 1)
            aspect = math.exp(random.uniform(math.log(3 / 4), math.log(4 / 3)))
            w, h = round(math.sqrt(area * aspect)), round(math.sqrt(area / aspect))
            if w <= PHOTO_WIDTH and h <= PHOTO_HEIGHT:
                break
        else:
            w, h = PHOTO_WIDTH, PHOTO_HEIGHT
        top, left = random.integers(0, PHOTO_HEIGHT - h + 1), random.integers(0, PHOTO_WIDTH - w + 1)
        return [top, left, h, w, random.integers(0, 2), random.uniform(-15, 15), *random.uniform(0.8, 1.2, 3)]

    def done(self, picture, numbers):
        import cv2

        top, left, h, w, flip = (int(n) for n in numbers[:5])
        cut = picture[top : top + h, left : left + w]
        how = cv2.INTER_AREA if h > OUT or w > OUT else cv2.INTER_LINEAR
        image = cv2.resize(cut, (OUT, OUT), interpolation=how)
        image = cv2.flip(image, 1) if flip else image
        turn = cv2.getRotationMatrix2D(((OUT - 1) / 2, (OUT - 1) / 2), numbers[5], 1)
        image = cv2.warpAffine(image, turn, (OUT, OUT), flags=cv2.INTER_LINEAR)
        return normalised(recoloured(image, *numbers[6:]))


def recoloured(image, brightness, contrast, saturation):
    """Albumentations' functions for u8, without the hue."""
    import cv2

    ramp = np.arange(256)
    image = cv2.LUT(image, np.clip(ramp * brightness, 0, 255).astype(np.uint8))
    mean = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).mean()
    image = cv2.LUT(image, np.clip(ramp * contrast + mean * (1 - contrast), 0, 255).astype(np.uint8))
    grey = cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    return cv2.addWeighted(image, saturation, grey, 1 - saturation, 0)


@peer("training", "opencv")
class TrainingByHandFromFiles(TrainingByHand):
    """The same, decoded by OpenCV's libjpeg."""

    def picture(self, i):
        import cv2

        file = np.fromfile(os.path.join(self.data.folder, f"photo{i}.jpg"), np.uint8)
        return cv2.cvtColor(cv2.imdecode(file, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)


@peer("detection", "opencv")
class Detection(TrainingByHand):
    """The same with boxes and points through the same map by NumPy: enclosed once, clipped."""

    def done(self, picture, numbers, item=0):
        result = super().done(picture, numbers)
        top, left, h, w, flip = (int(n) for n in numbers[:5])
        angle = math.radians(numbers[5])
        turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
        middle = np.array([OUT / 2, OUT / 2])

        def moved(points):
            points = (points - [left, top]) * [OUT / w, OUT / h]
            if flip:
                points = points * [-1, 1] + [OUT, 0]
            return (points - middle) @ turn.T + middle

        boxes = self.data("photo_boxes")[item]
        corners = moved(boxes[:, [0, 1, 2, 1, 2, 3, 0, 3]].reshape(-1, 2)).reshape(-1, 4, 2)
        self.boxes = np.clip(np.concatenate([corners.min(1), corners.max(1)], axis=1), 0, OUT)
        self.points = moved(self.data("photo_points")[item])
        return result

    def one(self, i):
        return self.done(self.picture(i), self.drawn(), i)


@peer("c128", "torch", side=128)
@peer("c256", "torch", side=256)
class VolumeGrid:
    batch = 1
    items = 1
    in_batch = True

    def __init__(self, data, side):
        import torch

        self.torch, self.functional = torch, torch.nn.functional
        self.volume = torch.from_numpy(data(f"volume{side}"))[None, None]
        self.theta = torch.from_numpy(volume_theta(data(f"volume{side}_map"), side))[None]

    def do(self, first, count):
        with self.torch.inference_mode():
            grid = self.functional.affine_grid(self.theta, list(self.volume.shape), align_corners=False)
            moved = self.functional.grid_sample(self.volume, grid, align_corners=False)
            return moved.mul_(SCALE).add_(SHIFT)

    def results(self, count):
        return self.do(0, 1).numpy()[0]


def volume_theta(index, side):
    """Output to input [3, 4] in the units of affine_grid and its order, x first."""
    turned = np.vstack([index, [0, 0, 0, 1]])[[2, 1, 0, 3]][:, [2, 1, 0, 3]]
    unit = np.diag([2 / side] * 3 + [1.0])
    unit[:3, 3] = 1 / side - 1
    return (unit @ turned @ np.linalg.inv(unit))[:3].astype(np.float32)


@peer("c128", "scipy", side=128)
@peer("c256", "scipy", side=256)
class VolumeScipy(Single):
    batch = 1
    items = 1

    def __init__(self, data, side):
        self.volume, self.map = data(f"volume{side}"), data(f"volume{side}_map")

    def one(self, i):
        from scipy.ndimage import affine_transform

        moved = affine_transform(self.volume, self.map[:, :3], self.map[:, 3], order=1)
        moved *= SCALE
        moved += SHIFT
        return moved


# ---- scans with labels ---------------------------------------------------------------------------------------------------


class Scan(Single):
    """What MONAI's Spacingd, RandAffined, ScaleIntensityRanged and RandSpatialCropd do, without their overhead."""

    batch = 1
    items = SCANS

    def __init__(self, data):
        self.voxels, self.labels = data("scans"), data("scan_labels")
        self.numbers, self.random = data("scan_numbers"), np.random.default_rng(1)

    def one(self, i):
        return self.done(i, scan_numbers(self.random)[0])

    def results(self, count):
        return np.stack([np.stack([np.asarray(part).squeeze() for part in self.done(i, self.numbers[i])]) for i in range(count)])

    def done(self, i, numbers):
        first = numbers[9:6:-1].astype(int)
        kept = tuple(slice(n, n + PATCH) for n in first)
        return self.patch(self.voxels[i], self.labels[i], *scan_maps(numbers), first, kept)


def scan_maps(numbers):
    """Output index to input index, (x, y, z): the even grid in the scan, and after the motion in itself; [3, 4] each."""
    even, own = np.full(3, EVEN_SPACING), np.array(SCAN_SPACING)
    spaced = np.column_stack([np.diag(even / own), (even - own) / 2 / own])
    turns = np.eye(3)
    for axis, degrees in enumerate(np.radians(numbers[:3])):
        b, c = (axis + 1) % 3, (axis + 2) % 3
        turn = np.eye(3)
        turn[b, b] = turn[c, c] = math.cos(degrees)
        turn[c, b], turn[b, c] = math.sin(degrees), -math.sin(degrees)
        turns = turn @ turns
    back = np.linalg.inv(turns * numbers[3])
    middle = (np.array(EVEN[::-1]) - 1) / 2
    return spaced, np.column_stack([back, middle - back @ (middle + numbers[4:7] / even)])


def composed(first, second):
    """The map that takes the place of two, the second of which says where the first's output is."""
    return np.column_stack([first[:, :3] @ second[:, :3], first[:, :3] @ second[:, 3] + first[:, 3]])


def unit_theta(index, size, out):
    """Output to input in the units of affine_grid, of a map of indices (x, y, z) between sizes [D, H, W]."""

    def unit(sizes):
        n = np.array(sizes[::-1])
        return np.vstack([np.column_stack([np.diag(2 / n), 1 / n - 1]), [0, 0, 0, 1]])

    return (unit(size) @ np.vstack([index, [0, 0, 0, 1]]) @ np.linalg.inv(unit(out)))[:3].astype(np.float32)


@peer("scan", "torch")
class ScanTorch(Scan):
    """As MONAI's transforms do it one by one: two resamplings of the whole volume by grid_sample, one grid for both members."""

    def __init__(self, data):
        super().__init__(data)
        import torch

        self.torch, self.functional = torch, torch.nn.functional

    def patch(self, voxels, labels, spaced, moved, first, kept):
        with self.torch.inference_mode():
            both = [self.torch.from_numpy(each)[None, None].float() for each in (voxels, labels)]
            both = self.sampled(both, unit_theta(spaced, SCAN, EVEN), EVEN)
            both = self.sampled(both, unit_theta(moved, EVEN, EVEN), EVEN)
            voxels = self.windowed(both[0])
            return [each[(..., *kept)].contiguous() for each in (voxels, both[1])]

    def sampled(self, both, theta, size):
        grid = self.functional.affine_grid(self.torch.from_numpy(theta)[None], [1, 1, *size], align_corners=False)
        return [
            self.functional.grid_sample(each, grid, how, "border", align_corners=False)
            for each, how in zip(both, ("bilinear", "nearest"))
        ]

    def windowed(self, voxels):
        return voxels.sub_(CENTER - 0.5).div_(WIDTH - 1).add_(0.5).clamp_(0, 1)


@peer("scan-joined", "torch-lazy")
class ScanLazy(ScanTorch):
    """As MONAI's lazy mode does it: the maps are multiplied, and only the patch is sampled, once."""

    def patch(self, voxels, labels, spaced, moved, first, kept):
        corner = np.column_stack([np.eye(3), first[::-1]])
        whole = composed(spaced, composed(moved, corner))
        size = (PATCH,) * 3
        with self.torch.inference_mode():
            both = [self.torch.from_numpy(each)[None, None].float() for each in (voxels, labels)]
            both = self.sampled(both, unit_theta(whole, SCAN, size), size)
            return [self.windowed(both[0]), both[1]]


@peer("scan", "scipy")
class ScanScipy(Scan):
    """The same by zoom and affine_transform."""

    def patch(self, voxels, labels, spaced, moved, first, kept):
        from scipy.ndimage import zoom

        factor = np.array(EVEN) / SCAN
        how = {"mode": "nearest", "grid_mode": True, "prefilter": False}
        both = [zoom(voxels.astype(np.float32), factor, order=1, **how), zoom(labels, factor, order=0, **how)]
        both = self.turned(both, moved, EVEN)
        return [self.windowed(both[0])[kept].copy(), both[1][kept].copy()]

    def turned(self, both, index, size):
        from scipy.ndimage import affine_transform

        matrix, offset = index[::-1, 2::-1], index[::-1, 3]
        return [
            affine_transform(each, matrix, offset, output_shape=size, order=order, mode="nearest", prefilter=False)
            for each, order in zip(both, (1, 0))
        ]

    def windowed(self, voxels):
        return np.clip((voxels - (CENTER - 0.5)) / (WIDTH - 1) + 0.5, 0, 1)


@peer("scan-joined", "scipy")
class ScanScipyOnce(ScanScipy):
    """The patch alone, by one affine_transform."""

    def patch(self, voxels, labels, spaced, moved, first, kept):
        corner = np.column_stack([np.eye(3), first[::-1]])
        whole = composed(spaced, composed(moved, corner))
        both = self.turned([voxels.astype(np.float32), labels], whole, (PATCH,) * 3)
        return [self.windowed(both[0]), both[1]]


# ---- NumPy ---------------------------------------------------------------------------------------------------------------


@peer("d-boxes", "numpy")
class Boxes(Single):
    """The four corners of each box through the map, what encloses them, clipped."""

    batch = 1
    items = 1

    def __init__(self, data):
        self.boxes, self.map = data("boxes"), data("outline_map").reshape(2, 3).astype(np.float32)

    def one(self, i):
        corners = self.boxes[:, [0, 1, 2, 1, 2, 3, 0, 3]].reshape(-1, 2) @ self.map[:, :2].T + self.map[:, 2]
        corners = corners.reshape(-1, 4, 2)
        return np.clip(np.concatenate([corners.min(1), corners.max(1)], axis=1), 0, WIDE)


@peer("d-boxes", "numpy-halves")
class BoxHalves(Boxes):
    """The same by middles and half sides, which fewer users think of."""

    def one(self, i):
        first, last = self.boxes[:, :2], self.boxes[:, 2:]
        middle = (first + last) @ (self.map[:, :2].T / 2) + self.map[:, 2]
        half = (last - first) @ (np.abs(self.map[:, :2]).T / 2)
        return np.clip(np.concatenate([middle - half, middle + half], axis=1), 0, WIDE)


@peer("d-points", "numpy")
class Points(Boxes):
    def __init__(self, data):
        super().__init__(data)
        self.points = data("points")

    def one(self, i):
        return self.points @ self.map[:, :2].T + self.map[:, 2]

    def results(self, count):
        return self.one(0)[:1_000_000][None]


# ---- the loop ------------------------------------------------------------------------------------------------------------


class Worker:
    def __init__(self, data):
        self.data, self.ready, self.first = data, {}, 0

    def peer(self, job, name):
        if (job, name) not in self.ready:
            self.ready = {(job, name): PEERS[job, name](self.data)} | {k: v for k, v in self.ready.items() if k[0] == job}
        return self.ready[job, name]

    def turn(self, job, name, threads, milliseconds):
        work = self.peer(job, name)
        if "torch" in sys.modules:
            # Two processes with a thread each where pictures come one by one.
            sys.modules["torch"].set_num_threads(int(threads) if getattr(work, "in_batch", False) else 1)
        count, start = 0, time.perf_counter_ns()
        end = start + int(float(milliseconds) * 1e6)
        while True:
            work.do(self.first, work.batch)
            count += work.batch
            self.first = (self.first + work.batch) % max(work.items, work.batch)
            now = time.perf_counter_ns()
            if now >= end:
                return f"{count} {now - start}"

    def result(self, job, name, file):
        np.save(file, self.peer(job, name).results(4))
        return "written"

    def peers(self, job):
        return " ".join(n + (":batch" if getattr(PEERS[j, n].func, "in_batch", False) else "") for j, n in PEERS if j == job)

    def versions(self):
        import cv2
        import scipy
        import torch
        import torchvision

        modules = {"numpy": np, "scipy": scipy, "torch": torch, "torchvision": torchvision, "python3-opencv": cv2}
        return " ".join(f"{name}={module.__version__}" for name, module in modules.items())


def main(folder):
    worker = Worker(Data(folder))
    for line in sys.stdin:
        command, *arguments = line.split()
        print(getattr(worker, command)(*arguments), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
