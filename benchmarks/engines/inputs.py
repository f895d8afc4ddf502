# SPDX-License-Identifier: Apache-2.0
"""What all sides work on: pictures, slices, volumes, boxes and the numbers drawn for each, as .npy files in one folder."""

import math
import os

import numpy as np

EDITION = "3"  # another one where what is written changes, so that old files are made anew

SIZE, OUT = 256, 224
SLICE = 512
SMALL = 32
# Photos of the training pipeline, as files; boxes and keypoints on each.
PHOTO_HEIGHT, PHOTO_WIDTH, PHOTOS = 480, 640, 32
OBJECTS, JOINTS = 8, 17
# The canvas of boxes and points.
WIDE = 640
MEAN, STD = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
GREY = [0.2989, 0.587, 0.114]
# CT: stored value to Hounsfield units, the window shown, and what makes it zero mean.
SLOPE, INTERCEPT, CENTER, WIDTH = 1.0, -1024.0, 40.0, 400.0
SLICE_MEAN, SLICE_STD = 0.5, 0.25
# Scans with labels: voxels [D, H, W], their spacing in millimetres (x, y, z), that of the pipeline, and the patch cut out.
SCAN, SCAN_SPACING, SCANS = (96, 192, 192), (0.8, 0.8, 2.0), 4
EVEN_SPACING, EVEN, PATCH = 1.2, (160, 128, 128), 96
# Volumes: scaled and shifted after they are turned.
SCALE, SHIFT = 0.5, 0.1


def make(folder):
    """Writes the files, unless the folder holds this edition."""
    mark = os.path.join(folder, "edition")
    if os.path.exists(mark) and open(mark).read() == EDITION:
        return
    os.makedirs(folder, exist_ok=True)
    random = np.random.default_rng(20261123)

    def save(name, array):
        np.save(os.path.join(folder, name + ".npy"), np.ascontiguousarray(array))

    moves = moves_of(random, 256)
    save("pictures", pictures(random, 256, SIZE))
    save("moves", moves)
    save("maps", np.array([forward(m, SIZE, OUT) for m in moves]))
    save("factors", factors(random, 256))
    save("colours", np.array([colour_matrix(f) for f in np.load(os.path.join(folder, "factors.npy"))]))
    save("crops", crops(random, 256))
    save("masks", masks(random, 256))
    save("small", pictures(random, 1000, SMALL))
    small_moves = moves_of(random, 1000) * [1, 1, 1, SMALL / SIZE, SMALL / SIZE, 1]
    save("small_maps", np.array([forward(m, SMALL, SMALL) for m in small_moves]))
    save("small_factors", factors(random, 1000))
    save("slices", slices(random, 64))
    turns = np.zeros((64, 6))
    turns[:, 0], turns[:, 1] = random.uniform(-30, 30, 64), 1
    save("slice_maps", np.array([forward(m, SLICE, SLICE) for m in turns]))
    for side in (128, 256):
        save(f"volume{side}", volume(random, side))
        save(f"volume{side}_map", volume_map(side))
    save("boxes", boxes(random, 1_000_000))
    save("points", random.uniform(0, 640, (10_000_000, 2)).astype(np.float32))
    save("outline_map", forward([17, 1.1, 5, 0, 0, 0], WIDE, WIDE))
    photos(folder, random)
    save("training", training(random, PHOTOS))
    save("photo_boxes", photo_boxes(random))
    save("photo_points", random.uniform([0, 0], [PHOTO_WIDTH, PHOTO_HEIGHT], (PHOTOS, JOINTS, 2)).astype(np.float32))
    voxels, labels = scans(random)
    save("scans", voxels)
    save("scan_labels", labels)
    save("scan_numbers", scan_numbers(random))
    with open(mark, "w") as file:
        file.write(EDITION)


def pictures(random, count, side):
    """Slow waves of colour with noise on them, [N, H, W, 3]: neither flat nor mere noise."""
    grid = np.arange(side) / side * 2 * math.pi
    result = np.empty((count, side, side, 3), np.uint8)
    for picture in result:
        light = np.full((side, side, 3), 128.0)
        for _ in range(3):
            fx, fy = random.uniform(0.3, 6, 2)
            wave = np.cos(fy * grid[:, None] + random.uniform(0, 6)) * np.cos(fx * grid[None, :] + random.uniform(0, 6))
            light += wave[..., None] * random.uniform(-60, 60, 3)
        light += random.normal(0, 6, (side, side, 3))
        np.clip(light, 0, 255, out=light)
        picture[:] = light
    return result


