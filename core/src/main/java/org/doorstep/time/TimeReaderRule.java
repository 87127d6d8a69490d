package org.doorstep.time;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// One small reader: the piece of a time expression that begins at a token, or null.
interface TimeReaderRule {

    @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now);
}
