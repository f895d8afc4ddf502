#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes what the voxels and the places of the real NIfTI files are, according to nibabel.

Usage: config/fetch-testdata && python3 config/oracle-nifti.py
Needs python3-nibabel 5.0.0 and python3-numpy 1.24 (Debian 12). Writes oracle.tsv below semtypes/src/test/resources,
which RealNiftiTest reads. Kindred is not involved.

Columns: file (as config/testdata.tsv names it); shape i×j×k or i×j×k×t; dtype of the stored numbers; affine, index to
LPS millimetres, 3 rows of 4 (nibabel's RAS with the first two rows negated); sum of all values after slope and
intercept; values, at flat index n * STEP mod size with i running fastest.
A file that nibabel refuses, or that has no voxels, has only a name and the reason.
"""

import os
import warnings

import nibabel
import numpy as np

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DATA = os.path.join(HOME, "target", "testdata")
OUT = os.path.join(HOME, "semtypes", "src", "test", "resources", "dev", "kindred", "semtypes", "nifti", "oracle.tsv")
PROBES = 200
STEP = 7919


def main():
    warnings.filterwarnings("ignore")
    os.makedirs(os.path.dirname(OUT), exist_ok=True)
    with open(os.path.join(HOME, "config", "testdata.tsv"), encoding="utf-8") as rows:
        files = [row.split("\t")[0] for row in rows if row.startswith("nibabel/") and "nicom" not in row.split("\t")[0]]
    with open(OUT, "w", encoding="utf-8") as out:
        out.write("# Written by config/oracle-nifti.py, which says what the columns are.\n")
        for file in files:
            out.write("\t".join([file] + judge(os.path.join(DATA, file))) + "\n")


def judge(path):
    try:
        image = nibabel.load(path)
        values = np.asarray(image.get_fdata(dtype=np.float64)).reshape(-1, order="F")
        affine = np.diag([-1, -1, 1, 1]) @ image.affine
    except Exception as refusal:  # nibabel has no common type for them
        return [type(refusal).__name__ + ": " + str(refusal).split("\n")[0].replace(DATA + "/", "")]
    probes = values[np.arange(min(PROBES, values.size)) * STEP % values.size]
    return [
        "×".join(str(side) for side in image.shape),
        image.get_data_dtype().str,
        " ".join(repr(float(number)) for number in affine[:3].reshape(-1)),
        repr(float(values.sum())),
        " ".join(repr(float(value)) for value in probes),
    ]


if __name__ == "__main__":
    main()
