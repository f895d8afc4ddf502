// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.Reified;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Classes with the heads of those that javac knows and nothing in them, so that what is asked of
 * classes at run time can be asked while they are compiled, and is answered by the same code.
 *
 * <p>A head is the name, the super-types, what is permitted below, and the constants of an enum.
 * Those of the JDK are the ones that javac itself runs on. Of a program's classes nothing is run.
 */
final class Skeletons extends ClassLoader {
  /** What stands before the name of a class of a JDK that javac does not run on. */
  private static final String ABSENT = "absent.";

  private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

  private final Types types;
  private final Elements elements;
  private final Map<String, TypeElement> known = new HashMap<>();

  Skeletons(Types types, Elements elements) {
    super(PLATFORM);
    this.types = types;
    this.elements = elements;
  }

  /**
   * Returns the class of an erased type.
   *
   * @throws LinkageError if there can be none, which javac tells the user itself
   */
  Class<?> of(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> boolean.class;
      case BYTE -> byte.class;
      case SHORT -> short.class;
      case INT -> int.class;
      case LONG -> long.class;
      case CHAR -> char.class;
      case FLOAT -> float.class;
      case DOUBLE -> double.class;
      case VOID -> void.class;
      case ARRAY -> of(((ArrayType) type).getComponentType()).arrayType();
      case DECLARED -> of((TypeElement) ((DeclaredType) type).asElement());
      default -> throw new NoClassDefFoundError(type.toString());
    };
  }

  private Class<?> of(TypeElement type) {
    try {
      return loadClass(name(type));
    } catch (ClassNotFoundException e) {
      throw new NoClassDefFoundError(e.getMessage());
    }
  }

  /** Returns how skeletons name a class, which they may do from now on. */
  ClassDesc describe(TypeElement type) {
    return ClassDesc.of(name(type));
  }

  private String name(TypeElement type) {
    String name = elements.getBinaryName(type).toString();
    if (name.startsWith("java.")) {
      if (isPresent(name)) {
        return name;
      }
      name = ABSENT + name;
    }
    known.put(name, type);
    return name;
  }

  private static boolean isPresent(String name) {
    try {
      PLATFORM.loadClass(name);
      return true;
    } catch (ClassNotFoundException _) {
      return false;
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.equals(Reified.class.getName())) {
      return Reified.class;
    }
    TypeElement type = known.get(name);
    if (type == null) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        byte[] bytes = new Skeleton(types, elements, this, type).bytes();
        loaded = defineClass(name, bytes, 0, bytes.length);
      }
      return loaded;
    }
  }
}
