# Finds a JDK 25: an installed one that nobody has to name; and starts a program of this checkout on it.

# is_jdk_25 FOLDER: it compiles, and it is version 25. Every JDK says its version in the file `release`; reading that is
# much faster than starting it.
is_jdk_25() {
    [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line; do
        case $line in 'JAVA_VERSION="25"'* | 'JAVA_VERSION="25.'*) return 0 ;; esac
    done < "$1/release"
    return 1
}

# The folder of the `java` on the path. A shim of a version manager is a script: then Java itself has to say where it is.
jdk_on_path() {
    java=$(command -v java) || return 1
    link=$(readlink -f "$java" 2>/dev/null) && [ -r "${link%/bin/java}/release" ] && printf '%s' "${link%/bin/java}" && return 0
    "$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# find_jdk: prints the folder, or fails.
find_jdk() {
    is_jdk_25 "${JAVA_HOME:-}" && printf '%s' "$JAVA_HOME" && return 0
    found=$(jdk_on_path) && is_jdk_25 "$found" && printf '%s' "$found" && return 0
    if [ -x /usr/libexec/java_home ]; then
        found=$(/usr/libexec/java_home -v 25 2>/dev/null) && is_jdk_25 "$found" && printf '%s' "$found" && return 0
    fi
    for found in /usr/lib/jvm/*25* /usr/java/*25* /opt/*jdk*25* /opt/java/* \
        "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* "$HOME"/.local/share/mise/installs/java/*25* \
        /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        is_jdk_25 "$found" && printf '%s' "$found" && return 0
    done
    return 1
}

no_jdk() {
    give_up "No JDK 25 was found on this computer. Install one (for example Temurin 25), set JAVA_HOME to its folder if it is in an unusual place, then run the command again."
}

# start_java CLASS-FOLDER MAIN-CLASS ARGUMENT...: becomes Java. The folder comes before those of Galley (empty: none);
# $java_flags, words, are added to the flags that every start has. Expects $here, built, and $jdk.
start_java() {
    class_path=${1:+$1:}$here/target/classes:$(cat "$here/target/classpath.txt")
    shift
    # shellcheck disable=SC2086 # flags are words
    exec "$jdk/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${java_flags:-} \
        -cp "$class_path" "$@"
}
