#!/bin/sh
# Records the pid of the runtime, then becomes the runtime: whoever starts next can end one that was orphaned. Ctrl-C
# and a closed terminal reach the whole group; what they mean for the runtime is the start's to say (drain.ts).
trap "" INT HUP
echo $$ > "$MILEPOST_WORKERD_PID"
exec "$MILEPOST_WORKERD" "$@"
