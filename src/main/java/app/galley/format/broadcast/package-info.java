/// Caption files of broadcasters: Scenarist (line 21) and EBU.
@NullMarked
package app.galley.format.broadcast;

import org.jspecify.annotations.NullMarked;
