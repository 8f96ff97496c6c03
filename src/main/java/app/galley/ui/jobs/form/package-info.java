/// What a job is asked for: the form and its model.
@NullMarked
package app.galley.ui.jobs.form;

import org.jspecify.annotations.NullMarked;
