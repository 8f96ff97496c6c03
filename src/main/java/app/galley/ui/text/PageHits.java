package app.galley.ui.text;

import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.ui.text.page.Marker;
import app.galley.ui.text.page.PageScroll;
import app.galley.ui.text.turn.HitMarks;
import org.jspecify.annotations.Nullable;

/// The search hits, in the text and on the scroll bar. They move along with edits until others are set. Used by the FX thread.
final class PageHits {
    private final Marker marker;
    private final PageScroll scroll;
    private @Nullable Transcript foundIn;

    PageHits(Marker marker, PageScroll scroll) {
        this.marker = marker;
        this.scroll = scroll;
    }

    /// Shows hits found in a document.
    void show(HitMarks found, @Nullable Transcript in) {
        foundIn = in;
        marker.hits(found);
        scroll.hits(found);
    }

    /// Follows an edit, unless the hits are of the text behind it: who searches may have heard of it earlier.
    void changed(Edit edit, Transcript now) {
        HitMarks hits = marker.marks().hits();
        if (foundIn != now && !hits.all().isEmpty()) {
            show(hits.through(edit), now);
        }
    }
}
