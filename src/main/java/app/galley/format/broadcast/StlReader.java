package app.galley.format.broadcast;

import app.galley.caption.Cue;
import app.galley.format.CaptionReader;
import app.galley.format.Lookalike;
import app.galley.format.caption.Captions;
import app.galley.format.mend.CueTimes;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.problem.Problem;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads EBU subtitles (Tech 3264-E, files `.stl`): all character code tables, text over several blocks, sets of subtitles that are shown one
/// after the other. Notes for subtitlers are left out. Where the file says at which time code its programme begins and no subtitle is
/// before it, times count from there. The subtitles of Spruce, which have the same ending, are another format.
public final class StlReader implements CaptionReader {
    /// Makes a reader.
    public StlReader() {
    }

    @Override
    public String name() {
        return "stl";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return StlHeader.begins(bytes);
    }

    @Override
    public Transcript read(byte[] bytes, Mends mends) {
        return Captions.of(cues(bytes, mends), recognises(bytes) ? StlHeader.of(bytes).language() : "");
    }

    @Override
    public List<Cue> cues(byte[] bytes, Mends mends) {
        if (!recognises(bytes)) {
            throw Lookalike.problem(bytes).asException();
        }
        mends.countedIn(Mend.Unit.BLOCK);
        StlHeader header = StlHeader.of(bytes);
        List<Subtitle> subtitles = subtitles(bytes, header, mends);
        if (subtitles.isEmpty()) {
            throw Problem.badInput("format.noCues").asException();
        }
        long before = subtitles.stream().allMatch(subtitle -> subtitle.start >= header.programmeStart()) ? header.programmeStart() : 0;
        if (before > 0) {
            mends.add(Mend.Kind.PROGRAMME_START, 0, TimeCode.of(before));
        }
        CueTimes times = new CueTimes(mends);
        return subtitles.stream().map(subtitle -> new Cue(times.next(subtitle.block, subtitle.start - before, Math.max(0, subtitle.end - before)),
                subtitle.lines, "")).toList();
    }

    /// A subtitle with its time codes in milliseconds.
    ///
    /// @param block the number of its last block, counted from 1
    private record Subtitle(int block, long start, long end, List<String> lines) { }

    private static List<Subtitle> subtitles(byte[] bytes, StlHeader header, Mends mends) {
        List<Subtitle> subtitles = new ArrayList<>();
        ByteArrayOutputStream codes = new ByteArrayOutputStream();
        List<StlBlock> blocks = blocks(bytes, mends);
        for (int i = 0; i < blocks.size(); i++) {
            StlBlock block = blocks.get(i);
            if (block.isComment()) {
                mends.add(Mend.Kind.COMMENT, block.number());
            } else if (!block.isUserData()) {
                codes.writeBytes(block.text());
                boolean over = block.isLast() || i + 1 == blocks.size() || blocks.get(i + 1).subtitle() != block.subtitle();
                if (over) {
                    add(subtitles, block, header, StlText.lines(codes.toByteArray(), header.letters()), mends);
                    codes.reset();
                }
            }
        }
        return subtitles;
    }

    private static void add(List<Subtitle> subtitles, StlBlock block, StlHeader header, List<String> lines, Mends mends) {
        if (lines.isEmpty()) {
            mends.add(Mend.Kind.NO_TEXT, block.number());
            return;
        }
        long start = block.start(header.frames());
        if (block.goesOn() && !subtitles.isEmpty()) {
            Subtitle before = subtitles.removeLast();
            // the texts of a set stay together until the set is over; each is a caption until the next one comes
            long end = before.end > start && before.start <= start ? start : before.end;
            subtitles.add(new Subtitle(before.block, before.start, end, before.lines));
        }
        subtitles.add(new Subtitle(block.number(), start, block.end(header.frames()), lines));
    }

    private static List<StlBlock> blocks(byte[] bytes, Mends mends) {
        List<StlBlock> blocks = new ArrayList<>();
        int at = StlHeader.LENGTH;
        for (; at + StlBlock.LENGTH <= bytes.length; at += StlBlock.LENGTH) {
            blocks.add(new StlBlock(blocks.size() + 1, Arrays.copyOfRange(bytes, at, at + StlBlock.LENGTH)));
        }
        if (at < bytes.length) {
            mends.add(Mend.Kind.BROKEN_OFF, blocks.size() + 1);
        }
        return blocks;
    }
}
