/// Call categories: rules by which Call Analytics sorts calls, and what they say about a call.
@NullMarked
package app.galley.service.category;

import org.jspecify.annotations.NullMarked;
