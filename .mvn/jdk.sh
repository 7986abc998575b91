# Sourced by ./lethe and .ci/run: finds a JDK that Lethe can run on without starting one (a JVM takes longer to say its version than
# the whole of `./lethe --help` may take). Sets jdk (its folder) and jdk_build (its exact build); returns 1 when there is none.

jdk_oldest=21
jdk_usual_places="/usr/lib/jvm/*
/usr/java/*
/opt/java/*
/opt/*jdk*
/usr/local/*jdk*
${HOME:-/nonexistent}/.jdks/*
${HOME:-/nonexistent}/.sdkman/candidates/java/*
/Library/Java/JavaVirtualMachines/*/Contents/Home
/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home"

# jdk_look FOLDER: sets jdk_major and jdk_seen_build from the folder's release file; returns 1 unless it is a JDK with a compiler.
jdk_look() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  jdk_major=0 jdk_seen_build=
  while IFS='=' read -r jdk_key jdk_value; do
    jdk_value=${jdk_value#\"} jdk_value=${jdk_value%\"}
    case $jdk_key in
      JAVA_VERSION) jdk_major=${jdk_value%%[!0-9]*} ;;
      JAVA_RUNTIME_VERSION | IMPLEMENTOR_VERSION) jdk_seen_build=$jdk_seen_build-$jdk_value ;;
    esac
  done <"$1/release"
  [ "${jdk_major:-0}" -gt 0 ]
}

jdk_take() {
  jdk_look "$1" && [ "$jdk_major" -ge "$jdk_oldest" ] || return 1
  jdk=$1 jdk_build=$jdk_major$jdk_seen_build
}

# The person's choice first (JAVA_HOME, then PATH), then the newest in the usual places.
find_jdk() {
  jdk= jdk_build=
  if [ -n "${JAVA_HOME:-}" ] && jdk_take "$JAVA_HOME"; then return 0; fi
  jdk_command=$(command -v java || true)
  if [ -n "$jdk_command" ]; then
    jdk_command=$(readlink -f "$jdk_command" 2>/dev/null || echo "$jdk_command")
    if jdk_take "${jdk_command%/bin/java}"; then return 0; fi
  fi
  jdk_best=0 jdk_ifs=$IFS
  IFS='
'
  # LETHE_JDK_PLACES: other places to look in, one pattern a line.
  for jdk_place in ${LETHE_JDK_PLACES:-$jdk_usual_places}; do
    if jdk_look "$jdk_place" && [ "$jdk_major" -ge "$jdk_oldest" ] && [ "$jdk_major" -gt "$jdk_best" ]; then
      jdk_best=$jdk_major jdk=$jdk_place jdk_build=$jdk_major$jdk_seen_build
    fi
  done
  IFS=$jdk_ifs
  [ "$jdk_best" -gt 0 ]
}
