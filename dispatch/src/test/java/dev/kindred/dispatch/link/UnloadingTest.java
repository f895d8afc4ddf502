// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Next;
import dev.kindred.dispatch.NoMethodException;
import dev.kindred.dispatch.Registration;
import dev.kindred.dispatch.Reified;
import dev.kindred.dispatch.TypeTag;
import dev.kindred.dispatch.declare.DeclaredMethods;
import dev.kindred.dispatch.declare.GenericInterface;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plug-ins go although functions of the application have seen, called and held what is theirs. */
public class UnloadingTest {
  /** What plug-ins add methods to. */
  @Generic
  public interface Show {
    <T> T show(T x, Object... rest);

    <T> T show(T x, CharSequence y);

    Object show(Object x);
  }

  static final class Shows {
    @Dispatch(Show.class)
    static <T> T any(T x, Object... rest) {
      return x;
    }

    @Dispatch(Show.class)
    static Object checked(@Next Show next, Object x, CharSequence y) {
      return next.show(x, y);
    }

    @Dispatch(Show.class)
    static Object one(@Next Show next, Supplier<?> x) {
      return next.show(x);
    }

    private Shows() {}
  }

  /** Defines one class itself. */
  private static final class PluginLoader extends ClassLoader {
    PluginLoader() {
      super(UnloadingTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(PluginSample.class.getName()) || findLoadedClass(name) != null) {
        return super.loadClass(name, resolve);
      }
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = file.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  private static Object plugin() throws ReflectiveOperationException {
    Class<?> type = new PluginLoader().loadClass(PluginSample.class.getName());
    assertThat(type).isNotEqualTo(PluginSample.class);
    return type.getConstructor().newInstance();
  }

  @ParameterizedTest
  @EnumSource
  void loaderGoesWhenItsObjectsHaveGone(Compilation compilation) throws Throwable {
    GenericInterface generic = GenericInterface.of(Show.class);
    LinkedFunction<Show> function =
        LinkedFunction.of(Show.class, generic, "show", compilation, new Lasting(Show.class));
    List<DispatchMethod> methods =
        DeclaredMethods.of(generic, MethodHandles.lookup(), List.of(Shows.class));
    function.answerFrom(MethodTable.empty("show").plus(methods));
    WeakReference<ClassLoader> loader = shown(function);
    assertGoes(loader);
    assertThat(function.facade().show((Object) "still")).isEqualTo("still");
  }

  private static WeakReference<ClassLoader> shown(LinkedFunction<Show> function) throws Throwable {
    Object plugin = plugin();
    Show show = function.facade();
    for (int time = 0; time < 30; time++) {
      assertThat(show.show(plugin)).isEqualTo(plugin);
      assertThat(show.<Object>show(plugin, "text")).isEqualTo(plugin);
      assertThat(show.<Object>show("text", plugin, plugin)).isEqualTo("text");
      Object[] arguments = {plugin, plugin};
      assertThat((Object) function.untyped().invokeExact(arguments)).isEqualTo(plugin);
      Thread.sleep(1);
    }
    return new WeakReference<>(plugin.getClass().getClassLoader());
  }

  @ParameterizedTest
  @EnumSource
  void loaderGoesWhenItsRegistrationIsClosed(Compilation compilation) throws Exception {
    System.setProperty(Compilation.PROPERTY, compilation.name());
    GenericFunction<Show> function = GenericFunction.create(Show.class);
    System.clearProperty(Compilation.PROPERTY);
    function.register(Shows.class);
    WeakReference<ClassLoader> loader = registered(function);
    assertGoes(loader);
    assertThat(function.call().show((Object) "text")).isEqualTo("text");
  }

  private static WeakReference<ClassLoader> registered(GenericFunction<Show> function)
      throws Exception {
    Object plugin = plugin();
    Show show = function.call();
    try (Registration registration = function.register(plugin.getClass())) {
      assertThat(registration).isNotNull();
      for (int time = 0; time < 50; time++) {
        assertThat(show.show(plugin)).isEqualTo("mine, not plug-in");
        assertThat(show.show((Object) "text")).isEqualTo("text of the plug-in");
        Thread.sleep(1);
      }
    }
    return new WeakReference<>(plugin.getClass().getClassLoader());
  }

  @Generic
  interface Tell {
    String tell(Object x);
  }

  record Batch<T>(TypeTag typeTag) implements Reified {}

  static final class Tellings {
    @Dispatch(Tell.class)
    static String any(Object x) {
      return "any";
    }

    @Dispatch(Tell.class)
    static String batch(Batch<? extends Supplier<?>> x) {
      return "batch";
    }

    @Dispatch(Tell.class)
    static String type(@Next Tell next, Class<? extends Supplier<?>> x) {
      return "type, not " + next.tell(x);
    }

    private Tellings() {}
  }

  @ParameterizedTest
  @EnumSource
  void loaderGoesWhenItsClassesToldArgumentsApart(Compilation compilation) throws Exception {
    System.setProperty(Compilation.PROPERTY, compilation.name());
    GenericFunction<Tell> function = GenericFunction.create(Tell.class);
    System.clearProperty(Compilation.PROPERTY);
    function.register(Tellings.class);
    Tell asAny = function.as(Object.class);
    WeakReference<ClassLoader> loader = told(function, asAny);
    assertGoes(loader);
    assertThat(function.call().tell(Supplier.class)).isEqualTo("type, not any");
    assertThat(asAny.tell(Supplier.class)).isEqualTo("any");
  }

  private static WeakReference<ClassLoader> told(GenericFunction<Tell> function, Tell asAny)
      throws Exception {
    Object plugin = plugin();
    Class<?> type = plugin.getClass();
    Batch<?> batch = new Batch<>(TypeTag.of(Batch.class, TypeTag.of(type)));
    for (int time = 0; time < 50; time++) {
      assertThat(function.call().tell(type)).isEqualTo("type, not any");
      assertThat(function.call().tell(batch)).isEqualTo("batch");
      assertThat(function.invoke(batch)).isEqualTo("batch");
      assertThat(function.as(type).tell(plugin)).isEqualTo("any");
      assertThat(asAny.tell(plugin)).isEqualTo("any");
      Thread.sleep(1);
    }
    return new WeakReference<>(type.getClassLoader());
  }

  private static void assertGoes(WeakReference<ClassLoader> loader) throws InterruptedException {
    for (int time = 0; time < 100 && loader.get() != null; time++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(loader.get()).as("class loader of the plug-in").isNull();
  }

  @Test
  void refusedArgumentsAreNotHeldEither() throws Exception {
    GenericFunction<Show> empty = GenericFunction.create(Show.class);
    assertGoes(refused(empty.call()));
  }

  private static WeakReference<ClassLoader> refused(Show show) throws Exception {
    Object plugin = plugin();
    try {
      show.show(plugin);
      throw new AssertionError("there is no method");
    } catch (NoMethodException expected) {
      return new WeakReference<>(plugin.getClass().getClassLoader());
    }
  }
}
