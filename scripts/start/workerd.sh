#!/bin/sh
# Records the pid of the runtime, then becomes the runtime: whoever starts next can end one that was orphaned.
echo $$ > "$MILEPOST_WORKERD_PID"
exec "$MILEPOST_WORKERD" "$@"
