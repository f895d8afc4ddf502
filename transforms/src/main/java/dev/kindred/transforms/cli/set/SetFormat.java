// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli.set;

/** How a data set is laid out. */
public enum SetFormat {
  /** Pictures in folders; {@code cat.mask.png} is the mask of {@code cat.jpg}. DICOM too. */
  FOLDER,
  /** One JSON file. */
  COCO,
  /** One XML file for each picture. */
  VOC,
  /** One text file for each picture, and {@code classes.txt}. */
  YOLO
}
