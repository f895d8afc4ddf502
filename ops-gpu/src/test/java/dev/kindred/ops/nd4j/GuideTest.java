// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.nd4j;

import static dev.kindred.semtypes.algebra.Minus.MINUS;
import static dev.kindred.semtypes.algebra.Reduce.REDUCE;
import static dev.kindred.semtypes.batch.WithNumbers.WITH_NUMBERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Reduction;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.label.Scalar;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The page of the guide on ND4J: its code is the marked regions of this file, and they run. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class GuideTest {
  private static final Path PAGE = Path.of("..", "docs", "guide", "nd4j.md");
  private static final Path SOURCE =
      Path.of("src", "test", "java", "dev", "kindred", "ops", "nd4j", "GuideTest.java");
  private static final Pattern REGION =
      Pattern.compile("(?ms)^ *// region \\w+\\n(.*?)^ *// endregion$");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  private static List<String> blocks(String language) throws IOException {
    return BLOCK
        .matcher(Files.readString(PAGE))
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2).strip())
        .toList();
  }

  private static void shows(ThrowingCallable code) throws IOException {
    assertThat(blocks("text")).contains(String.valueOf(catchThrowable(code).getMessage()));
  }

  @Test
  void everyPieceOfCodeIsARegionAndEveryRegionIsShown() throws IOException {
    List<String> regions =
        REGION
            .matcher(Files.readString(SOURCE))
            .results()
            .map((MatchResult region) -> region.group(1).stripTrailing().stripIndent())
            .toList();
    assertThat(blocks("java")).containsExactlyInAnyOrderElementsOf(regions);
  }

  @Test
  void inAndOut() {
    // region inAndOut
    INDArray scores = Nd4j.createFromArray(new float[][] {{0.1f, 0.9f}, {0.8f, 0.2f}});
    Tensor tensor = NdArrays.toTensor(scores); // f32 2×2, the same memory
    Tensor column = NdArrays.toTensor(scores.getColumn(1)); // of views too, in their steps

    INDArray array = NdArrays.toArray(tensor); // and back, the same memory still
    // endregion
    assertThat(tensor).hasToString("Tensor f32 2×2");
    assertThat(column.toFloatArray()).containsExactly(0.9f, 0.2f);
    assertThat(array).isEqualTo(scores);
    assertThat(array.data().addressPointer().address()).isEqualTo(tensor.memory().address());
  }

  @Test
  void meaning() {
    Image image =
        Image.of(Tensor.build(DType.F32, Shape.of(3, 2, 2), memory -> memory.fill((byte) 0)));
    // region meaning
    INDArray pixels = NdArrays.copyOf(image.pixels()); // of its own, so it may be written
    pixels.addi(0.5f);

    Image gray = WITH_NUMBERS.withNumbers(image, pixels); // an RgbImage again, without a copy
    Tensor difference = MINUS.minus(gray, pixels);
    Scalar mean = REDUCE.reduce(pixels, Reduction.MEAN);
    // endregion
    assertThat(gray).hasSameClassAs(image);
    assertThat(difference.toFloatArray()).containsOnly(0);
    assertThat(mean).isEqualTo(Scalar.of(0.5));
  }

  private static INDArray output() {
    return Nd4j.ones(DataType.FLOAT, 2, 3);
  }

  @Test
  void early() throws IOException {
    // region early
    Scalar sum;
    try (INDArray output = output();
        Arena arena = Arena.ofConfined()) {
      Tensor logits = NdArrays.toTensor(arena, output);
      sum = REDUCE.reduce(logits, Reduction.SUM);
    } // the tensor ends, then the array, and its memory is free at once
    // endregion
    assertThat(sum).isEqualTo(Scalar.of(6));
    INDArray closed = output();
    closed.close();
    shows(() -> NdArrays.toTensor(closed));
    shows(() -> NdArrays.toTensor(Nd4j.create(DataType.UINT32, 2)));
  }
}
