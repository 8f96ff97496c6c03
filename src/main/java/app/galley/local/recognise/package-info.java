/// Where the local service's words come from.
@NullMarked
package app.galley.local.recognise;

import org.jspecify.annotations.NullMarked;
