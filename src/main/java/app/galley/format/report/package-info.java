/// What checks have found, as files for people.
@NullMarked
package app.galley.format.report;

import org.jspecify.annotations.NullMarked;
