package app.galley.format.research.elan;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.format.markup.XmlWriter;
import app.galley.format.research.Label;
import app.galley.format.research.Tier;
import app.galley.format.research.Utterance;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes annotations for ELAN (EAF 3.0): a tier for each speaker with the turns, and below it one with the words, see [Tier].
public final class ElanWriter implements TranscriptWriter {
    private static final String SCHEMA = "http://www.mpi.nl/tools/elan/EAFv3.0.xsd";

    /// Makes a writer.
    public ElanWriter() {
    }

    @Override
    public String name() {
        return "eaf";
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        new Annotations(new XmlWriter(out), Tier.of(transcript), writing, transcript.language()).write();
    }

    /// One document on its way into a file. Each annotation has two time slots of its own.
    private static final class Annotations {
        private final XmlWriter xml;
        private final List<Tier> tiers;
        private final Writing writing;
        private final @Nullable String language;
        /// The ends of the annotations in their order, and for each which time slot it is: slots stand in the order of time.
        private final List<Long> ends = new ArrayList<>();
        private final int[] slots;

        Annotations(XmlWriter xml, List<Tier> tiers, Writing writing, String language) {
            this.xml = xml;
            this.tiers = tiers;
            this.writing = writing;
            this.language = language.matches("[A-Za-z][A-Za-z0-9-]*") ? language : null;
            tiers.stream().flatMap(tier -> tier.utterances().stream()).forEach(utterance -> {
                addEnds(utterance.time());
                utterance.words().forEach(word -> addEnds(word.time()));
            });
            slots = new int[ends.size()];
            List<Integer> inOrder = new ArrayList<>(IntStream.range(0, ends.size()).boxed().toList());
            inOrder.sort(Comparator.comparing(ends::get));
            for (int slot = 0; slot < slots.length; slot++) {
                slots[inOrder.get(slot)] = slot + 1;
            }
        }

        private void addEnds(TimeSpan time) {
            ends.add(time.start());
            ends.add(time.end());
        }

        void write() throws IOException {
            xml.open("ANNOTATION_DOCUMENT", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:noNamespaceSchemaLocation", SCHEMA, "AUTHOR", "Galley", "DATE", writing.changed().toString(),
                    "FORMAT", "3.0", "VERSION", "3.0");
            header();
            timeOrder();
            int annotation = 0;
            for (Tier tier : tiers) {
                annotation = tier(tier, annotation);
            }
            types();
            xml.finish();
        }

        private void header() throws IOException {
            xml.open("HEADER", "TIME_UNITS", "milliseconds");
            if (writing.media() != null) {
                xml.empty("MEDIA_DESCRIPTOR", "MEDIA_URL", writing.address(), "MIME_TYPE", mimeType(),
                        "RELATIVE_MEDIA_URL", writing.beside());
            }
            xml.close();
        }

        private String mimeType() {
            String ending = writing.clip().substring(writing.clip().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return switch (ending) {
                case "wav" -> "audio/x-wav";
                case "mp4", "m4v" -> "video/mp4";
                case "mov" -> "video/quicktime";
                case "mpg", "mpeg" -> "video/mpeg";
                default -> "unknown";
            };
        }

        private void timeOrder() throws IOException {
            xml.open("TIME_ORDER");
            int slot = 0;
            for (long end : ends.stream().sorted().toList()) {
                xml.empty("TIME_SLOT", "TIME_SLOT_ID", "ts" + ++slot, "TIME_VALUE", Long.toString(end));
            }
            xml.close();
        }

        private int tier(Tier tier, int before) throws IOException {
            xml.open("TIER", "LINGUISTIC_TYPE_REF", "turn", "PARTICIPANT", named(tier.speaker()), "LANG_REF", language, "TIER_ID", tier.name());
            int annotation = before;
            for (Utterance utterance : tier.utterances()) {
                annotation(annotation, utterance.text());
                annotation += 1 + utterance.words().size();
            }
            xml.close();
            xml.open("TIER", "LINGUISTIC_TYPE_REF", "word", "PARENT_REF", tier.name(), "PARTICIPANT", named(tier.speaker()),
                    "LANG_REF", language, "TIER_ID", tier.name() + Tier.WORDS);
            annotation = before;
            for (Utterance utterance : tier.utterances()) {
                annotation++;
                for (Label word : utterance.words()) {
                    annotation(annotation++, word.text());
                }
            }
            xml.close();
            return annotation;
        }

        private static @Nullable String named(String speaker) {
            return speaker.isEmpty() ? null : speaker;
        }

        private void annotation(int number, String text) throws IOException {
            xml.open("ANNOTATION");
            xml.open("ALIGNABLE_ANNOTATION", "ANNOTATION_ID", "a" + (number + 1),
                    "TIME_SLOT_REF1", "ts" + slots[2 * number], "TIME_SLOT_REF2", "ts" + slots[2 * number + 1]);
            xml.text("ANNOTATION_VALUE", text);
            xml.close();
            xml.close();
        }

        private void types() throws IOException {
            xml.empty("LINGUISTIC_TYPE", "GRAPHIC_REFERENCES", "false", "LINGUISTIC_TYPE_ID", "turn", "TIME_ALIGNABLE", "true");
            xml.empty("LINGUISTIC_TYPE", "CONSTRAINTS", "Included_In", "GRAPHIC_REFERENCES", "false", "LINGUISTIC_TYPE_ID", "word",
                    "TIME_ALIGNABLE", "true");
            if (language != null) {
                xml.empty("LANGUAGE", "LANG_ID", language, "LANG_LABEL", language);
            }
            constraint("Time_Subdivision", "Time subdivision of parent annotation's time interval, no time gaps allowed within this interval");
            constraint("Symbolic_Subdivision",
                    "Symbolic subdivision of a parent annotation. Annotations refering to the same parent are ordered");
            constraint("Symbolic_Association", "1-1 association with a parent annotation");
            constraint("Included_In", "Time alignable annotations within the parent annotation's time interval, gaps are allowed");
        }

        private void constraint(String name, String description) throws IOException {
            xml.empty("CONSTRAINT", "DESCRIPTION", description, "STEREOTYPE", name);
        }
    }
}
