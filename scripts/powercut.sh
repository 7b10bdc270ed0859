#!/usr/bin/env bash
# The power-cut rig: does "acknowledged" mean "on disk"?
#
# A file system of its own (ext4 in a file, its journal committed only when somebody asks: commit=300) holds the database.
# While many writers work, the writing process is stopped and the file system's file is copied: what was not written
# through is not in the copy, as after a real power cut. The copy is mounted, the database recovers, and every write that
# was acknowledged (noted outside that file system) must be there, whole.
#
# Part one: grouped commits, as in production. Nothing may be lost. The recovered copy is where the next cut goes on.
# Part two, the negative control: no fsync at all. Something must be lost, or the rig proves nothing.
#
# Usage: scripts/powercut.sh [CUTS [CONTROL_CUTS]]   needs root (loop mounts). Takes about three seconds a cut.
set -euo pipefail
cd "$(dirname "$0")/.."

CUTS=${1:-16}
CONTROL=${2:-4}
WRITERS=${WRITERS:-32}
RANDOM=${SEED:-$(date +%s)}
SIZE=${SIZE:-1G}

if [ "$(id -u)" != 0 ]; then
    echo "powercut: mounting a file system needs root. Run: sudo make powercut" >&2
    exit 2
fi
for tool in mkfs.ext4 losetup mount umount; do
    command -v "$tool" >/dev/null || { echo "powercut: $tool is missing (Debian: e2fsprogs, mount)" >&2; exit 2; }
done

cargo build --quiet -p kit --example powercut
RIG=$(cargo metadata --format-version 1 --no-deps | sed -n 's/.*"target_directory":"\([^"]*\)".*/\1/p')/debug/examples/powercut

PLACE=$(mktemp -d)
DISK=$PLACE/disk
PID=
mkdir "$DISK"
finish() {
    [ -z "$PID" ] || kill -KILL "$PID" 2>/dev/null || true
    [ -z "$PID" ] || wait "$PID" 2>/dev/null || true
    ! mountpoint -q "$DISK" || umount "$DISK"
    rm -rf "$PLACE"
}
trap finish EXIT

fresh() {
    rm -f "$PLACE/image" "$PLACE/acks"
    truncate -s "$SIZE" "$PLACE/image"
    mkfs.ext4 -q -F "$PLACE/image"
    : >"$PLACE/acks"
}
mount_image() { mount -o loop,commit=300 "$PLACE/image" "$DISK"; }

# All threads of the writer stand still; those inside a system call may end it first.
stopped() {
    local stat rest
    for stat in /proc/"$PID"/task/*/stat; do
        rest=$(<"$stat")
        rest=${rest##*) }
        case $rest in [Tt]*) ;; *) return 1 ;; esac
    done
}

# One cut: $1 is how commits are made durable. Prints what the check says, leaves its verdict in VERDICT (0: all there).
VERDICT=
cut_once() {
    local how=$1 before now
    mount_image
    before=$(wc -l <"$PLACE/acks")
    "$RIG" write "$DISK" "$PLACE/acks" "$how" "$WRITERS" &
    PID=$!
    now=$before
    while [ "$now" -le "$((before + 50))" ]; do
        kill -0 "$PID" 2>/dev/null || { echo "powercut: the writer ended by itself" >&2; exit 2; }
        sleep 0.02
        now=$(wc -l <"$PLACE/acks")
    done
    sleep "$((RANDOM % 2)).$((RANDOM % 900 + 100))"
    kill -STOP "$PID"
    until stopped; do sleep 0.01; done
    cp --sparse=always "$PLACE/image" "$PLACE/after"
    kill -KILL "$PID"
    wait "$PID" 2>/dev/null || true
    PID=
    umount "$DISK"
    mv "$PLACE/after" "$PLACE/image"
    mount_image
    VERDICT=0
    "$RIG" check "$DISK" "$PLACE/acks" || VERDICT=$?
    umount "$DISK"
}

echo "grouped commits, $CUTS cuts, $WRITERS writers: nothing may be lost"
fresh
failed=0
for n in $(seq "$CUTS"); do
    printf '  cut %2d: ' "$n"
    cut_once grouped
    [ "$VERDICT" = 0 ] || failed=$((failed + 1))
done

echo "negative control, $CONTROL cuts without fsync: something must be lost"
lost=0
for n in $(seq "$CONTROL"); do
    fresh
    printf '  cut %2d: ' "$n"
    cut_once none
    [ "$VERDICT" = 0 ] || lost=$((lost + 1))
done

if [ "$failed" -gt 0 ]; then
    echo "powercut: FAILED, acknowledged writes were lost or damaged in $failed of $CUTS cuts" >&2
    exit 1
fi
if [ "$CONTROL" -gt 0 ] && [ "$lost" = 0 ]; then
    echo "powercut: the rig is broken, it lost nothing even without fsync" >&2
    exit 2
fi
echo "powercut: ok. Grouped: 0 of $CUTS cuts lost anything. Without fsync: $lost of $CONTROL did."
