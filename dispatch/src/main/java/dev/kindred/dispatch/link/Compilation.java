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

    @Override
    int trialCalls() {
      throw new IllegalStateException("nothing is compiled, so nothing is on trial");
    }

    @Override
    void settle(Runnable end) {
      end.run();
    }
  },

  /** At once, by the thread that made the call: for tests. */
  NOW {
    @Override
    void request(TupleCache cache) {
      cache.compile();
    }

    @Override
    int trialCalls() {
      return 1;
    }

    @Override
    void settle(Runnable end) {
      end.run();
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
      Background.after(10L << times, cache::compile);
    }

    @Override
    int trialCalls() {
      return 2_000;
    }

    @Override
    void settle(Runnable end) {
      Background.after(20, end);
    }
  };

  /** Names one of these; what is not set is {@link #SOON}. */
  static final String PROPERTY = "kindred.dispatch.compile";

  /** Sees to it that a cache, whose lock is held, is compiled with what it knows by then. */
  abstract void request(TupleCache cache);

  /** Returns how many calls new bytecode is tried with. */
  abstract int trialCalls();

  /**
   * Ends a trial. What has been tried may be called for a while before that, so that the compiler
   * of the JVM, which counts behind the calls, has caught up.
   */
  abstract void settle(Runnable end);

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

    /** Should it fail, calls go on as they are, and the failure is told as usual. */
    static void after(long milliseconds, Runnable work) {
      var _ = EXECUTOR.schedule(() -> run(work), milliseconds, TimeUnit.MILLISECONDS);
    }

    private static void run(Runnable work) {
      try {
        work.run();
      } catch (RuntimeException | LinkageError e) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }
}