def moves_of(random, count):
    """Angle clockwise in degrees, scale, shear in degrees, translation in x and y, flip: [N, 6]."""
    uniform = random.uniform
    return np.stack(
        [
            uniform(-30, 30, count),
            uniform(0.8, 1.2, count),
            uniform(-10, 10, count),
            uniform(-24, 24, count),
            uniform(-24, 24, count),
            random.integers(0, 2, count).astype(float),
        ],
        axis=1,
    )


def forward(move, size, out):
    """Input to output in edge coordinates, row by row [6]: torchvision's affine, the middle cut out, the flip."""
    angle, scale, shear, dx, dy, flip = move
    a, s = math.radians(angle), math.radians(shear)
    turn = np.array([[math.cos(a), -math.sin(a)], [math.sin(a), math.cos(a)]])
    linear = scale * turn @ np.array([[1, -math.tan(s)], [0, 1]])
    offset = np.array([out / 2 + dx, out / 2 + dy]) - linear @ [size / 2, size / 2]
    map3 = np.vstack([np.column_stack([linear, offset]), [0, 0, 1]])
    if flip:
        map3 = np.array([[-1, 0, out], [0, 1, 0], [0, 0, 1]]) @ map3
    return map3[:2].reshape(6)


def factors(random, count):
    """Brightness, contrast, saturation, hue (in turns): [N, 4]."""
    strength = random.uniform(0.6, 1.4, (count, 3))
    return np.column_stack([strength, random.uniform(-0.1, 0.1, count)])


def colour_matrix(factor):
    """The four as one matrix with offset [12] on values of 0 to 255: hue as a turn in YIQ, contrast about middle grey."""
    brightness, contrast, saturation, hue = factor
    grey = np.tile(GREY, (3, 1)) / sum(GREY)
    to_yiq = np.array([[0.299, 0.587, 0.114], [0.596, -0.274, -0.322], [0.211, -0.523, 0.312]])
    t = 2 * math.pi * hue
    turn = np.array([[1, 0, 0], [0, math.cos(t), -math.sin(t)], [0, math.sin(t), math.cos(t)]])
    colours = np.linalg.inv(to_yiq) @ turn @ to_yiq @ (saturation * np.eye(3) + (1 - saturation) * grey)
    matrix = colours * contrast * brightness
    offset = colours @ np.full(3, 128 * (1 - contrast))
    return np.column_stack([matrix, offset]).reshape(12)


def crops(random, count):
    """Top, left, height, width, flip of torchvision's RandomResizedCrop: [N, 5]."""
    rows = []
    while len(rows) < count:
        area, aspect = SIZE * SIZE * random.uniform(0.08, 1), math.exp(random.uniform(math.log(3 / 4), math.log(4 / 3)))
        w, h = round(math.sqrt(area * aspect)), round(math.sqrt(area / aspect))
        if w <= SIZE and h <= SIZE:
            top, left = random.integers(0, SIZE - h + 1), random.integers(0, SIZE - w + 1)
            rows.append([top, left, h, w, random.integers(0, 2)])
    return np.array(rows, np.int32)


def masks(random, count):
    """Discs of some labels: [N, H, W] u8."""
    y, x = np.mgrid[0:SIZE, 0:SIZE]
    result = np.zeros((count, SIZE, SIZE), np.uint8)
    for mask in result:
        for label in range(1, 6):
            cx, cy, r = random.uniform(0, SIZE, 2).tolist() + [random.uniform(10, 60)]
            mask[(x - cx) ** 2 + (y - cy) ** 2 < r * r] = label
    return result


def slices(random, count):
    """Discs of tissue in air, with noise: stored values [N, H, W] i16."""
    y, x = np.mgrid[0:SLICE, 0:SLICE]
    result = np.full((count, SLICE, SLICE), 24, np.int16)
    for one in result:
        for value in (1000, 1060, 1100, 1300, 200):
            cx, cy, r = random.uniform(100, 400, 2).tolist() + [random.uniform(20, 180)]
            one[(x - cx) ** 2 + (y - cy) ** 2 < r * r] = value
        one += random.normal(0, 12, one.shape).astype(np.int16)
    return result


def volume(random, side):
    grid = np.arange(side) / side * 2 * math.pi
    waves = [np.cos(random.uniform(0.5, 5) * grid + random.uniform(0, 6)) for _ in range(3)]
    smooth = waves[0][:, None, None] * waves[1][None, :, None] * waves[2][None, None, :]
    return (smooth + random.normal(0, 0.05, (side, side, side))).astype(np.float32)


