// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.transforms.Drawn;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;
import java.nio.file.Path;

/**
 * Pipelines, transforms and plans as JSON or YAML, to keep, to share and to replay. In YAML:
 *
 * <pre>
 * kindred: 1
 * pipeline:
 *   - RandomRotation: {min: -30, max: 30}
 *   - RandomFlip: {p: 0.5, axis: HORIZONTAL}
 * </pre>
 *
 * <p>and the same in JSON. Each transform is named by its simple class name, as in the {@link
 * dev.kindred.transforms.Catalog}, with a field for each component of its record, nested records
 * likewise, optional ones {@code null}. The form is made from the records: what is read equals what
 * was written, number for number.
 *
 * <p>Every field must be there and no other; a missing or unknown field, a wrong type, an unknown
 * name, a field that stands twice or another version is a {@link RecipeException} with line and
 * path, and so is a value that the record itself refuses. Nothing but records of the catalog is
 * ever made, so a recipe from elsewhere can be read safely.
 *
 * <p>A pipeline that rounds or joins moves otherwise than usual says so in fields {@code rounding}
 * and {@code fuse} beside {@code pipeline}. Where it runs, and whether for training, is not part of
 * it.
 *
 * <p>Where a text is asked for, one that begins with <code>{</code> is JSON, else YAML; a file is
 * what its ending says ({@code .json}, {@code .yaml}, {@code .yml}), else likewise.
 */
public final class Recipe {
  /** The version of the form, in the field {@code kindred}. */
  public static final int VERSION = 1;

  private Recipe() {}

  /** A pipeline as JSON. */
  public static String json(Pipeline pipeline) {
    return JsonText.write(Content.PIPELINE.write(pipeline));
  }

  /** A transform as JSON. */
  public static String json(Transform transform) {
    return JsonText.write(Content.TRANSFORM.write(transform));
  }

  /** What was drawn, as JSON. */
  public static String json(TransformPlan plan) {
    return JsonText.write(Content.PLAN.write(plan));
  }

  /** A transform that is its own plan, as JSON; it can be read as either. */
  public static String json(FixedTransform both) {
    return JsonText.write(Content.TRANSFORM.write(both));
  }

  /** What a pipeline drew for a sample, as JSON. */
  public static String json(Drawn drawn) {
    return JsonText.write(Content.DRAWN.write(drawn));
  }

  /** A pipeline as YAML. */
  public static String yaml(Pipeline pipeline) {
    return YamlLines.write(Content.PIPELINE.write(pipeline));
  }

  /** A transform as YAML. */
  public static String yaml(Transform transform) {
    return YamlLines.write(Content.TRANSFORM.write(transform));
  }

  /** What was drawn, as YAML. */
  public static String yaml(TransformPlan plan) {
    return YamlLines.write(Content.PLAN.write(plan));
  }

  /** A transform that is its own plan, as YAML; it can be read as either. */
  public static String yaml(FixedTransform both) {
    return YamlLines.write(Content.TRANSFORM.write(both));
  }

  /** What a pipeline drew for a sample, as YAML. */
  public static String yaml(Drawn drawn) {
    return YamlLines.write(Content.DRAWN.write(drawn));
  }

  /**
   * The pipeline of a text, JSON or YAML.
   *
   * @throws RecipeException where the text is none
   */
  public static Pipeline pipeline(String text) {
    return pipeline(Source.of(text));
  }

  /**
   * The pipeline of a file.
   *
   * @throws RecipeException where the file cannot be read or is none
   */
  public static Pipeline pipeline(Path file) {
    return pipeline(Source.of(file));
  }

  private static Pipeline pipeline(Source source) {
    return (Pipeline) Content.PIPELINE.read(source);
  }

  /**
   * The transform of a text, JSON or YAML.
   *
   * @throws RecipeException where the text is none
   */
  public static Transform transform(String text) {
    return transform(Source.of(text));
  }

  /**
   * The transform of a file.
   *
   * @throws RecipeException where the file cannot be read or is none
   */
  public static Transform transform(Path file) {
    return transform(Source.of(file));
  }

  private static Transform transform(Source source) {
    return (Transform) Content.TRANSFORM.read(source);
  }

  /**
   * The plan of a text, JSON or YAML.
   *
   * @throws RecipeException where the text is none
   */
  public static TransformPlan plan(String text) {
    return plan(Source.of(text));
  }

  /**
   * The plan of a file.
   *
   * @throws RecipeException where the file cannot be read or is none
   */
  public static TransformPlan plan(Path file) {
    return plan(Source.of(file));
  }

  private static TransformPlan plan(Source source) {
    return (TransformPlan) Content.PLAN.read(source);
  }

  /**
   * What a pipeline drew, of a text, JSON or YAML.
   *
   * @throws RecipeException where the text is none
   */
  public static Drawn drawn(String text) {
    return drawn(Source.of(text));
  }

  /**
   * What a pipeline drew, of a file.
   *
   * @throws RecipeException where the file cannot be read or is none
   */
  public static Drawn drawn(Path file) {
    return drawn(Source.of(file));
  }

  private static Drawn drawn(Source source) {
    return (Drawn) Content.DRAWN.read(source);
  }
}
