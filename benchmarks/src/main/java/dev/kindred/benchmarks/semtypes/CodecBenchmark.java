// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.semtypes;

import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.Element;
import dev.kindred.semtypes.dicom.Tag;
import dev.kindred.semtypes.dicom.codec.DecodedFrame;
import dev.kindred.semtypes.dicom.codec.FrameLayout;
import dev.kindred.semtypes.dicom.codec.PixelCodec;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What decoding a frame costs, without reading the file: one CT slice of 512×512 in four codecs.
 * {@code benchmarks/dicom/speed} writes the files, and times whole readings beside GDCM.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CodecBenchmark {
  /** Where the files are. */
  @Param("target/dicom-speed")
  public String folder = "";

  /** The codec; it has its own file. */
  @Param({"RLE", "JPEG", "JPEG_LS", "JPEG_2000"})
  public PixelCodec codec = PixelCodec.RLE;

  private byte[] frame = {};
  private FrameLayout layout = new FrameLayout(1, 1, 1, 8, 8, false);

  /** Takes the frame out of its file. */
  @Setup
  public void open() {
    String name =
        switch (codec) {
          case RLE -> "rle";
          case JPEG -> "jpeg";
          case JPEG_LS -> "jpegls";
          case JPEG_2000 -> "j2k";
        };
    DicomFile file = DicomFile.read(Path.of(folder, name + ".dcm"));
    Element pixels = file.dataSet().element(new Tag(0x7FE0, 0x0010)).orElseThrow();
    List<ByteBuffer> fragments = ((Element.Encapsulated) pixels).fragments();
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    // The first fragment is the table of offsets.
    for (ByteBuffer fragment : fragments.subList(1, fragments.size())) {
      byte[] bytes = new byte[fragment.remaining()];
      fragment.duplicate().get(bytes);
      joined.writeBytes(bytes);
    }
    frame = joined.toByteArray();
    layout = new FrameLayout(512, 512, 1, 16, 16, true);
  }

  /** Decodes it. */
  @Benchmark
  public DecodedFrame decode() {
    return codec.decode(folder, frame, layout);
  }
}
