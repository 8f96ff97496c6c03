/// Faults that the local service has on purpose, so that clients can be tried against them.
@NullMarked
package app.galley.local.fault;

import org.jspecify.annotations.NullMarked;
