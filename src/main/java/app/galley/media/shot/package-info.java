/// Where the picture of a recording changes from one shot to the next.
@NullMarked
package app.galley.media.shot;

import org.jspecify.annotations.NullMarked;
