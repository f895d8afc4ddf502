#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Packs Kindred and a small Java runtime into one archive, for a machine that has a card and its driver but no Java.
#
# usage: benchmarks/gpu/pack.sh [FOLDER]        (default: benchmarks/target/gpu)
# Writes FOLDER/kindred-gpu.tar.xz, FOLDER/run.sh and FOLDER/peers.py. There, with the three in one folder:
#   ./run.sh REPORT.json [UNPACK_FOLDER]
# checks and measures Kindred, runs the contract of engines on the card, and then, where python3 has torch and torchvision, its peers (into REPORT.peers.json).
# Needs: JDK 25 (JAVA_HOME, or one of the usual places), Maven, xz.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=${1:-benchmarks/target/gpu}
mkdir -p "$out"
out=$(cd "$out" && pwd)

. config/launch.sh
jdk=$(jdk_home)
[ -n "$jdk" ] || die "no JDK 25 or newer found; install one and point JAVA_HOME to it"

mvn -q -B -pl benchmarks -am -Dmaven.test.skip=true -Djacoco.skip=true package
# The contract of engines lies with the tests of ops-gpu.
mvn -q -B -pl ops-gpu -am -Djacoco.skip=true test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
pack=$stage/kindred-gpu
mkdir -p "$pack/lib"
# No compression by jlink: xz does better on the plain image.
"$jdk/bin/jlink" --output "$pack/java" --strip-debug --no-man-pages --no-header-files \
  --add-modules java.base,java.logging,java.management,java.xml,java.instrument,jdk.unsupported,jdk.management,jdk.jfr,jdk.incubator.vector
cp benchmarks/target/benchmarks.jar "$pack/lib/"
for jar in benchmarks/target/lib/*.jar; do
  case $(basename "$jar") in
    jmh-* | jopt-simple-* | commons-math3-* | archunit-*) ;;
    *) cp "$jar" "$pack/lib/" ;;
  esac
done
mkdir -p "$pack/contract/lib"
cp -r ops-gpu/target/test-classes "$pack/contract/classes"
tr ':' '\n' < ops-gpu/target/test.classpath |
  grep -E '/(junit-|jqwik-|assertj-|opentest4j-|apiguardian-|byte-buddy-)[^/]*[.]jar$' |
  xargs cp -t "$pack/contract/lib"
dirty=$([ -z "$(git status --porcelain --untracked-files=no)" ] || echo " with local changes")
echo "$(git rev-parse HEAD)$dirty" > "$pack/commit"
tar -C "$stage" -cf - kindred-gpu | xz -T0 -6 > "$out/kindred-gpu.tar.xz"

cp benchmarks/gpu/peers.py "$out/"
cat > "$out/run.sh" <<'RUN'
#!/usr/bin/env bash
# usage: run.sh REPORT.json [UNPACK_FOLDER] : unpacks Kindred and its Java, checks and measures the first card, and then
# the peers, where python3 has torchvision, into REPORT.peers.json. Its exit code is that of the check.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
into=${2:-$(mktemp -d)}
mkdir -p "$into"
tar -C "$into" -xJf "$here/kindred-gpu.tar.xz" || exit 2
home=$into/kindred-gpu
"$home/java/bin/java" --enable-native-access=ALL-UNNAMED ${JAVA_OPTIONS:-} -cp "$home/lib/*" \
  dev.kindred.benchmarks.gpu.GpuCheck "$1" "$(cat "$home/commit")"
code=$?
"$home/java/bin/java" --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED ${JAVA_OPTIONS:-} \
  -cp "$home/contract/classes:$home/contract/lib/*:$home/lib/*" \
  dev.kindred.ops.contract.ContractRun dev.kindred.ops.contract.CudaContractTest || code=1
if python3 -c 'import torchvision' 2>/dev/null; then
  python3 "$here/peers.py" "${1%.json}.peers.json" || echo "peers: did not run to the end" >&2
else
  echo "peers: python3 has no torchvision here; left out" >&2
fi
exit $code
RUN
chmod +x "$out/run.sh"
ls -l "$out"
