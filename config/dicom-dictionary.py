#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the lists of DICOM attributes and of SOP classes (PS3.6) that the reader knows.

usage: config/dicom-dictionary.py, from the root of the repository

Needs pydicom (2.3.1 made the file committed). Where the standard leaves a choice of
representations, the one that fits any value is taken: OW before US, US before SS.
"""
from pydicom import _dicom_dict, _uid_dict

FOLDER = "semtypes/src/main/resources/dev/kindred/semtypes/dicom/"

def representation(vr):
    choices = vr.split(" or ")
    return next(c for c in ("OW", "US", choices[0]) if c in choices)

rows = [("%08X" % tag, e) for tag, e in _dicom_dict.DicomDictionary.items()]
rows += _dicom_dict.RepeatersDictionary.items()
with open(FOLDER + "dictionary.tsv", "w") as out:
    for tag, (vr, _, _, _, keyword) in sorted(rows, key=lambda row: row[0]):
        if vr not in ("NONE", "OB or OW or NONE") and keyword and not tag.startswith("FFFE"):
            print(tag.lower(), representation(vr), keyword, sep="\t", file=out)
with open(FOLDER + "sopclasses.tsv", "w") as out:
    for uid, (name, kind, *_) in _uid_dict.UID_dictionary.items():
        if kind == "SOP Class" and ("Storage" in name or "Directory" in name):
            print(uid, name.replace("(Retired)", "").strip(), sep="\t", file=out)
