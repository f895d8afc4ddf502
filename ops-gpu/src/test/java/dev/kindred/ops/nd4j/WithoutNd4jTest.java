// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Engine;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.algebra.Plus;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.batch.WithNumbers;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** A program that has no ND4J: nothing of it is missed, and nothing of this package is in use. */
class WithoutNd4jTest {
  /** Never closed: functions are compiled in the background, some time after a test. */
  private final Watched loader = new Watched(path());

  /** The class path of the tests without what is of ND4J. */
  private static URL[] path() {
    List<URL> path = new ArrayList<>();
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!element.matches(".*(nd4j|javacpp|openblas)[^/\\\\]*\\.jar")) {
        try {
          path.add(new File(element).toURI().toURL());
        } catch (MalformedURLException e) {
          throw new AssertionError(e);
        }
      }
    }
    return path.toArray(URL[]::new);
  }

  private static final class Watched extends URLClassLoader {
    private final Set<String> loaded = ConcurrentHashMap.newKeySet();

    Watched(URL[] path) {
      super(path, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      Class<?> found = super.findClass(name);
      loaded.add(name);
      return found;
    }
  }

  private Object function(Class<?> generic) throws ReflectiveOperationException {
    Class<?> functions = loader.loadClass("dev.kindred.dispatch.GenericFunction");
    return functions.getMethod("of", Class.class).invoke(null, loader.loadClass(generic.getName()));
  }

  private Set<String> methods(Class<?> generic) throws ReflectiveOperationException {
    Set<String> methods = new HashSet<>();
    Object function = function(generic);
    for (Object each : (List<?>) function.getClass().getMethod("methods").invoke(function)) {
      methods.add(each.toString());
    }
    return methods;
  }

  @Test
  void functionsHaveTheirOtherMethods() throws Exception {
    assertThatThrownBy(() -> loader.loadClass("org.nd4j.linalg.api.ndarray.INDArray"))
        .isInstanceOf(ClassNotFoundException.class);
    for (Class<?> generic : List.of(Plus.class, WithNumbers.class, Engine.class)) {
      assertThat(methods(generic)).isNotEmpty().noneMatch(method -> method.contains("INDArray"));
    }
    assertThat(loader.loaded).doesNotContain(NdArrays.class.getName());
  }

  @Test
  void tensorsAdd() throws Exception {
    Class<?> tensors = loader.loadClass(Tensor.class.getName());
    Object two =
        tensors
            .getMethod("of", float[].class, long[].class)
            .invoke(null, new float[] {2}, new long[0]);
    Object function = function(Plus.class);
    Object saturate =
        loader.loadClass(Overflow.class.getName()).getField(Overflow.SATURATE.name()).get(null);
    Object sum =
        function
            .getClass()
            .getMethod("invoke", Object[].class)
            .invoke(function, (Object) new Object[] {two, two, saturate});
    assertThat((float[]) tensors.getMethod("toFloatArray").invoke(sum)).containsExactly(4);
  }

  @Test
  void anotherThingThatCanBeClosedIsNoArray() throws Exception {
    Object function = function(Plus.class);
    Object saturate =
        loader.loadClass(Overflow.class.getName()).getField(Overflow.SATURATE.name()).get(null);
    AutoCloseable thing = () -> {};
    assertThatThrownBy(() ->
            function
                .getClass()
                .getMethod("invoke", Object[].class)
                .invoke(function, (Object) new Object[] {thing, 1.0, saturate}))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .hasMessageContaining("no applicable method");
  }
}
