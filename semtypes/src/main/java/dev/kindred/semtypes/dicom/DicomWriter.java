// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * DICOM files of pictures and volumes that came from elsewhere or were changed: with the attributes
 * that the standard asks of every object, an unknown patient, and new identifiers. The elements of
 * a file that was read are kept by {@link DicomFile#with(DataSet)} instead.
 */
public final class DicomWriter {
  private DicomWriter() {}

  /**
   * A picture as a secondary capture (a {@link DicomImage} of CT or MR as that): u8 and u16 as they
   * are, one channel or three; f32 measured values in 16 bits with a rescale that fits their range,
   * exact where they are whole numbers of 16 bits.
   *
   * @throws IllegalArgumentException where the picture has another number of channels
   */
  public static DicomFile file(Image image) {
    if (image.channels() != 1 && image.channels() != 3) {
      throw new IllegalArgumentException(
          "DICOM file of %s: give a picture of 1 or 3 channels".formatted(image));
    }
    DicomInfo info = image instanceof FromDicom dicom ? dicom.info() : null;
    String modality = info == null || image.channels() == 3 ? "OT" : info.modality();
    DataSet object = NewObject.of(modality.isEmpty() ? "OT" : modality);
    if (info != null && image instanceof DicomImage slice) {
      Tensor measured = measured(slice);
      object = NewObject.described(object, info);
      return DicomFile.of(NewObject.withPixels(object, measured, rescale(measured, info)));
    }
    return DicomFile.of(NewObject.withPixels(object, image.pixels(), NewObject.PLAIN));
  }

  private static Tensor measured(DicomImage slice) {
    double[] values = slice.pixels().toDoubleArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = slice.info().scaling().measured(values[i]);
    }
    return Tensor.of(values, slice.pixels().shape().toArray()).castTo(DType.F32);
  }

  private static Rescale rescale(Tensor values, DicomInfo info) {
    return NewObject.fitting(ValueRange.of(values), values, info.unit());
  }

  /**
   * A volume as one file for each slice along k, of one new series: CT in Hounsfield units, MR, or
   * else secondary captures with places. Whole numbers of 16 bits are exact, other values are
   * rounded to 65536 steps over the range of the volume.
   */
  public static List<DicomFile> files(Volume volume) {
    String modality = volume instanceof CtVolume ? "CT" : volume instanceof MrVolume ? "MR" : "OT";
    String unit = modality.equals("CT") ? Rescale.HOUNSFIELD : "";
    Rescale rescale = NewObject.fitting(ValueRange.of(volume.voxels()), volume.voxels(), unit);
    DataSet series = NewObject.of(modality);
    List<DicomFile> files = new ArrayList<>();
    for (int k = 0; k < volume.grid().size().k(); k++) {
      DataSet slice =
          placed(series, volume.grid(), k)
              .with(Attribute.SOP_INSTANCE, Part10Writer.newUid())
              .with(Attribute.INSTANCE_NUMBER, Integer.toString(k + 1));
      files.add(DicomFile.of(NewObject.withPixels(slice, plane(volume, k), rescale)));
    }
    return files;
  }

  private static Tensor plane(Volume volume, int k) {
    VoxelGrid grid = volume.grid();
    return volume.voxels().slice(0, k, k + 1L).dense().reshape(1, grid.size().j(), grid.size().i());
  }

  private static DataSet placed(DataSet object, VoxelGrid grid, int k) {
    ImagePlane plane = new ImagePlane(grid.world(0, 0, k), grid.stepI(), grid.stepJ());
    return placed(object, plane)
        .with(Attribute.SLICE_THICKNESS, NewObject.decimal(grid.spacing(GridAxis.K)));
  }

  static DataSet placed(DataSet object, ImagePlane plane) {
    Vector3 column = plane.columnStep().unit();
    Vector3 row = plane.rowStep().unit();
    return object
        .with(Attribute.POSITION, NewObject.decimals(plane.position()))
        .with(Attribute.ORIENTATION, NewObject.decimals(column) + "\\" + NewObject.decimals(row))
        .with(
            Attribute.PIXEL_SPACING,
            String.format(
                Locale.ROOT,
                "%s\\%s",
                NewObject.decimal(plane.rowSpacing()),
                NewObject.decimal(plane.columnSpacing())));
  }
}
