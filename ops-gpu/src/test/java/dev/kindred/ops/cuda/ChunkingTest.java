// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.image.Image;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkingTest {
  /** 3 × 256 × 256 bytes an item. */
  private static CudaChain chain(int items) {
    Image picture = Image.of(PictureSample.noise(DType.U8, 3, Canvas.hw(256, 256), 1));
    List<CudaPass> passes = CudaPlans.passes(new Brightness(1.2), picture).orElseThrow();
    return CudaChain.of(Collections.nCopies(items, passes));
  }

  @Test
  void littleGoesAtOnceAndMuchInParts() {
    assertThat(Chunking.USUAL.items(chain(1))).isEqualTo(1);
    assertThat(Chunking.USUAL.items(chain(5))).as("not above 1 MB").isEqualTo(5);
    assertThat(Chunking.USUAL.items(chain(64))).as("a quarter").isEqualTo(16);
    assertThat(Chunking.USUAL.items(chain(1000))).as("8 MB").isEqualTo(42);
  }

  @Test
  void whatIsLargerThanAPartGoesByItself() {
    assertThat(new Chunking(1, 1000).items(chain(7))).isEqualTo(1);
  }
}
