# Shell functions of the scripts in deploy/*: finds a JDK 25, and builds the jars that a script runs where they are
# missing or older than their sources. Sourced, with $root set to the repository's root.

is_25() {
  [[ -x "$1/bin/java" && -x "$1/bin/javac" ]] && "$1/bin/java" -version 2>&1 | grep -q 'version "25[."]'
}

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [[ -n "$home" ]] && is_25 "$home"; then
      echo "$home"
      return
    fi
  done
  echo "No JDK 25 found: JAVA_HOME is '${JAVA_HOME:-}', and there is none in the usual folders (/usr/lib/jvm and the like)." >&2
  echo "Install one (for example Eclipse Temurin 25) or point JAVA_HOME at it." >&2
  return 1
}

# not_built JAR... -- FOLDER...: tells why the jars must be built from what is in the folders; nothing where they needn't.
not_built() {
  local jars=()
  while [[ "$1" != "--" ]]; do
    jars+=("$1")
    shift
  done
  shift
  local jar
  for jar in "${jars[@]}"; do
    if [[ ! -f "$root/$jar" ]]; then
      echo "$jar is missing"
      return 0
    fi
  done
  local oldest="${jars[0]}"
  for jar in "${jars[@]}"; do
    [[ "$root/$jar" -ot "$root/$oldest" ]] && oldest="$jar"
  done
  local newer
  newer="$(cd "$root" && find pom.xml "$@" \( -name target -o -path deploy/local/data -o -path '*/src/test' \) -prune -o \
    -type f \( -name pom.xml -o -path '*/src/main/*' -o -path '*/contracts/*' \) \
    -newer "$root/$oldest" -print | head -n 1 || true)"
  if [[ -n "$newer" ]]; then
    echo "$newer is newer than what was built"
  fi
}

# build REASON LOG JAR... -- MAVEN-ARGUMENT...
build() {
  local reason="$1" log="$2"
  shift 2
  local jars=()
  while [[ "$1" != "--" ]]; do
    jars+=("$1")
    shift
  done
  shift
  if ! command -v mvn >/dev/null; then
    echo "Maven (mvn) is not installed, and the suite is not built." >&2
    return 1
  fi
  echo "Building: $reason. The first time takes some minutes; later starts skip this."
  mkdir -p "$(dirname "$log")"
  if ! (cd "$root" && mvn -B -DskipTests "$@" package) | tee "$log" |
    sed -un 's/^\[INFO\] Building \(.*\) \[\([0-9]*\/[0-9]*\)\]$/  \2  \1/p'; then
    echo "The build failed. What Maven said last (all of it: $log):" >&2
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
    return 1
  fi
  # What Maven found unchanged keeps its old jar; the jars are what the next start compares with.
  (cd "$root" && touch "${jars[@]}")
}
