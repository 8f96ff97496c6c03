/// What Call Analytics makes of a conversation, as far as it can be computed.
@NullMarked
package app.galley.local.transcribe.call;

import org.jspecify.annotations.NullMarked;
