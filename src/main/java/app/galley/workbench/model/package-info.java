/// Custom language models: their training data prepared from one's own texts, their training watched, and what they leave in the bucket cleared away.
@NullMarked
package app.galley.workbench.model;

import org.jspecify.annotations.NullMarked;
