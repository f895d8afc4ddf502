// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.transforms.Drawn;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;
import dev.kindred.transforms.recipe.Node.Fields;
import dev.kindred.transforms.recipe.Node.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** What a recipe holds beside its version. */
enum Content {
  /** Transforms in order, and how they run. */
  PIPELINE,
  /** One transform. */
  TRANSFORM,
  /** What one transform drew. */
  PLAN,
  /** What a pipeline drew for a sample. */
  DRAWN;

  private static final String VERSION = "kindred";

  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form of what stands in the field; a pipeline has more than one. */
  private Form form() {
    Names names = Names.known();
    return switch (this) {
      case PIPELINE, TRANSFORM -> new NamedForm(Transform.class, names);
      case PLAN -> new NamedForm(TransformPlan.class, names);
      case DRAWN -> new RecordForm(Drawn.class, names);
    };
  }

  /** The whole recipe of a value. */
  Node write(Object value) {
    Place root = Place.root("recipe");
    SequencedMap<String, Node> entries = new LinkedHashMap<>();
    entries.put(VERSION, Scalar.number(Integer.toString(Recipe.VERSION)));
    if (value instanceof Pipeline pipeline) {
      entries.putAll(new PipelineForm(Names.known()).write(pipeline, root));
    } else {
      entries.put(field(), form().write(value, root.field(field())));
    }
    return new Fields(entries, 0);
  }

  /**
   * What a whole recipe holds.
   *
   * @throws RecipeException where it is none of this version and kind
   */
  Object read(Source source) {
    Place root = source.root();
    Node node = source.node();
    if (!(node instanceof Fields fields)) {
      throw root.error(
          node.line(),
          "found %s where the fields kindred and %s belong".formatted(node.words(), field()));
    }
    requireVersion(fields, root);
    String held = held(fields, root);
    return this == PIPELINE
        ? new PipelineForm(Names.known()).read(fields, root)
        : form().read(fields.get(held), root.field(held));
  }

  private static void requireVersion(Fields fields, Place root) {
    if (!fields.entries().containsKey(VERSION)) {
      throw root.error(
          fields.line(), "no version; write %s: %d first".formatted(VERSION, Recipe.VERSION));
    }
    Node version = fields.get(VERSION);
    boolean ours =
        version instanceof Scalar scalar
            && scalar.kind() == Scalar.Kind.NUMBER
            && scalar.text().equals(Integer.toString(Recipe.VERSION));
    if (!ours) {
      throw root.field(VERSION)
          .error(
              version.line(),
              "found %s; this Kindred reads version %d: take a newer one, or write it anew"
                  .formatted(version.words(), Recipe.VERSION));
    }
  }

  /** The one field beside the version; a transform that is its own plan may stand for a plan. */
  private String held(Fields fields, Place root) {
    List<String> others =
        fields.entries().keySet().stream().filter(each -> !isAside(each)).toList();
    boolean one = others.size() == 1;
    if (one && (others.getFirst().equals(field()) || isOtherWord(others.getFirst()))) {
      return others.getFirst();
    }
    throw root.error(
        fields.line(),
        "found %s beside the version where %s belongs; %s"
            .formatted(
                others.isEmpty() ? "nothing" : String.join(", ", others),
                field(),
                one && isContent(others.getFirst())
                    ? "read it by Recipe." + others.getFirst()
                    : "write " + field() + ", and nothing else"));
  }

  private boolean isAside(String name) {
    boolean setting = name.equals(PipelineForm.ROUNDING) || name.equals(PipelineForm.FUSE);
    return name.equals(VERSION) || (this == PIPELINE && setting);
  }

  private boolean isOtherWord(String name) {
    return switch (this) {
      case PLAN -> name.equals(TRANSFORM.field());
      case TRANSFORM -> name.equals(PLAN.field());
      case PIPELINE, DRAWN -> false;
    };
  }

  private static boolean isContent(String name) {
    return List.of(values()).stream().anyMatch(each -> each.field().equals(name));
  }
}
