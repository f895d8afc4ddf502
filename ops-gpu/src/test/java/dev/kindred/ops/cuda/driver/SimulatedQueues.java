// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The part of a simulated driver that has to do with streams, events and graphs, and errors. */
abstract class SimulatedQueues implements DriverCalls {
  /** The stream that is always there. */
  static final long DEFAULT_STREAM = 0;

  private static final int INVALID_CONTEXT = 201;
  private static final int INVALID_HANDLE = 400;
  private static final int ILLEGAL_STATE = 401;
  private static final int CAPTURE_UNSUPPORTED = 900;

  /** What is told to go wrong. */
  final SimulatedFaults faults = new SimulatedFaults();

  /** What was put in and has not run. */
  final SimulatedStreams streams;

  /** Whether the context is current on a thread. */
  final ThreadLocal<Boolean> current = ThreadLocal.withInitial(() -> false);

  private final Map<Long, List<Runnable>> graphs = new TreeMap<>();
  private final Map<Long, List<Runnable>> replays = new TreeMap<>();
  private long lastHandle = 1000;

  /** How often the context is retained. */
  int contexts;

  SimulatedQueues(long seed) {
    streams = new SimulatedStreams(new SplittableRandom(seed));
    streams.create(DEFAULT_STREAM);
  }

  /** A number that stands for something new. */
  long newHandle() {
    return ++lastHandle;
  }

  /** What the driver does with all that a lost context held. */
  void forgetAll() {
    streams.forgetAll(DEFAULT_STREAM);
    graphs.clear();
    replays.clear();
  }

  /** Names what was handed out and not given back. */
  void addHeld(List<String> held) {
    hold(held, contexts, "contexts");
    hold(held, streams.count() - 1, "streams");
    hold(held, streams.countEvents(), "events");
    hold(held, graphs.size(), "graphs");
    hold(held, replays.size(), "replays");
  }

  static void hold(List<String> held, long count, String what) {
    if (count > 0) {
      held.add(count + " " + what);
    }
  }

  // Streams and events.

  @Override
  public synchronized long createStream() {
    enter("cuStreamCreate");
    long stream = newHandle();
    streams.create(stream);
    return stream;
  }

  @Override
  public synchronized void synchronizeStream(long stream) {
    enter("cuStreamSynchronize");
    finish("cuStreamSynchronize", stream);
  }

  @Override
  public synchronized void streamWaitEvent(long stream, long event) {
    enter("cuStreamWaitEvent");
    requireEvent("cuStreamWaitEvent", event);
    requireStream("cuStreamWaitEvent", stream);
    requireNoCapture("cuStreamWaitEvent", stream);
    streams.waitFor(stream, event);
  }

  @Override
  public synchronized void destroyStream(long stream) {
    leave("cuStreamDestroy");
    finish("cuStreamDestroy", stream);
    streams.destroy(stream);
  }

  @Override
  public synchronized long createEvent() {
    enter("cuEventCreate");
    long event = newHandle();
    streams.createEvent(event);
    return event;
  }

  @Override
  public synchronized void recordEvent(long event, long stream) {
    enter("cuEventRecord");
    requireEvent("cuEventRecord", event);
    requireStream("cuEventRecord", stream);
    requireNoCapture("cuEventRecord", stream);
    streams.record(event, stream);
  }

  @Override
  public synchronized void synchronizeEvent(long event) {
    enter("cuEventSynchronize");
    requireEvent("cuEventSynchronize", event);
    run("cuEventSynchronize", () -> streams.finishEvent(event));
  }

  @Override
  public synchronized float elapsedMilliseconds(long start, long end) {
    enter("cuEventElapsedTime");
    requireEvent("cuEventElapsedTime", start);
    requireEvent("cuEventElapsedTime", end);
    return 0.5f;
  }

  @Override
  public synchronized void destroyEvent(long event) {
    leave("cuEventDestroy");
    requireEvent("cuEventDestroy", event);
    streams.destroyEvent(event);
  }

