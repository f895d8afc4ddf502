// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What enhanced objects say frame by frame (PS3.3 C.7.6.16). A frame is described by the data set
 * of the file with the elements of its groups in it, as a file of that one frame would have them:
 * those of all frames first, its own over them.
 */
final class FunctionalGroups {
  /** The groups whose elements mean the same at the top of a file of one frame. */
  private static final List<Tag> FLATTENED =
      List.of(
          Attribute.PIXEL_MEASURES,
          Attribute.PLANE_ORIENTATION,
          Attribute.PLANE_POSITION,
          Attribute.PIXEL_VALUE_TRANSFORM,
          Attribute.FRAME_VOI);

  private FunctionalGroups() {}

  /** The groups of a frame, counted from 0: of all frames, then its own. */
  static Stream<DataSet> of(DataSet file, int frame) {
    List<DataSet> own = file.items(Attribute.FRAME_GROUPS);
    return Stream.concat(
        file.items(Attribute.SHARED_GROUPS).stream().limit(1),
        frame < own.size() ? Stream.of(own.get(frame)) : Stream.empty());
  }

  /** The first item of a group of a frame; its own goes before that of all frames. */
  static Optional<DataSet> group(DataSet file, int frame, Tag group) {
    return of(file, frame)
        .map(groups -> groups.item(group))
        .flatMap(Optional::stream)
        .reduce((shared, own) -> own);
  }

  /** The data set of a frame. Without groups it is that of the file. */
  static DataSet frame(DataSet file, int frame) {
    if (file.items(Attribute.SHARED_GROUPS).isEmpty()
        && file.items(Attribute.FRAME_GROUPS).isEmpty()) {
      return file;
    }
    List<Element> elements =
        FLATTENED.stream()
            .flatMap(group -> group(file, frame, group).stream())
            .flatMap(item -> item.elements().stream())
            .toList();
    return file.withAll(elements);
  }
}
