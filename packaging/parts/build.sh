# Builds with Maven what is missing or older than its sources, and nothing when all is fresh. Expects $here (the checkout)
# and $jdk (a JDK 25); sets $mvn.

find_maven() {
    command -v mvn && return 0
    for found in "${MAVEN_HOME:-}/bin/mvn" "${M2_HOME:-}/bin/mvn" "$HOME/.sdkman/candidates/maven/current/bin/mvn" \
        /opt/homebrew/bin/mvn /usr/local/bin/mvn /opt/*maven*/bin/mvn; do
        [ -x "$found" ] && printf '%s' "$found" && return 0
    done
    return 1
}

# Maven on the JDK 25 that was found here, wherever that is; never reading what is meant for Galley. The two flags keep
# Java from warning about old libraries inside Maven itself.
maven() {
    (
        cd "$here" || exit
        JAVA_HOME=$jdk MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
        export JAVA_HOME MAVEN_OPTS
        [ -t 1 ] || set -- -Dstyle.color=never "$@"
        exec "$mvn" -B -ntp "$@" < /dev/null
    )
}

no_maven() {
    give_up "Galley is built with Maven, and none was found. Install it (Debian, Ubuntu: apt-get install maven; macOS: brew install maven), then run the command again."
}

# fresh STAMP SOURCE...: nothing in the sources changed since the stamp, and every jar of the class path is still there.
# A file that went or was renamed shows as a newer folder.
fresh() {
    stamp=$here/target/$1; shift
    [ -e "$stamp" ] && [ -s "$here/target/classpath.txt" ] && [ -d "$here/target/classes" ] || return 1
    [ -z "$(cd "$here" && find pom.xml "$@" -newer "$stamp" 2>/dev/null | head -n 1)" ] || return 1
    (
        IFS=:
        set -f
        for jar in $(cat "$here/target/classpath.txt"); do [ -e "$jar" ] || exit 1; done
    )
}

not_writable() {
    give_up "Galley is built in $here/target, and nothing can be written there. Make room or use a checkout in a folder of your own, then run the command again."
}

# One builder at a time in a checkout; the lock is a link whose target is the number of the process that holds it.
lock_build() {
    lock=$here/target/building
    waiting=no
    until ln -s $$ "$lock" 2>/dev/null; do
        if holder=$(readlink "$lock"); then
            kill -0 "$holder" 2>/dev/null || { rm -f "$lock" 2>/dev/null || not_writable; continue; }
            [ $waiting = yes ] || say "Another start is building Galley; waiting for it ..."
            waiting=yes
            sleep 1
        else
            # Given back in this moment, or never made.
            ln -s $$ "$lock" 2>/dev/null && break
            [ -L "$lock" ] || not_writable
        fi
    done
    trap 'rm -f "$lock"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
}

unlock_build() {
    rm -f "$lock"
    trap - EXIT INT TERM HUP
}

# build_if_needed STAMP "SOURCES" MAVEN-ARGUMENT...
build_if_needed() {
    stamp_name=$1 sources=$2; shift 2
    # shellcheck disable=SC2086 # the sources are words
    fresh "$stamp_name" $sources && return 0
    mvn=$(find_maven) || no_maven
    mkdir -p "$here/target" 2>/dev/null || not_writable
    lock_build
    # shellcheck disable=SC2086
    if ! fresh "$stamp_name" $sources; then
        if [ -d "$here/target/classes" ]; then say "Building Galley ..."
        else say "Building Galley (first start, needs a few minutes) ..."; fi
        log=$here/target/build.log
        : > "$here/target/$stamp_name.begun"
        if ! maven -q "$@" > "$log" 2>&1; then
            cat "$log" >&2
            give_up "Galley could not be built; the reason stands above and in $log."
        fi
        mv "$here/target/$stamp_name.begun" "$here/target/$stamp_name"
    fi
    unlock_build
}
