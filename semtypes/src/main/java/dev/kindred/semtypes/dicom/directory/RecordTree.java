// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.directory;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.DataSet;
import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tree that the records of a directory make by their offsets: each names the next of its level
 * and the first of the level below (PS3.3 F.3.2.2). Where no offset is given, by their order: a
 * record is below the last one of a higher level.
 */
final class RecordTree {
  private static final Tag RECORDS = Tag.of("DirectoryRecordSequence");
  private static final Tag FIRST =
      Tag.of("OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity");
  private static final Tag NEXT = Tag.of("OffsetOfTheNextDirectoryRecord");
  private static final Tag BELOW = Tag.of("OffsetOfReferencedLowerLevelDirectoryEntity");
  private static final Tag TYPE = Tag.of("DirectoryRecordType");
  private static final Tag FILE = Tag.of("ReferencedFileID");

  private static final List<String> LEVELS = List.of("PATIENT", "STUDY", "SERIES");

  /** Levels of real directories are four; the limit keeps a hostile one off the stack. */
  private static final int MOST_LEVELS = 32;

  private final String file;
  private final Map<Long, DataSet> byOffset = new HashMap<>();
  private final Set<Long> seen = new HashSet<>();

  private RecordTree(String file) {
    this.file = file;
  }

  static List<DirectoryRecord> of(DicomFile directory) {
    DataSet all = directory.dataSet();
    if (all.element(RECORDS).isEmpty()) {
      throw new UnreadableFileException(
          directory.name(), "is %s, not a directory; name a DICOMDIR".formatted(directory.kind()));
    }
    List<DataSet> items = all.items(RECORDS);
    RecordTree tree = new RecordTree(directory.name());
    items.forEach(item -> tree.byOffset.put((long) item.offset(), item));
    long first = offset(all, FIRST);
    boolean linked =
        items.stream().anyMatch(item -> offset(item, NEXT) != 0 || offset(item, BELOW) != 0);
    return linked && first != 0 ? tree.level(first, 0) : inOrder(items);
  }

  private static long offset(DataSet dataSet, Tag tag) {
    return Arrays.stream(dataSet.integers(tag)).findFirst().orElse(0);
  }

  private List<DirectoryRecord> level(long first, int depth) {
    List<DirectoryRecord> found = new ArrayList<>();
    for (long at = first; at != 0; ) {
      DataSet item = byOffset.get(at);
      if (item == null || !seen.add(at) || depth > MOST_LEVELS) {
        throw new UnreadableFileException(
            file,
            "a directory record at byte %d is %s; the file is damaged, read the folder instead"
                .formatted(at, item == null ? "not there" : "linked twice"));
      }
      long below = offset(item, BELOW);
      found.add(read(item, below == 0 ? List.of() : level(below, depth + 1)));
      at = offset(item, NEXT);
    }
    return found;
  }

  private static DirectoryRecord read(DataSet item, List<DirectoryRecord> children) {
    List<String> parts = item.texts(FILE);
    for (String part : parts) {
      // A directory must not lead out of its folder.
      boolean plain = !part.isEmpty() && part.chars().allMatch(RecordTree::isPlain);
      if (!plain || part.equals("..") || part.equals(".")) {
        throw item.bad(FILE, "names no file below the directory; the file is damaged");
      }
    }
    return new DirectoryRecord(item.text(TYPE).orElse(""), parts, item, children);
  }

  private static boolean isPlain(int letter) {
    return letter > ' ' && letter < 0x7F && letter != '/' && letter != ':' && letter != '*';
  }

  /** A record not yet complete. */
  private record Open(int level, DataSet item, List<DirectoryRecord> children) {}

  private static List<DirectoryRecord> inOrder(List<DataSet> items) {
    List<Open> open = new ArrayList<>(List.of(new Open(-1, DataSet.empty(), new ArrayList<>())));
    for (DataSet item : items) {
      int named = LEVELS.indexOf(item.text(TYPE).orElse(""));
      int level = named < 0 ? LEVELS.size() : named;
      close(open, level);
      open.add(new Open(level, item, new ArrayList<>()));
    }
    close(open, 0);
    return open.getFirst().children();
  }

  private static void close(List<Open> open, int level) {
    while (open.getLast().level() >= level) {
      Open last = open.removeLast();
      open.getLast().children().add(read(last.item(), last.children()));
    }
  }
}