  // Graphs.

  @Override
  public synchronized void beginCapture(long stream) {
    enter("cuStreamBeginCapture");
    requireStream("cuStreamBeginCapture", stream);
    requireNoCapture("cuStreamBeginCapture", stream);
    streams.beginCapture(stream);
  }

  @Override
  public synchronized long endCapture(long stream) {
    requireStream("cuStreamEndCapture", stream);
    require("cuStreamEndCapture", streams.isCapturing(stream), ILLEGAL_STATE, "ILLEGAL_STATE");
    List<Runnable> captured = streams.endCapture(stream);
    enter("cuStreamEndCapture");
    long graph = newHandle();
    graphs.put(graph, captured);
    return graph;
  }

  @Override
  public synchronized long instantiate(long graph) {
    enter("cuGraphInstantiate");
    List<Runnable> work = known("cuGraphInstantiate", graphs, graph);
    long replay = newHandle();
    replays.put(replay, work);
    return replay;
  }

  @Override
  public synchronized void launchGraph(long replay, long stream) {
    enter("cuGraphLaunch");
    requireStream("cuGraphLaunch", stream);
    known("cuGraphLaunch", replays, replay).forEach(work -> streams.put(stream, work));
  }

  @Override
  public synchronized void destroyGraph(long graph) {
    leave("cuGraphDestroy");
    known("cuGraphDestroy", graphs, graph);
    graphs.remove(graph);
  }

  @Override
  public synchronized void destroyReplay(long replay) {
    leave("cuGraphExecDestroy");
    known("cuGraphExecDestroy", replays, replay);
    replays.remove(replay);
  }

  // What can go wrong.

  void enter(String call) {
    faults.count(call, false);
    requireCurrent(call);
  }

  /** The same for calls that give something back. */
  void leave(String call) {
    faults.count(call, true);
    requireCurrent(call);
  }

  void requireCurrent(String call) {
    requireContext(call, current.get() && contexts > 0);
    faults.requireNotLost(call);
  }

  void requireContext(String call, boolean condition) {
    require(call, condition, INVALID_CONTEXT, "INVALID_CONTEXT");
  }

  void put(String call, long stream, Runnable work) {
    requireStream(call, stream);
    streams.put(stream, work);
  }

  void finish(String call, long stream) {
    requireStream(call, stream);
    requireNoCapture(call, stream);
    run(call, () -> streams.finish(stream));
  }

  void run(String call, Runnable work) {
    try {
      work.run();
    } catch (SimulatedMemory.IllegalTouch e) {
      streams.clear();
      String text = String.valueOf(e.getMessage());
      faults.lose(CudaException.ILLEGAL_ADDRESS, "CUDA_ERROR_ILLEGAL_ADDRESS", text);
    }
    faults.requireNotLost(call);
  }

  void requireStream(String call, long stream) {
    require(call, streams.knows(stream), INVALID_HANDLE, "INVALID_HANDLE");
  }

  void requireEvent(String call, long event) {
    require(call, streams.knowsEvent(event), INVALID_HANDLE, "INVALID_HANDLE");
  }

  void requireNoCapture(String call, long stream) {
    require(call, !streams.isCapturing(stream), CAPTURE_UNSUPPORTED, "STREAM_CAPTURE_UNSUPPORTED");
  }

  void requirePinnedInCapture(String call, boolean isPinned, long stream) {
    requireStream(call, stream);
    if (!isPinned) {
      requireNoCapture(call, stream);
    }
  }

  static <V> V known(String call, Map<Long, V> all, long handle) {
    require(call, all.containsKey(handle), INVALID_HANDLE, "INVALID_HANDLE");
    return Objects.requireNonNull(all.get(handle));
  }

  static void require(String call, boolean condition, int code, String name) {
    if (!condition) {
      throw new CudaException(call, code, "CUDA_ERROR_" + name, "simulated");
    }
  }
}
