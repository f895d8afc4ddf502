// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.read.Source;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
  private static CsvTable table(String text) {
    return CsvTable.read(Source.of("a.csv", text.getBytes(StandardCharsets.UTF_8)), ',');
  }

  @Test
  void fieldsInQuotesHoldAnything() {
    CsvTable table =
        table("\uFEFFfile,label\r\n\"a,1.png\",\"a \"\"cat\"\"\"\n\n\"b\r\nb\",dög\rc,\"\"");
    assertThat(table.columns()).containsExactly("file", "label");
    assertThat(table.rows()).isEqualTo(3);
    assertThat(table.field(0, "file")).isEqualTo("a,1.png");
    assertThat(table.field(0, "label")).isEqualTo("a \"cat\"");
    assertThat(table.field(1, "file")).isEqualTo("b\r\nb");
    assertThat(table.field(1, "label")).isEqualTo("dög");
    assertThat(table.field(2, "label")).isEmpty();
    assertThat(table).hasToString("a.csv: 3 rows of [file, label]");
  }

  @Test
  void columnsBecomeLabels() {
    CsvTable table = table("age,file,kind,tags\n2.5,a.png,cat,wet|small\n-1,b.png, dog ,\n");
    assertThat(table.categories("file", "kind"))
        .containsExactly(
            Map.entry("a.png", new Category("cat")), Map.entry("b.png", new Category("dog")));
    assertThat(table.scalars("file", "age", "years"))
        .containsEntry("a.png", Scalar.of(2.5, "years"))
        .containsEntry("b.png", Scalar.of(-1, "years"));
    var tags = table.multiCategories("file", "tags", "|");
    assertThat(tags.get("a.png").names()).containsExactly("small", "wet");
    assertThat(tags.get("b.png").names()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.categories("name", "kind"))
        .withMessage("column name of a.csv: there are [age, file, kind, tags]; give one of these");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a,b;1,2,3             | line 2: 3 fields, the first row names 2",
        "a,b;1,\"2             | line 2, column 3: a quote that is never closed",
        "a,b;1,\"2\"3          | line 2, column 6: text after a closed quote",
        "a,b;1,2\"             | line 2, column 4: a quote within a field",
        "a,a;1,2               | line 1: the columns [a, a] are not all different",
        "~~                    | the table is empty"
      })
  void errorsNameLineAndColumn(String text, String reason) {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> table(text.replace(';', '\n')))
        .withMessageStartingWith("a.csv: ")
        .withMessageContaining(reason);
  }

  @Test
  void errorsOfLabelsNameThem() {
    CsvTable table = table("f,x\na,1\n\nb,\na,one\n");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> table.scalars("f", "x", ""))
        .withMessage("a.csv: line 4, column x: is empty; fill it, or leave out the row");
    CsvTable twice = table("f,x\na,1\na,2\n");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> twice.categories("f", "x"))
        .withMessage("a.csv: line 3, column f: \"a\" stands there twice");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> table("f,x\na,one\n").scalars("f", "x", ""))
        .withMessage("a.csv: line 2, column x: \"one\" is no number");
    byte[] latin = {'a', '\n', (byte) 0xE4};
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> CsvTable.read(Source.of("a.csv", latin), ','))
        .withMessage("a.csv: no text in UTF-8; save it so");
  }
}
