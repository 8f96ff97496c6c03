/// What has been spent at the service, and what may be.
@NullMarked
package app.galley.workbench.cost;

import org.jspecify.annotations.NullMarked;
