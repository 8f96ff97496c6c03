package app.galley.media.ffmpeg.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.MediaInfo;
import app.galley.media.PcmFormat;
import app.galley.media.extract.Coding;
import app.galley.media.file.Chapter;
import app.galley.media.file.Contents;
import app.galley.media.file.SoundStream;
import app.galley.media.file.Tag;
import app.galley.transcript.frame.FrameRate;
import app.galley.media.picture.PictureInfo;
import app.galley.media.picture.PictureSize;
import app.galley.media.survey.Findings;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WireTest {
    @Test
    void everyRequestArrivesAsItWasSent() throws IOException {
        List<Request> requests = List.of(new Request.Ping(), new Request.Probe(new Track("/ä/中 😀.mp3", -1)),
                new Request.Open(new Track("C:\\x", 3), new PcmFormat(44_100, 2)), new Request.Read(3, 4096),
                new Request.Seek(3, 1L << 40), new Request.Close(3), new Request.Survey(new Track("a b", 1), new PcmFormat(8_000, 8)), new Request.Look(4, 1),
                new Request.Extract(new Track("v.mov", 0), new PcmFormat(48_000, 6), 1L << 35, Coding.AAC, "/x/é.m4a"), new Request.Encode(5, 7), new Request.Finish(5),
                new Request.OpenPicture(new Track("/ä.mov", 2)), new Request.SeekPicture(4, -1), new Request.NextPicture(4, 1L << 40, true, false,
                new PictureSize(640, 360)), new Request.ShowCover("c.mp3", new PictureSize(3, 4)), new Request.FindShots(new Track("f.mkv", 1)), new Request.LookForShots(8));
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        for (Request request : requests) {
            request.write(new DataOutputStream(pipe));
        }
        DataInputStream in = in(pipe.toByteArray());
        for (Request request : requests) {
            assertEquals(request, Request.read(in));
        }
        assertThrows(EOFException.class, () -> Request.read(in));
    }

    @Test
    void everyResponseArrivesAsItWasSent() throws IOException {
        MediaInfo film = new MediaInfo("mov", "aac", 48_000, 6, Optional.of(Duration.ofNanos(3_723_004_005_006L)),
                Optional.of(Duration.ofNanos(3_723_004_005_007L)), true, new Contents(1, 3, List.of(
                new SoundStream(1, "aac", 48_000, 6, "deu", "Ton", false), new SoundStream(3, "ac3", 0, 0, "", "", true)),
                List.of(new Tag("title", "Ein\nTitel 😀")), List.of(new Chapter("", Duration.ZERO, Duration.ofNanos(1_500_000_001L))),
                Optional.of(new FrameRate(60_000, 1001, true)), Optional.of("01:00:00;00"), true));
        List<Response> responses = List.of(new Response.Done(), new Response.Probed(film),
                new Response.Probed(new MediaInfo("aac", "aac", 8000, 1, Optional.empty(), Optional.empty(), false)), new Response.Opened(7),
                new Response.Refused(Problem.badInput("media.codecUnknown", "a.b", "xyz")), new Response.Broken("X at Y"),
                new Response.PictureOpened(3, new PictureInfo(new PictureSize(720, 576), new FrameRate(30_000, 1001, true),
                Optional.of("01:00:00;00"))), new Response.PicturePassed(-5), new Response.ShotsOpened(9, new FrameRate(24_000, 1001, false), 1L << 40));
        for (Response response : responses) {
            assertEquals(response, Response.read(in(written(response))));
        }
        byte[] pcm = {1, 2, 3, 4};
        Response.ShotsLooked shots = assertInstanceOf(Response.ShotsLooked.class,
                Response.read(in(written(new Response.ShotsLooked(new long[] {-3, 1L << 41}, 1L << 42, true)))));
        assertArrayEquals(new long[] {-3, 1L << 41}, shots.cuts());
        assertEquals(1L << 42, shots.upTo());
        assertTrue(shots.ended());
        Response.Samples samples = assertInstanceOf(Response.Samples.class,
                Response.read(in(written(new Response.Samples(99, pcm)))));
        assertEquals(99, samples.position());
        assertArrayEquals(pcm, samples.pcm());
        short[] peaks = {-1, 1, Short.MIN_VALUE, Short.MAX_VALUE};
        Findings found = new Findings(Duration.ofNanos(7), -23.5, Double.NEGATIVE_INFINITY, List.of(new TimeSpan(1, 2)), List.of(), "ab", true);
        Response.Surveyed surveyed = assertInstanceOf(Response.Surveyed.class, Response.read(in(written(new Response.Surveyed(peaks, found)))));
        assertEquals(found, surveyed.findings());
        assertArrayEquals(peaks, surveyed.peaks());
        assertArrayEquals(peaks, assertInstanceOf(Response.Looked.class, Response.read(in(written(new Response.Looked(peaks))))).peaks());
    }

    @Test
    void pixelsArriveInTheRoomThatIsGivenToThem() throws IOException {
        ByteBuffer pixels = ByteBuffer.allocateDirect(2 * 3 * 4 + 9);
        for (int i = 0; i < pixels.capacity(); i++) {
            pixels.put(i, (byte) (i * 7));
        }
        byte[] room = new byte[100];
        Response.Picture picture = assertInstanceOf(Response.Picture.class, Response.read(in(written(new Response.Picture(40_000, 80_000,
                new PictureSize(2, 3), pixels.limit(24)))), bytes -> room));
        assertEquals(List.of(40_000L, 80_000L, new PictureSize(2, 3)), List.of(picture.start(), picture.end(), picture.size()));
        assertEquals(pixels, picture.bgra());
        assertSame(room, picture.bgra().array());
    }

    @Test
    void whatIsNoMessageIsRefusedInsteadOfBelieved() {
        assertThrows(IOException.class, () -> Response.read(in("Some stray line".getBytes())));
        assertThrows(IOException.class, () -> Response.read(in(new byte[] {4, 0, 0, 0, 0, 0, 0, 0, 0, 127, 0, 0, 0})));
        assertThrows(IOException.class, () -> Request.read(in(new byte[] {2, -1, -1, -1, -1})));
    }

    private static byte[] written(Response response) throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        response.write(new DataOutputStream(pipe));
        return pipe.toByteArray();
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
