# A long output fails before its end; the reason is told all the same.
kommunetal extract -q "$SAMPLES" > /dev/full
