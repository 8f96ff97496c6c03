# System libraries and programs: looks what is missing, installs it on Debian and Ubuntu when it may, else says what to install.

# The command that gives the right to install, or nothing for root; fails when there is no such right.
right_to_install() {
    [ "$(id -u)" != 0 ] || return 0
    command -v sudo >/dev/null && sudo -n true 2>/dev/null && printf 'sudo -n'
}

# there THING: a library by its file name, a file by its path, `font` for any font at all, anything else a program.
there() {
    case $1 in
        /*) [ -e "$1" ] ;;
        font) [ -n "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" -name '*.[ot]tf' 2>/dev/null | head -n 1)" ] ;;
        *.so.*) libraries=${libraries:-$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)}
            case $libraries in *"	$1 "*) return 0 ;; *) return 1 ;; esac ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

# missing PACKAGE:THING...: prints the packages whose thing is not there, by the names that they have here: since the change
# to 64-bit times some end in t64 (Debian 13, Ubuntu 24.04).
missing() {
    for pair in "$@"; do
        there "${pair#*:}" && continue
        package=${pair%%:*}
        if apt-cache show "${package}t64" >/dev/null 2>&1; then package=${package}t64; fi
        printf '%s ' "$package"
    done
}

# apt_get RIGHT ARGUMENT...
apt_get() {
    right=$1; shift
    $right env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@"
}

# apt_install RIGHT PACKAGE:THING...: the lists of a fresh machine are empty and those of an old one outdated, so a failure
# is tried again with new lists, which may know other names.
apt_install() {
    right=$1; shift
    # shellcheck disable=SC2046 # the names are words
    apt_get "$right" install --no-install-recommends $(missing "$@") ||
        { apt_get "$right" update && apt_get "$right" install --no-install-recommends $(missing "$@"); }
}

# provide WHAT PACKAGE:THING...: WHAT needs these. A system without apt-get is told by the things' own names.
provide() {
    what=$1; shift
    packages=$(missing "$@")
    packages=${packages% }
    [ -n "$packages" ] || return 0
    if ! command -v apt-get >/dev/null; then
        things=$(for pair in "$@"; do there "${pair#*:}" || printf '%s ' "${pair#*:}"; done)
        give_up "This computer lacks libraries or programs for $what: ${things% }. Install the packages of your system that bring them, then run the command again."
    fi
    right=$(right_to_install) || give_up "This computer lacks packages for $what. Install them with \`sudo apt-get install --no-install-recommends $packages\`, then run the command again."
    say "Installing packages for $what: $packages ..."
    log=$(mktemp "${TMPDIR:-/tmp}/galley-packages.XXXXXX")
    if ! apt_install "$right" "$@" > "$log" 2>&1 < /dev/null; then
        tail -n 5 "$log" >&2
        give_up "The packages $packages for $what could not be installed; the reason stands above and in $log. Install them by hand, then run the command again."
    fi
    rm -f "$log"
    libraries=
}

# File names and sentences are UTF-8; a bare machine says nothing about that, and Java would then refuse an umlaut in a path.
speak_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
        C | POSIX) if [ -n "${LC_ALL:-}" ]; then LC_ALL=C.UTF-8; export LC_ALL; else LC_CTYPE=C.UTF-8; export LC_CTYPE; fi ;;
    esac
}
