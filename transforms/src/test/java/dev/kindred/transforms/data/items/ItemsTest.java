// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.coco.AnnotatedPhoto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemsTest {
  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void filesComeByNameAndHiddenOnesDoNot() throws IOException {
    for (String name : List.of("b/2.PNG", "a/1.jpg", "b/1.png", "a/x.txt", ".git/1.png")) {
      write(name, "");
    }
    assertThat(Items.images(folder).all())
        .extracting(Item::name)
        .containsExactly("a/1.jpg", "b/1.png", "b/2.PNG");
    assertThat(Items.files(folder, "txt").all())
        .extracting(Item::file)
        .containsExactly(folder.resolve("a/x.txt"));
    assertThat(Items.files(folder).size()).isEqualTo(4);
    assertThat(Items.files(folder).where(item -> item.folder(1).equals("b")).size()).isEqualTo(2);
  }

  @Test
  void foldersThatHoldFilesAreItems() throws IOException {
    for (String name : List.of("p2/ct/1.dcm", "p2/ct/2.dcm", "p1/mr/1.dcm")) {
      write(name, "");
    }
    assertThat(Items.folders(folder).all())
        .extracting(Item::name)
        .containsExactly("p1/mr", "p2/ct");
    assertThatThrownBy(() -> Items.folders(folder.resolve("p2/ct")))
        .hasMessageContaining("none holds files");
  }

  @Test
  void anEmptyFolderIsAnError() {
    assertThatThrownBy(() -> Items.images(folder))
        .hasMessageStartingWith("pictures in " + folder + ": there are none; check the folder");
    assertThatThrownBy(() -> Items.images(folder.resolve("no")))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void rowsHaveTheirColumns() throws IOException {
    write("t.csv", "file,age\nb.png,7\na.png,8\n");
    Items rows = Items.csv(folder.resolve("t.csv"), "file", folder);
    assertThat(rows.all()).extracting(Item::name).containsExactly("b.png", "a.png");
    Item first = rows.all().getFirst();
    assertThat(first.field("age")).isEqualTo("7");
    assertThat(first.file()).isEqualTo(folder.resolve("b.png"));
    assertThatThrownBy(() -> first.field("sex")).hasMessageContaining("it has [file, age]");
  }

  @Test
  void twoItemsOfOneNameAreAnError() throws IOException {
    write("t.csv", "file,age\nb.png,7\nb.png,8\n");
    assertThatThrownBy(() -> Items.csv(folder.resolve("t.csv"), "file"))
        .hasMessageContaining("\"b.png\" is there twice, at 0 and 1");
  }

  @Test
  void photosOfCocoStandForTheirAnnotations() {
    Items photos = Items.coco(Path.of("..", "testdata", "photos.json"));
    assertThat(photos.all()).extracting(Item::name).containsExactly("chelsea.png", "coffee.jpg");
    assertThat(photos.all().getFirst().value(AnnotatedPhoto.class).id()).isEqualTo(1);
    assertThatThrownBy(() -> photos.all().getFirst().value(String.class))
        .hasMessageContaining("it stands for a AnnotatedPhoto");
  }

  @Test
  void namesHaveFoldersAndStems() {
    Item item = Item.of("train/cat/01.b.png", 1);
    assertThat(item.folder(1)).isEqualTo("cat");
    assertThat(item.folder(2)).isEqualTo("train");
    assertThat(item.stem()).isEqualTo("01.b");
    assertThat(Item.of("scans/case1.nii.gz", 1).stem()).isEqualTo("case1");
    assertThatThrownBy(() -> item.folder(3)).hasMessageContaining("its name has 2");
    assertThatThrownBy(item::file).hasMessageContaining("it lies in none");
  }
}
