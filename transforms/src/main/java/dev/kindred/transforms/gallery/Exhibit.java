// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.transforms.Sample;

/** One sample of a page: as it was, encoded, and decoded again. */
record Exhibit(String title, Sample before, Sample encoded, Sample decoded) {}
