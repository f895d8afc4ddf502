// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the architecture, kept over the main classes of all modules. */
class ArchitectureTest {
  /** Lowest floor first. */
  private static final List<String> FLOORS =
      List.of("dispatch", "semtypes", "ops", "transforms", "benchmarks");

  /** All main classes of Kindred, less what the annotation processor of JMH writes. */
  private static final JavaClasses KINDRED =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("jmh_generated"))
          .importPackages("dev.kindred");

  @Test
  void everyClassStandsOnAFloor() {
    assertThat(KINDRED.stream().map(JavaClass::getPackageName).map(name -> name.split("\\.")[2]))
        .containsAll(FLOORS)
        .isSubsetOf(FLOORS);
  }

  @Test
  void importsOnlyRunDown() {
    for (int i = 0; i < FLOORS.size() - 1; i++) {
      String floor = in(FLOORS.get(i));
      String[] above = FLOORS.stream().skip(i + 1).map(ArchitectureTest::in).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(floor)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .check(KINDRED);
    }
  }

  @Test
  void byteBuddyIsKnownToCodegenOnly() {
    knownOnlyTo(resideInAnyPackage("net.bytebuddy.."), "dev.kindred.dispatch.codegen..");
  }

  @Test
  void theEngineWritesClassesInOnePlaceOnly() {
    noClasses()
        .that()
        .resideInAPackage(in("ops"))
        .and()
        .resideOutsideOfPackage("dev.kindred.ops.cpu.code..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.lang.classfile.."))
        .check(KINDRED);
  }

  @Test
  void onnxRuntimeIsKnownToOnePackageOnly() {
    knownOnlyTo(resideInAnyPackage("ai.onnxruntime.."), "dev.kindred.transforms.model.onnx..");
  }

  @Test
  void classGraphIsKnownToDiscoverOnly() {
    knownOnlyTo(resideInAnyPackage("io.github.classgraph.."), "dev.kindred.dispatch.discover..");
  }

  @Test
  void yamlIsKnownToRecipesOnly() {
    knownOnlyTo(resideInAnyPackage("org.snakeyaml.."), "dev.kindred.transforms.recipe..");
  }

  @Test
  void picocliIsKnownToTheCommandLineOnly() {
    knownOnlyTo(resideInAnyPackage("picocli.."), "dev.kindred.transforms.cli..");
  }

  @Test
  void nd4jIsKnownToItsBorderOnly() {
    knownOnlyTo(resideInAnyPackage("org.nd4j.."), "dev.kindred.ops.nd4j..");
  }

  @Test
  void otherLanguagesAreKnownToTheirBenchmarksOnly() {
    knownOnlyTo(
        resideInAnyPackage("clojure..", "groovy..", "org.codehaus.groovy..", "org.apache.groovy.."),
        "dev.kindred.benchmarks.dispatch..");
  }

  @Test
  void nativeCodeIsKnownToTheDriverBindingOnly() {
    knownOnlyTo(type(Linker.class).or(type(SymbolLookup.class)), "dev.kindred.ops.cuda.driver..");
  }

  /** A wrong address ends the process, so only the borders to native code may hold one. */
  @Test
  void rawAddressesStayAtTheBorders() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.kindred.ops.cuda.driver..", "dev.kindred.ops.nd4j..")
        .should()
        .callMethodWhere(
            target(owner(type(MemorySegment.class)))
                .and(target(name("reinterpret").or(name("ofAddress")))))
        .check(KINDRED);
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    noClasses().should().haveNameMatching(".*(Utils|Helper|Manager|Impl)").check(KINDRED);
  }

  @Test
  void everyPackageIsNullMarked() {
    Stream<String> unmarked =
        KINDRED.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName);
    assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
  }

  private static void knownOnlyTo(DescribedPredicate<JavaClass> library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat(library)
        .check(KINDRED);
  }

  private static String in(String floor) {
    return "dev.kindred." + floor + "..";
  }
}
