package app.galley.caption.checklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a reviewer has said about the items of a checklist, at most once each. Immutable.
///
/// @param all by item
public record Judgements(List<Judgement> all) {
    /// Nothing was said.
    public static final Judgements NONE = new Judgements(List.of());

    public Judgements {
        all = all.stream().sorted(Comparator.comparing(Judgement::item)).toList();
    }

    /// What was said about an item; empty when nobody has looked at it.
    public Optional<Judgement> of(String item) {
        return all.stream().filter(said -> said.item().equals(item)).findFirst();
    }

    /// With an item ticked, or not any more.
    public Judgements ticked(String item, boolean ticked, Instant now) {
        return with(new Judgement(item, ticked, of(item).map(Judgement::note).orElse(""), now));
    }

    /// With a note beside an item.
    public Judgements noted(String item, String note, Instant now) {
        return with(new Judgement(item, of(item).map(Judgement::ticked).orElse(false), note.strip(), now));
    }

    /// An item that is neither ticked nor has a note is one nobody has looked at.
    private Judgements with(Judgement said) {
        List<Judgement> others = new ArrayList<>(all.stream().filter(other -> !other.item().equals(said.item())).toList());
        if (said.ticked() || !said.note().isEmpty()) {
            others.add(said);
        }
        return new Judgements(others);
    }
}
