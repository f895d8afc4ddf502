// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSetTest {
  private static final Tag NAME = Tag.of("PatientName");

  /**
   * The names are those pydicom 2.3.1 reads; the files are the examples of PS3.5 annexes H to J.
   */
  @ParameterizedTest
  @CsvSource({
    "chrArab,قباني^لنزار",
    "chrFren,Buc^Jérôme",
    "chrFrenMulti,Buc^Jérôme",
    "chrGerm,Äneas^Rüdiger",
    "chrGreek,Διονυσιος",
    "chrH31,Yamada^Tarou=山田^太郎=やまだ^たろう",
    "chrH32,ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
    "chrHbrw,שרון^דבורה",
    "chrI2,Hong^Gildong=洪^吉洞=홍^길동",
    "chrJapMulti,やまだ^たろう",
    "chrJapMultiExplicitIR6,やまだ^たろう",
    "chrKoreanMulti,김희중",
    "chrRuss,Люкceмбypг",
    "chrX1,Wang^XiaoDong=王^小東=",
    "chrX2,Wang^XiaoDong=王^小东="
  })
  void readsNamesAsPydicomDoes(String file, String name) {
    DataSet read = DicomFile.read(Part10Sample.FILES.resolve("charset/" + file + ".dcm")).dataSet();
    assertThat(read.text(NAME)).hasValue(name);
  }

  @ParameterizedTest
  @CsvSource({"chrSQEncoding", "chrSQEncoding1"})
  void appliesTheSetOfAnItemOrOfWhatIsAroundIt(String file) {
    DataSet read = DicomFile.read(Part10Sample.FILES.resolve("charset/" + file + ".dcm")).dataSet();
    DataSet item = read.item(Tag.of("RequestedProcedureCodeSequence")).orElseThrow();
    assertThat(item.text(NAME)).hasValue("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう");
  }

  @Test
  void readsWhatIsMisspeltAndWhatHasNoSet() {
    assertThat(CharacterSet.of(List.of("iso-ir 144")))
        .isEqualTo(CharacterSet.of(List.of("ISO_IR 144")));
    assertThat(CharacterSet.of(List.of("ISO_2022_IR_100")))
        .isEqualTo(CharacterSet.of(List.of("ISO_IR 100")));
    assertThat(CharacterSet.of(List.of("klingon"))).isEqualTo(CharacterSet.DEFAULT);
    assertThat(CharacterSet.of(List.of(""))).isEqualTo(CharacterSet.DEFAULT);
  }

  @Test
  void writesLettersThatTheSetHasAndRefusesOthers() {
    DataSet latin = DataSet.empty().with(Attribute.SPECIFIC_CHARACTER_SET, "ISO_IR 100");
    assertThat(latin.with(NAME, "Jérôme").text(NAME)).hasValue("Jérôme");
    assertThatThrownBy(() -> latin.with(NAME, "山田"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set SpecificCharacterSet to ISO_IR 192")
        .hasMessageNotContaining("山田");
    DataSet unicode = DataSet.empty().with(Attribute.SPECIFIC_CHARACTER_SET, "ISO_IR 192");
    assertThat(unicode.with(NAME, "山田").text(NAME)).hasValue("山田");
  }
}
