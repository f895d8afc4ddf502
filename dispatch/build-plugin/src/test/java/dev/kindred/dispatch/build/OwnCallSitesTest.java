// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Registration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.bytebuddy.build.BuildLogger;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.build.Plugin.Factory.UsingReflection.ArgumentResolver;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ByteArrayClassLoader;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

class OwnCallSitesTest {
  /** More calls of each kind than it takes for them to have sites of their own. */
  private static final int OFTEN = 1_100;

  private static final String REWRITTEN = "dev/kindred/dispatch/link/OwnCallSite";

  private static Map<String, byte[]> rewritten(Plugin plugin) throws Exception {
    Class<?> anonymous = Class.forName(Calls.class.getName() + "$1");
    return rewritten(Plugin.Engine.Source.InMemory.ofTypes(Calls.class, anonymous), plugin);
  }

  private static Map<String, byte[]> rewritten(Plugin.Engine.Source source, Plugin plugin)
      throws IOException {
    return rewritten(source, new Plugin.Factory.Simple(plugin));
  }

  private static Map<String, byte[]> rewritten(Plugin.Engine.Source source, Plugin.Factory plugins)
      throws IOException {
    Plugin.Engine.Target.InMemory target = new Plugin.Engine.Target.InMemory();
    new Plugin.Engine.Default()
        .with(ClassFileLocator.ForClassLoader.of(OwnCallSitesTest.class.getClassLoader()))
        .apply(source, target, plugins);
    return target.toTypeMap();
  }

  private static Class<?> load(Map<String, byte[]> classes) throws ClassNotFoundException {
    ClassLoader parent = OwnCallSitesTest.class.getClassLoader();
    return new ByteArrayClassLoader.ChildFirst(parent, classes).loadClass(Calls.class.getName());
  }

  @SuppressWarnings("unchecked")
  private static List<Object> told(Class<?> calls) throws ReflectiveOperationException {
    return ((Supplier<List<Object>>) calls.getConstructor().newInstance()).get();
  }

  @Test
  void everyCallIsRewrittenButNoReference() throws Exception {
    assertThat(asked(rewritten(new OwnCallSites()))).hasSize(Calls.WRITTEN);
  }

  @Test
  void callsAreRewrittenOnce() throws Exception {
    Map<String, byte[]> files = new HashMap<>();
    rewritten(new OwnCallSites())
        .forEach((name, bytes) -> files.put(name.replace('.', '/') + ".class", bytes));
    assertThat(asked(rewritten(new Plugin.Engine.Source.InMemory(files), new OwnCallSites())))
        .hasSize(Calls.WRITTEN);
  }

  private static List<String> asked(Map<String, byte[]> classes) {
    List<String> asked = new ArrayList<>();
    for (byte[] bytes : classes.values()) {
      new ClassReader(bytes)
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(
                    int access, String in, String type, String signature, String[] exceptions) {
                  return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitInvokeDynamicInsn(
                        String name, String descriptor, Handle link, Object... arguments) {
                      if (link.getOwner().equals(REWRITTEN)) {
                        asked.add(in + ": " + name);
                      }
                    }
                  };
                }
              },
              0);
    }
    return asked;
  }

  @Test
  void rewrittenCallsDoWhatTheyDid() throws Exception {
    Class<?> rewritten = load(rewritten(new OwnCallSites()));
    assertThat(rewritten).isNotEqualTo(Calls.class);
    List<Object> before = told(Calls.class);
    assertThat(before).contains("number 1", "null");
    for (int time = 0; time < OFTEN; time++) {
      assertThat(told(rewritten)).isEqualTo(before);
    }
    assertThat(told(Calls.class)).isEqualTo(before);
    assertThat(rewritten.getField("frames").get(null)).isEqualTo(List.of("number", "failures"));
  }

  @Test
  void rewrittenCallsSeeChanges() throws Exception {
    class Later {
      @Dispatch(Functions.Meet.class)
      static String later(Integer a, Object b) {
        return "later";
      }
    }
    Class<?> rewritten = load(rewritten(new OwnCallSites()));
    List<Object> before = told(rewritten);
    for (int time = 0; time < OFTEN; time++) {
      told(rewritten);
    }
    List<Object> between;
    try (Registration later = GenericFunction.of(Functions.Meet.class).register(Later.class)) {
      assertThat(later).isNotNull();
      between = told(rewritten);
      assertThat(between).contains("later").isEqualTo(told(Calls.class));
    }
    assertThat(told(rewritten)).isEqualTo(before).isNotEqualTo(between);
  }

  @Test
  void buildsFindItByItself() throws IOException {
    assertThat(Plugin.Engine.Default.scan(OwnCallSites.class.getClassLoader()))
        .contains(OwnCallSites.class.getName());
  }

  @Test
  void classesNotNamedStayAsTheyAre() {
    TypeDescription calls = TypeDescription.ForLoadedType.of(Calls.class);
    TypeDescription nested = TypeDescription.ForLoadedType.of(Functions.Meet.class);
    String home = OwnCallSites.class.getPackageName();
    assertThat(new OwnCallSites().matches(calls)).isTrue();
    assertThat(new OwnCallSites("org.example, " + home).matches(calls)).isTrue();
    assertThat(new OwnCallSites(home + ".Functions").matches(nested)).isTrue();
    assertThat(new OwnCallSites(home + ".Call").matches(calls)).isFalse();
    assertThat(new OwnCallSites("org.example").matches(calls)).isFalse();
  }

  @Test
  void namesThatNothingHasAreWarnedOf() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String names = "%s, %1$s$1, %1$sMian".formatted(Calls.class.getName());
    // As builds make it: the argument by its position, the log by its type.
    Plugin.Factory made =
        new Plugin.Factory.UsingReflection(OwnCallSites.class)
            .with(
                new ArgumentResolver.ForIndex.WithDynamicType(0, names),
                ArgumentResolver.ForType.of(
                    BuildLogger.class,
                    new BuildLogger.StreamWriting(new PrintStream(said, true, UTF_8))));
    Class<?> anonymous = Class.forName(Calls.class.getName() + "$1");
    rewritten(Plugin.Engine.Source.InMemory.ofTypes(Calls.class, anonymous), made);
    assertThat(said)
        .hasToString(
            "OwnCallSites: %sMian names no class or package of this module; correct or remove it"
                .formatted(Calls.class.getName()));
  }

  @Test
  void loaderOfRewrittenClassesGoes() throws Exception {
    WeakReference<Class<?>> gone = used();
    for (int time = 0; time < 100 && gone.get() != null; time++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(gone.get()).isNull();
  }

  private static WeakReference<Class<?>> used() throws Exception {
    Class<?> rewritten = load(new HashMap<>(rewritten(new OwnCallSites())));
    for (int time = 0; time < OFTEN; time++) {
      told(rewritten);
    }
    return new WeakReference<>(rewritten);
  }
}
