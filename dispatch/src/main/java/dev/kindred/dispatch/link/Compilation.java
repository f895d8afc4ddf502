// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** When what sites have learnt becomes bytecode. */
enum Compilation {
  /** Never: all calls are answered by method handles. */
  NEVER {
    @Override
    void request(TupleCache cache) {}
  },

  /** At once, by the thread that made the call: for tests. */
  NOW {
    @Override
    void request(TupleCache cache) {
      cache.compile();
    }
  },

  /**
   * Soon, by a thread of its own, together with what is learnt until then. The wait grows with
   * every time that a site is compiled again, so that one that learns slowly does not keep the
   * compilers busy.
   */
  SOON {
    @Override
    void request(TupleCache cache) {
      int times = Math.min(cache.timesCompiled(), 7);
      var _ =
          Background.EXECUTOR.schedule(
              () -> Background.run(cache), 10L << times, TimeUnit.MILLISECONDS);
    }
  };

  /** Names one of these; what is not set is {@link #SOON}. */
  static final String PROPERTY = "kindred.dispatch.compile";

  /** Sees to it that a cache, whose lock is held, is compiled with what it knows by then. */
  abstract void request(TupleCache cache);

  /** Returns what the system property says. */
  static Compilation configured() {
    String name = System.getProperty(PROPERTY, "soon");
    for (Compilation each : values()) {
      if (each.name().equalsIgnoreCase(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "%s: it is \"%s\"; say never, now or soon".formatted(PROPERTY, name));
  }

  /** The one thread that compiles; it ends when there has been nothing to do for a while. */
  private static final class Background {
    private static final long IDLE_SECONDS = 5;
    static final ScheduledThreadPoolExecutor EXECUTOR = executor();

    private static ScheduledThreadPoolExecutor executor() {
      ScheduledThreadPoolExecutor executor =
          new ScheduledThreadPoolExecutor(
              1,
              task ->
                  Thread.ofPlatform()
                      .daemon()
                      .name("kindred-dispatch-compiler")
                      .inheritInheritableThreadLocals(false)
                      .unstarted(task));
      executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
      executor.allowCoreThreadTimeOut(true);
      return executor;
    }

    /** Compiles; should that fail, calls go on as they are, and the failure is told as usual. */
    static void run(TupleCache cache) {
      try {
        cache.compile();
      } catch (RuntimeException | LinkageError e) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }
}
