/// What goes over the wire: requests and answers, their queries and percent codes, and the ways to say no.
@NullMarked
package app.galley.local.wire;

import org.jspecify.annotations.NullMarked;
