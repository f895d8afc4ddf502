// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.read.Limits;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.read.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of {@code testdata/npy} were written by NumPy 2.4.6. */
class NpyTest {
  static final Path FILES = Path.of("../testdata/npy");

  @ParameterizedTest
  @CsvSource({
    "f2_big, F16, 0, 0.25, 0.5, 0.75, 1, 62.5",
    "i4_fortran, I32, -5, -4, -3, -2, -1, 245",
    "bool, BOOL, 0, 1, 0, 1, 0, 0",
    "version2, I64, 0, 1, 2, 3, 4, 250",
    "version3, I16, 0, 1, 2, 3, 4, -6"
  })
  void readsWhatNumpyWrites(
      String name, DType type, double a, double b, double c, double d, double e, double f) {
    Tensor tensor = Npy.read(FILES.resolve(name + ".npy"));
    assertThat(tensor.dtype()).isEqualTo(type);
    assertThat(tensor.shape().toArray()).containsExactly(2, 3);
    assertThat(tensor.toDoubleArray()).containsExactly(a, b, c, d, e, f);
  }

  @Test
  void fortranOrderIsAView() {
    assertThat(Npy.read(FILES.resolve("i4_fortran.npy")).strides()).containsExactly(1, 2);
  }

  @Test
  void readsScalarsAndUnsignedLongs() {
    Tensor scalar = Npy.read(FILES.resolve("scalar.npy"));
    assertThat(scalar.shape().rank()).isZero();
    assertThat(scalar.getDouble(0)).isEqualTo(0.1);
    assertThat(Npy.read(FILES.resolve("u8.npy")))
        .isEqualTo(Tensor.of(new long[] {0, Long.MAX_VALUE}));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "u8_large | element 1 is 9223372036854775809, beyond the 2^63 - 1 of i64",
        "complex  | elements of NumPy's type <c16, which is not read",
        "records  | records are not read, save their fields one by one"
      })
  void saysWhatIsNotRead(String name, String reason) {
    Path file = FILES.resolve(name + ".npy");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Npy.read(file))
        .withMessageStartingWith(file + ": ")
        .withMessageContaining(reason);
  }

  @Test
  void believesNoClaim() {
    byte[] claim = file("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000, 1000), }");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Npy.read(Source.of("claim", claim)))
        .withMessage(
            "claim: claims 8000000000 bytes for elements of type <f8, the limit is 4294967296;"
                + " if the file is to be trusted, read it with higher Limits");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Npy.read(Source.of("claim", claim).with(new Limits(1L << 40))))
        .withMessageContaining("need 8000000000 bytes, 0 are left");
    byte[] negative = file("{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Npy.read(Source.of("negative", negative)))
        .withMessageContaining("an NPY header that is not");
  }

  @Test
  void takesAnyOrderAndOldShapes() {
    byte[] old = file("{ 'shape':(0L, 3L),'fortran_order' :False, \"descr\": '|u1'}");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Npy.read(Source.of("old", old))); // keys are in single quotes
    byte[] good = file("{ 'shape':(0L, 3L),'fortran_order' :False, 'descr': '|u1'}");
    assertThat(Npy.read(Source.of("good", good)).shape().toArray()).containsExactly(0, 3);
  }

  private static byte[] file(String header) {
    byte[] text = header.getBytes(StandardCharsets.US_ASCII);
    byte[] bytes =
        Arrays.copyOf(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}, 10 + text.length);
    bytes[8] = (byte) text.length;
    System.arraycopy(text, 0, bytes, 10, text.length);
    return bytes;
  }

  @ParameterizedTest
  @CsvSource({"plain", "packed"})
  void readsSeveralByName(String name) {
    Path file = FILES.resolve(name + ".npz");
    NpyArrays arrays = Npz.read(file);
    assertThat(arrays.arrays().keySet()).containsExactly("first", "second");
    assertThat(arrays.array("first")).isEqualTo(Tensor.of(new float[] {0, 1, 2, 3, 4, 250}, 2, 3));
    assertThat(arrays.array("second")).isEqualTo(Tensor.of(DType.U16, new short[] {0, 1, 2, 3}));
    assertThat(Readers.read(file)).isEqualTo(arrays);
    assertThatIllegalArgumentException().isThrownBy(arrays::array);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> arrays.array("third"))
        .withMessage("array third: there are [first, second]; give one of these");
    Source small = Source.of(file).with(new Limits(200));
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Npz.read(small))
        .withMessageContaining("!second.npy: its bytes give more than 48 bytes");
  }

  @Test
  void readersGiveArraysWithoutAMeaning() {
    NpyArrays one = Readers.read(FILES.resolve("bool.npy"), NpyArrays.class);
    assertThat(one.array().dtype()).isEqualTo(DType.BOOL);
    assertThat(one).hasToString("NpyArrays {array=Tensor bool 2×3}");
  }

  @Test
  void refusesWhatNumpyLacks(@TempDir Path folder) throws IOException {
    Tensor brain = Tensor.of(new float[] {1}).castTo(DType.BF16);
    Path file = folder.resolve("brain.npy");
    assertThatIllegalArgumentException().isThrownBy(() -> Npy.write(brain, file));
    assertThat(Files.exists(file)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> Npz.write(Map.of("a", brain), file));
    assertThat(Files.exists(file)).isFalse();
  }
}
