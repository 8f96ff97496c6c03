package app.galley.ui.kit.rows;

import java.util.List;

/// Where two lists differ: in what lies between the same beginning and the same end. Rows that are equal need not be made or drawn anew.
///
/// @param first how many are the same from the beginning on
/// @param behind how many of the others are the same at the end
public record Differing(int first, int behind) {
    /// Where lists differ; the beginning is taken before the end.
    public static Differing between(List<?> before, List<?> now) {
        int most = Math.min(before.size(), now.size());
        int first = 0;
        while (first < most && now.get(first).equals(before.get(first))) {
            first++;
        }
        int behind = 0;
        while (behind < most - first && now.get(now.size() - 1 - behind).equals(before.get(before.size() - 1 - behind))) {
            behind++;
        }
        return new Differing(first, behind);
    }

    /// What of a list differs, as it is in it.
    ///
    /// @param list either of both
    public <T> List<T> of(List<T> list) {
        return list.subList(first, list.size() - behind);
    }
}
