// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.transforms.data.items.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitTest {
  @TempDir Path folder;

  private static List<Item> items(String... names) {
    return Arrays.stream(names).map(name -> Item.of(name, name)).toList();
  }

  private static List<Item> numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Item.row("p%02d/%04d".formatted(i % 10, i), Map.of("patient", "p" + i % 10)))
        .toList();
  }

  @Test
  void foldersNameTheParts() {
    List<Item> items = items("valid/cat/1", "train/cat/1", "train/dog/2");
    assertThat(Split.byGrandparent().parts(items).places())
        .containsExactly(Map.entry("train", List.of(1, 2)), Map.entry("valid", List.of(0)));
    assertThatThrownBy(() -> Split.byParent().parts(items))
        .hasMessageContaining("the training part is empty (train 0, cat 2, dog 1)");
  }

  @Test
  void columnsAndFunctionsNameTheParts() {
    List<Item> rows =
        List.of(Item.row("a", Map.of("set", "train")), Item.row("b", Map.of("set", "test")));
    assertThat(Split.byColumn("set").parts(rows).get("test")).containsExactly(1);
    assertThat(
            Split.by("by name", item -> item.name().equals("a") ? "train" : "x")
                .parts(rows)
                .get("x"))
        .containsExactly(1);
    assertThatThrownBy(() -> Split.byColumn("sex").parts(rows))
        .hasMessageContaining("it has [set]");
    assertThatThrownBy(() -> Split.by("by nothing", _ -> " ").parts(rows))
        .hasMessageStartingWith("split by nothing: item \"a\" has none");
  }

  @Test
  void placesAreHeldBack() {
    Parts parts = Split.validAt(2, 0).parts(items("a", "b", "c"));
    assertThat(parts.get("train")).containsExactly(1);
    assertThat(parts.get("valid")).containsExactly(0, 2);
    assertThatThrownBy(() -> Split.validAt(3).parts(items("a")))
        .hasMessageContaining("has no item");
    assertThatThrownBy(() -> Split.validAt(0, 0).parts(items("a"))).hasMessageContaining("twice");
    assertThatThrownBy(() -> parts.get("test"))
        .hasMessageContaining("the split made [train, valid]");
  }

  // fastai/fastai#3536: an empty training split ended in an IndexError.
  @Test
  void nothingToTrainOnIsAClearError() {
    assertThatThrownBy(() -> Split.validAt(0).parts(items("a")))
        .hasMessage(
            "split 1 given places for validation of 1 items: the training part is empty"
                + " (train 0, valid 1); check what the split goes by, or the items");
    assertThatThrownBy(() -> Split.allForTraining().parts(List.of()))
        .hasMessageContaining("of 0 items: the training part is empty");
  }

  @Test
  void listsNameEveryItemOnce() throws IOException {
    Path train = Files.writeString(folder.resolve("train.txt"), "a\nb\n");
    Path valid = Files.writeString(folder.resolve("valid.txt"), "c\n");
    Split split = Split.listed(Map.of("valid", valid, "train", train));
    assertThat(split.parts(items("c", "b", "a")).get("train")).containsExactly(1, 2);
    assertThatThrownBy(() -> split.parts(items("a", "b", "c", "d")))
        .hasMessageContaining("1 items stand in no list: \"d\"");
    assertThatThrownBy(() -> split.parts(items("a", "b")))
        .hasMessageContaining("names 1 items that are not there: \"c\"");
    Files.writeString(valid, "c\nb\n");
    assertThatThrownBy(() -> split.parts(items("a", "b", "c")))
        .hasMessageContaining("1 items stand in two parts: \"b\" in [train, valid]");
  }

  @Test
  void aTornGroupIsAnErrorThatListsIt() {
    List<Item> rows = numbered(40);
    Split torn = Split.random(0.5, 1).keepingWhole(item -> item.field("patient"));
    assertThatThrownBy(() -> torn.parts(rows))
        .hasMessageContaining("8 groups stand in two parts: \"p1\" in [train, valid]");
    Split whole = Split.grouped(0.3, 1, item -> item.field("patient"));
    assertThat(whole.keepingWhole(item -> item.field("patient")).parts(rows).get("valid"))
        .hasSize(12);
  }

  @Test
  void sharesMustLeaveSomething() {
    assertThatThrownBy(() -> Split.random(0, 1)).hasMessageContaining("allForTraining");
    assertThatThrownBy(() -> Split.random(0.5, 0.5, 1))
        .hasMessageContaining("together less than 1");
    assertThatThrownBy(() -> Split.random(0.2, 1).parts(items("a", "b")))
        .hasMessageContaining("of 2 items: the part \"valid\" is empty");
  }
}
