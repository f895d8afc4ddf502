// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.ops.Fuse;
import dev.kindred.ops.Rounding;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.recipe.Node.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a pipeline is beside the version: its transforms, and how it rounds and joins moves where
 * that is not as usual.
 */
final class PipelineForm {
  static final String ROUNDING = "rounding";
  static final String FUSE = "fuse";

  private static final Form ROUNDINGS = new EnumForm(Rounding.class);
  private static final Form FUSES = new EnumForm(Fuse.class);

  private final Form transforms;

  PipelineForm(Names names) {
    transforms = new ListForm(new NamedForm(Transform.class, names));
  }

  SequencedMap<String, Node> write(Pipeline pipeline, Place root) {
    Pipeline usual = Pipeline.of();
    SequencedMap<String, Node> entries = new LinkedHashMap<>();
    if (pipeline.rounding() != usual.rounding()) {
      entries.put(ROUNDING, ROUNDINGS.write(pipeline.rounding(), root));
    }
    if (pipeline.fuse() != usual.fuse()) {
      entries.put(FUSE, FUSES.write(pipeline.fuse(), root));
    }
    String field = Content.PIPELINE.field();
    entries.put(field, transforms.write(pipeline.transforms(), root.field(field)));
    return entries;
  }

  Pipeline read(Fields fields, Place root) {
    String field = Content.PIPELINE.field();
    List<?> read = (List<?>) transforms.read(fields.get(field), root.field(field));
    Pipeline pipeline = Pipeline.of(read.stream().map(Transform.class::cast).toList());
    if (fields.entries().containsKey(ROUNDING)) {
      Object rounding = ROUNDINGS.read(fields.get(ROUNDING), root.field(ROUNDING));
      pipeline = pipeline.with((Rounding) rounding);
    }
    if (fields.entries().containsKey(FUSE)) {
      pipeline = pipeline.with((Fuse) FUSES.read(fields.get(FUSE), root.field(FUSE)));
    }
    return pipeline;
  }
}
