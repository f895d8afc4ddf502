# SPDX-License-Identifier: Apache-2.0
# Sourced by the scripts of this tree: finds a JDK 25, builds what is out of date, runs a main class of a module.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

die() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# The home of an installed JDK 25 or newer (a compiler, not only a run time); nothing where there is none.
jdk_home() {
  local javac home version
  javac=$(command -v javac || true)
  for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" ${javac:+"$(dirname "$(dirname "$(readlink -f "$javac")")")"} \
    /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -x "$home/bin/javac" ] && [ -f "$home/release" ] || continue
    # This file says the version without starting a JVM.
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    if [ "${version:-0}" -ge 25 ]; then
      echo "$home"
      return
    fi
  done
}

# run_main MODULE CLASS [ARGUMENT ...]: builds the module and those below it where a source is newer than the last build,
# then runs the class in this process. JVM_OPTIONS may hold more options of java.
run_main() {
  local module=$1 class=$2 jdk list
  shift 2
  jdk=$(jdk_home)
  [ -n "$jdk" ] || die "no JDK 25 or newer in JAVA_HOME, on the PATH or in the usual folders; install one and point JAVA_HOME to it"
  list="$root/$module/target/class-path.txt"
  if is_stale "$list"; then
    build "$module" "$jdk"
    touch "$list" # Maven leaves it alone where it would write the same
  fi
  # shellcheck disable=SC2086 # options are words
  exec "$jdk/bin/java" ${JVM_OPTIONS:-} --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true \
    -Dkindred.home="$root" -cp "$root/$module/target/classes:$(cat "$list")" "$class" "$@"
}

# Whether a source or a build file is newer than what the last build wrote down.
is_stale() {
  [ ! -f "$1" ] || [ -n "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main -newer "$1" -print -quit)" ]
}

# build MODULE JDK [OPTION ...]: the options are Maven's.
build() {
  local module=$1 home=$2
  shift 2
  command -v mvn > /dev/null || die "mvn is not on the PATH; install Maven 3.8 or newer"
  echo "building (the first time Maven also fetches what Kindred needs) ..." >&2
  local log
  log=$(JAVA25_HOME=$home mvn -q -B -f "$root/pom.xml" "$@" -pl "$module" -am process-classes dependency:build-classpath \
    -DincludeScope=runtime -Dmdep.outputFile=target/class-path.txt 2>&1) \
    || die "the build failed:"$'\n'"$log"
}
