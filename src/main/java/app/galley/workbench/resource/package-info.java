/// What all use cases share that manage something at the service beside jobs.
@NullMarked
package app.galley.workbench.resource;

import org.jspecify.annotations.NullMarked;
