# SPDX-License-Identifier: Apache-2.0
# Sourced by the scripts in the root: finds a JDK 25, builds what is out of date, runs a main class of a module.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Prints the home of the first JDK of version 25 or newer among JAVA_HOME, the java on the PATH, and the usual folders.
find_jdk() {
  local java home
  for home in "${JAVA_HOME:-}" "$(command -v java >/dev/null && dirname "$(dirname "$(readlink -f "$(command -v java)")")")" \
    /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    java="$home/bin/java"
    [ -x "$java" ] || continue
    # The file "release" says the version without starting a JVM.
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null)
    [ "${version:-0}" -ge 25 ] && [ -x "$home/bin/javac" ] && { echo "$home"; return; }
  done
  echo "JDK 25: none found in JAVA_HOME, on the PATH or in the usual folders; install one and set JAVA_HOME to it" >&2
  return 1
}

# run_main MODULE CLASS [ARGUMENT ...]: builds the module and those below it where a source is newer than the last build,
# then runs the class on JDK 25.
run_main() {
  local module=$1 class=$2 jdk
  shift 2
  jdk=$(find_jdk) || return
  local list="$root/$module/target/class-path.txt"
  if [ ! -f "$list" ] || is_stale "$list"; then
    echo "building $module …" >&2
    (cd "$root" && mvn -q -B -ntp -pl "$module" -am -DskipTests process-classes dependency:build-classpath \
      -Dmdep.includeScope=runtime -Dmdep.outputFile=target/class-path.txt) >&2 || return
  fi
  "$jdk/bin/java" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true \
    -cp "$root/$module/target/classes:$(cat "$list")" "$class" "$@"
}

is_stale() {
  [ -n "$(find "$root" -not -path '*/target/*' \( -path '*/src/main/*' -o -name pom.xml \) -newer "$1" -print -quit)" ]
}
