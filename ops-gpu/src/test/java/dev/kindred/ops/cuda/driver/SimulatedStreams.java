// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a simulated device, as lazy as real ones may be: what is put in runs only when
 * somebody waits, and then work of other streams runs before, between and after it, as chance has
 * it. So a missing wait shows as wrong bytes.
 */
final class SimulatedStreams {
  private final RandomGenerator random;
  private final Map<Long, Queue> queues = new TreeMap<>();
  private final Map<Long, Event> events = new HashMap<>();

  /** What waits in one stream. */
  private static final class Queue {
    final Deque<Work> work = new ArrayDeque<>();

    /** What goes into a graph instead, while one is recorded. */
    @Nullable List<Runnable> captured;
  }

  /** The last record of an event, and the last one that its stream came to. */
  private static final class Event {
    long recorded;
    long reached;
  }

  /**
   * One piece of work.
   *
   * @param event whose record must be reached first, if any
   */
  private record Work(Runnable run, @Nullable Event event, long record) {
    boolean isReady() {
      return event == null || event.reached >= record;
    }
  }

  SimulatedStreams(RandomGenerator random) {
    this.random = random;
  }

  void create(long stream) {
    queues.put(stream, new Queue());
  }

  void destroy(long stream) {
    queues.remove(stream);
  }

  boolean knows(long stream) {
    return queues.containsKey(stream);
  }

  int count() {
    return queues.size();
  }

  void createEvent(long event) {
    events.put(event, new Event());
  }

  void destroyEvent(long event) {
    events.remove(event);
  }

  boolean knowsEvent(long event) {
    return events.containsKey(event);
  }

  int countEvents() {
    return events.size();
  }

  void put(long stream, Runnable work) {
    Queue queue = queue(stream);
    if (queue.captured != null) {
      queue.captured.add(work);
    } else {
      queue.work.add(new Work(work, null, 0));
    }
  }

  void record(long event, long stream) {
    Event marked = event(event);
    long record = ++marked.recorded;
    queue(stream).work.add(new Work(() -> marked.reached = record, null, 0));
  }

  void waitFor(long stream, long event) {
    Event awaited = event(event);
    queue(stream).work.add(new Work(() -> {}, awaited, awaited.recorded));
  }

  void beginCapture(long stream) {
    queue(stream).captured = new ArrayList<>();
  }

  boolean isCapturing(long stream) {
    return queue(stream).captured != null;
  }

  List<Runnable> endCapture(long stream) {
    Queue queue = queue(stream);
    List<Runnable> captured = Objects.requireNonNull(queue.captured);
    queue.captured = null;
    return List.copyOf(captured);
  }

  /** Runs until nothing is left in a stream. */
  void finish(long stream) {
    Queue queue = queue(stream);
    while (!queue.work.isEmpty()) {
      runAny();
    }
  }

  /** Runs until the last record of an event is reached. */
  void finishEvent(long event) {
    Event awaited = event(event);
    long record = awaited.recorded;
    while (awaited.reached < record) {
      runAny();
    }
  }

  /** Runs everything. */
  void finishAll() {
    while (queues.values().stream().anyMatch(queue -> !queue.work.isEmpty())) {
      runAny();
    }
  }

  void clear() {
    queues.values().forEach(queue -> queue.work.clear());
  }

  void forgetAll(long but) {
    queues.keySet().removeIf(stream -> stream != but);
    events.clear();
    clear();
  }

  private void runAny() {
    List<Queue> ready =
        queues.values().stream()
            .filter(queue -> !queue.work.isEmpty() && queue.work.getFirst().isReady())
            .toList();
    if (ready.isEmpty()) {
      throw new IllegalStateException("every stream waits for another");
    }
    ready.get(random.nextInt(ready.size())).work.removeFirst().run.run();
  }

  private Queue queue(long stream) {
    return Objects.requireNonNull(queues.get(stream));
  }

  private Event event(long event) {
    return Objects.requireNonNull(events.get(event));
  }
}
