package app.galley.format.edit;

import app.galley.format.Writing;
import app.galley.format.edit.CutList.Cut;
import app.galley.format.marker.Marker;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/// A stretch that is kept, with the turns that begin in it.
///
/// @param cut the stretch
/// @param marks in the order of their frames
record MarkedCut(Cut cut, List<Mark> marks) {
    MarkedCut {
        marks = List.copyOf(marks);
    }

    /// A turn at its frame.
    ///
    /// @param frame counted from the first of the recording
    /// @param label who speaks and what is said
    record Mark(long frame, String label) { }

    /// The stretches of a transcript. A turn without time of its own in a place that is cut out is marked at
    /// the next one that is kept.
    static List<MarkedCut> of(Transcript transcript, Writing writing) {
        CutList list = CutList.of(transcript, writing.codes().rate());
        List<Marker> markers = Marker.of(transcript);
        List<MarkedCut> marked = new ArrayList<>(list.cuts().size());
        int next = 0;
        for (Cut cut : list.cuts()) {
            List<Mark> marks = new ArrayList<>();
            while (next < markers.size() && cut.holds(frame(markers.get(next), list, writing))) {
                marks.add(new Mark(frame(markers.get(next), list, writing), markers.get(next).label()));
                next++;
            }
            marked.add(new MarkedCut(cut, marks));
        }
        return marked;
    }

    private static long frame(Marker marker, CutList list, Writing writing) {
        return list.keptFrom(writing.frame(marker.time().start()));
    }
}
