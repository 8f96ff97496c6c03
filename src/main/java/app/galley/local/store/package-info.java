/// What the local service stores: buckets, objects, and uploads in parts.
@NullMarked
package app.galley.local.store;

import org.jspecify.annotations.NullMarked;

