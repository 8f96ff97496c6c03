# What drawing and the window need, as PACKAGE:THING for `provide`, and a display for machines without one.

DRAWING="libfreetype6:libfreetype.so.6 libpangoft2-1.0-0:libpangoft2-1.0.so.0 fonts-dejavu-core:font"
# What the bundled ffmpeg program needs, with which the tests make their clips; the application itself needs none of it.
CLIPS="libxcb1:libxcb.so.1 libxcb-shm0:libxcb-shm.so.0 libasound2:libasound.so.2 libpulse0:libpulse.so.0"
WINDOW="libgtk-3-0:libgtk-3.so.0 libxtst6:libXtst.so.6 fonts-dejavu-core:font"
DESKTOP="$WINDOW libgl1:libGL.so.1 libxxf86vm1:libXxf86vm.so.1 libasound2:libasound.so.2"
VIRTUAL="$WINDOW xvfb:Xvfb util-linux:setsid"

# Starts Xvfb and sets DISPLAY and XAUTHORITY. It ends when the last process that came from the caller has ended, even by
# SIGKILL: the watcher reads from a pipe which they all hold open (as file 9), so the caller may `exec` Java. Xvfb and its
# watcher have a session of their own, so that Ctrl-C reaches Galley alone.
start_virtual_display() {
    stage=$(mktemp -d "${TMPDIR:-/tmp}/galley-display.XXXXXX")
    mkfifo "$stage/number" "$stage/hold"
    # A key only this user can read, as xauth would write it: for any host, any display.
    { printf '\377\377\000\000\000\000\000\022MIT-MAGIC-COOKIE-1\000\020'; head -c 16 /dev/urandom; } > "$stage/key"
    # shellcheck disable=SC2016 # meant for the inner shell
    setsid sh -c '
        Xvfb -displayfd 3 -screen 0 1440x900x24 -auth "$1/key" -nolisten tcp -noreset 3> "$1/number" > "$1/log" 2>&1 &
        cat "$1/hold" > /dev/null
        kill $! 2>/dev/null
        wait $!
        rm -rf "$1"' sh "$stage" < /dev/null > /dev/null 2>&1 &
    exec 9> "$stage/hold"
    # Xvfb says its number once it takes clients; the line ends empty when it dies before.
    read -r number < "$stage/number" || { cat "$stage/log" >&2; give_up "The virtual display did not start; Xvfb's reason stands above."; }
    DISPLAY=:$number XAUTHORITY=$stage/key NO_AT_BRIDGE=1
    export DISPLAY XAUTHORITY NO_AT_BRIDGE
    unset WAYLAND_DISPLAY
}