def volume_map(side):
    """Output index to input index [3, 4], both (z, y, x): turned about all axes, a little smaller, about the middle."""
    rz, ry, rx = (math.radians(v) for v in (12, -7, 9))
    about_z = np.array([[1, 0, 0], [0, math.cos(rz), -math.sin(rz)], [0, math.sin(rz), math.cos(rz)]])
    about_y = np.array([[math.cos(ry), 0, -math.sin(ry)], [0, 1, 0], [math.sin(ry), 0, math.cos(ry)]])
    about_x = np.array([[math.cos(rx), -math.sin(rx), 0], [math.sin(rx), math.cos(rx), 0], [0, 0, 1]])
    linear = about_z @ about_y @ about_x / 1.1
    middle = np.full(3, (side - 1) / 2)
    return np.column_stack([linear, middle - linear @ middle + [1.5, -2.25, 0.75]])


def boxes(random, count):
    """x1, y1, x2, y2: [N, 4] f32."""
    corner = random.uniform(0, 1, (count, 2)) * [600, 600]
    size = random.uniform(4, 40, (count, 2))
    return np.column_stack([corner, corner + size]).astype(np.float32)


def photos(folder, random):
    """JPEG files, and their pixels once they are decoded: [N, H, W, 3] RGB."""
    import cv2

    decoded = []
    for i in range(PHOTOS):
        picture = pictures(random, 1, PHOTO_WIDTH)[0][:PHOTO_HEIGHT]
        done, file = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 90])
        assert done
        file.tofile(os.path.join(folder, f"photo{i}.jpg"))
        decoded.append(cv2.cvtColor(cv2.imdecode(file, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB))
    np.save(os.path.join(folder, "photos.npy"), np.stack(decoded))


def training(random, count):
    """Top, left, height, width of the crop, flip, degrees counter-clockwise, brightness, contrast, saturation: [N, 9]."""
    rows = []
    while len(rows) < count:
        area = PHOTO_HEIGHT * PHOTO_WIDTH * random.uniform(0.08, 1)
        aspect = math.exp(random.uniform(math.log(3 / 4), math.log(4 / 3)))
        w, h = round(math.sqrt(area * aspect)), round(math.sqrt(area / aspect))
        if w <= PHOTO_WIDTH and h <= PHOTO_HEIGHT:
            place = [random.integers(0, PHOTO_HEIGHT - h + 1), random.integers(0, PHOTO_WIDTH - w + 1), h, w]
            rows.append(place + [random.integers(0, 2), random.uniform(-15, 15), *random.uniform(0.8, 1.2, 3)])
    return np.array(rows, np.float64)


def photo_boxes(random):
    """x1, y1, x2, y2: [N, OBJECTS, 4] f32."""
    corner = random.uniform(0, 0.8, (PHOTOS, OBJECTS, 2))
    size = random.uniform(0.02, 0.2, (PHOTOS, OBJECTS, 2))
    return (np.concatenate([corner, corner + size], axis=2) * ([PHOTO_WIDTH, PHOTO_HEIGHT] * 2)).astype(np.float32)


def scans(random):
    """Balls of tissue in air, with noise: HU [N, D, H, W] i16, and which ball it is, u8."""
    z, y, x = (axis * step for axis, step in zip(np.ogrid[tuple(slice(n) for n in SCAN)], SCAN_SPACING[::-1]))
    extent = np.array(SCAN) * SCAN_SPACING[::-1]
    voxels = np.full((SCANS,) + SCAN, -1000, np.int16)
    labels = np.zeros((SCANS,) + SCAN, np.uint8)
    for one, own in zip(voxels, labels):
        for label, value in enumerate((-100, 0, 40, 80, 150, 300), 1):
            cz, cy, cx = random.uniform(0.2, 0.8, 3) * extent
            ball = (x - cx) ** 2 + (y - cy) ** 2 + (z - cz) ** 2 < random.uniform(20, 60) ** 2
            one[ball], own[ball] = value, label
        one += random.normal(0, 12, one.shape).astype(np.int16)
    return voxels, labels


def scan_numbers(random):
    """Degrees about x, y and z, scale, shift in millimetres along them, first column, row and slice of the patch: [N, 10]."""
    degrees, shift = random.uniform(-10, 10, (SCANS, 3)), random.uniform(-5, 5, (SCANS, 3))
    first = random.integers(0, np.array(EVEN[::-1]) - PATCH + 1, (SCANS, 3))
    return np.column_stack([degrees, random.uniform(0.9, 1.1, SCANS), shift, first])
