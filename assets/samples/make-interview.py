#!/usr/bin/env python3
"""Makes the sample interview from its script, and checks it.

    apt-get install espeak-ng ffmpeg      (Debian; Python 3.9 or newer, nothing else)
    ./make-interview.py                   reads interview.txt; writes interview.m4a, .json and .words.tsv beside it
    ./make-interview.py --out DIR         writes them into DIR instead
    ./make-interview.py --check           verifies the three files in place and prints a figure per claim;
                                          the exit code is 1 when one of them does not hold

Every turn of the script is spoken by libespeak-ng with the voice of its speaker. The synthesiser reports where each
phoneme of each word starts; from these reports come the word times (interview.words.tsv) and the prepared transcript
(interview.json), which has the form of a finished Amazon Transcribe batch job with speaker labels. Nothing depends on
the clock or on chance: the same script, synthesiser and encoder give the same bytes.

Two habits of the synthesiser are mended here. A word event comes too early: before the silence in which a p, t or k is
held back, and even before the last nasal of the word that ends ("Long Acre": 116 ms). The first phoneme event of a word
comes right after a pause, but in running speech only when the way from the last consonant into the vowel is over. So a
word starts at its first phoneme after a pause, and else midway between its word event and its first phoneme. And "of
the" or "out of" are spoken as one word with one event: a zero-width space before the swallowed word makes it a word of
its own again.
"""

import argparse
import array
import bisect
import ctypes
import itertools
import json
import math
import operator
import random
import re
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import wave
import zlib
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
SCRIPT = HERE / "interview.txt"
MOST_MENDED = 49  # milliseconds that a word may begin after its word event
PRODUCTS = ("interview.m4a", "interview.json", "interview.words.tsv")

RATE = 22050                # what libespeak-ng produces; the file is encoded at twice that
FILE_RATE = 44100
LEAD_MS, TAIL_MS = 500, 800  # quiet before the first and after the last word
QUICK_MS = 120              # the pause before a one-word reply to a question
PAUSE_MS = (300, 800)       # all other pauses between turns
MARGIN_MS = 40              # sound kept before the first and after the last word of a turn
PEAK_DBFS = -3.2            # of the synthesised sound; encoding moves it by some tenths
NOISE_LSB = 12              # amplitude of the noise floor before smoothing; about -81 dBFS after it
ZERO_WIDTH_SPACE = "\u200b"


class Voice(NamedTuple):
    """A voice of the synthesiser: name with variant, base pitch and pitch range (0-100), words per minute."""
    name: str
    pitch: int
    range: int
    rate: int


VOICES = {
    "NORA WHITLOCK": Voice("en-gb-x-rp+f1", 68, 60, 176),
    "TOM ADEYEMI": Voice("en-gb-x-gbclan+m3", 30, 50, 168),
    "INGRID SOLBERG": Voice("en-us+steph", 34, 50, 172),
}


class Token(NamedTuple):
    """A word or a punctuation mark, and where it stands in the text of its turn."""
    text: str
    at: int

    @property
    def is_word(self):
        return self.text[0].isalpha()


class Turn(NamedTuple):
    speaker: str
    text: str
    tokens: list


class Span(NamedTuple):
    """Where a word sounds, and where the synthesiser's word event for it stood; in samples."""
    event: int
    start: int
    end: int

    def moved(self, by):
        return Span(self.event + by, self.start + by, self.end + by)


class Word(NamedTuple):
    """A spoken word; its span counts from the start of the recording."""
    turn: int
    token: int
    text: str
    span: Span

    @property
    def start(self):
        return self.span.start

    @property
    def end(self):
        return self.span.end


# ---------------------------------------------------------------- the script

def read_script(path):
    """The turns of a script of `SPEAKER: text` lines."""
    turns = []
    for number, line in enumerate(path.read_text("ascii").splitlines(), 1):
        speaker, colon, text = line.partition(": ")
        if not colon or speaker not in VOICES:
            sys.exit(f"{path.name}:{number}: expected one of {', '.join(VOICES)}, a colon and the text")
        turns.append(Turn(speaker, text, tokens_of(text, f"{path.name}:{number}")))
    return turns


def tokens_of(text, where):
    tokens = [Token(m.group(), m.start()) for m in re.finditer(r"[A-Za-z]+(?:['-][A-Za-z]+)*|[.,?]", text)]
    rest = text
    for token in reversed(tokens):
        rest = rest[:token.at] + rest[token.at + len(token.text):]
    if rest.strip() or not tokens[-1].text in ".?":
        sys.exit(f"{where}: write words, numbers in words, commas, full stops and question marks; end with a stop")
    return tokens


def draw(key):
    """A number in [0, 1) that looks random and depends on the key alone."""
    return zlib.crc32(key.encode()) / 2 ** 32


# ---------------------------------------------------------------- the synthesiser

class EventId(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class Event(ctypes.Structure):
    """espeak_EVENT of speak_lib.h."""
    _fields_ = [("type", ctypes.c_int), ("unique_identifier", ctypes.c_uint), ("text_position", ctypes.c_int),
                ("length", ctypes.c_int), ("audio_position", ctypes.c_int), ("sample", ctypes.c_int),
                ("user_data", ctypes.c_void_p), ("id", EventId)]


WORD_EVENT, PHONEME_EVENT = 1, 7


class Synthesiser:
    """libespeak-ng, asked for sound and events; one text at a time."""

    CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))
    SYNCHRONOUS, PHONEME_EVENTS, UTF_8, BY_CHARACTER = 2, 1, 1, 1
    PARAMETERS = {"rate": 1, "volume": 2, "pitch": 3, "range": 4}

    def __init__(self):
        self.library = ctypes.CDLL("libespeak-ng.so.1")
        self.library.espeak_Info.restype = ctypes.c_char_p
        rate = self.library.espeak_Initialize(self.SYNCHRONOUS, 0, None, self.PHONEME_EVENTS)
        if rate != RATE:
            sys.exit(f"libespeak-ng starts with {rate} samples per second, expected {RATE}")
        self.sound = array.array("h")
        self.events = []
        self.callback = self.CALLBACK(self.receive)     # kept: the library holds only a bare pointer
        self.library.espeak_SetSynthCallback(self.callback)

    def version(self):
        """Version of the library, such as 1.51."""
        return self.library.espeak_Info(None).decode()

    def receive(self, samples, count, events):
        if samples and count:
            self.sound.frombytes(ctypes.string_at(samples, 2 * count))
        for i in itertools.count():
            event = events[i]
            if event.type == 0:
                return 0
            if event.type == WORD_EVENT:
                self.events.append((WORD_EVENT, event.sample, event.text_position - 1))
            elif event.type == PHONEME_EVENT:
                self.events.append((PHONEME_EVENT, event.sample, event.id.string.decode("utf-8", "replace")))

    def speak(self, voice, text):
        """Sound of the text, and its events in order: (kind, sample, place in the text or phoneme)."""
        self.sound, self.events = array.array("h"), []
        if self.library.espeak_SetVoiceByName(voice.name.encode()) != 0:
            sys.exit(f"libespeak-ng has no voice {voice.name}")
        settings = {"rate": voice.rate, "volume": 60, "pitch": voice.pitch, "range": voice.range}
        for name, value in settings.items():
            self.library.espeak_SetParameter(self.PARAMETERS[name], value, 0)
        data = text.encode()
        self.library.espeak_Synth(data, len(data) + 1, 0, self.BY_CHARACTER, 0, self.UTF_8, None, None)
        self.library.espeak_Synchronize()
        return self.sound, self.events


def speak_turn(synthesiser, turn):
    """The turn's sound and {token index: Span} in samples of that sound."""
    spoken = {i for i, token in enumerate(turn.tokens) if token.is_word}
    parted = set()
    while True:
        text, places = with_parted_words(turn, parted)
        sound, events = synthesiser.speak(VOICES[turn.speaker], text)
        spans = spans_of(events, places)
        missing = spoken - spans.keys()
        if not missing and not spans.keys() - spoken:
            return sound, {i: trimmed(sound, span) for i, span in spans.items()}
        if missing <= parted:
            sys.exit(f"words and events do not match, {[turn.tokens[i].text for i in sorted(missing)]} in: {turn.text}")
        parted |= missing


def with_parted_words(turn, parted):
    """The text with a zero-width space before each token of `parted`, and where every token then stands."""
    text, places, copied = "", [], 0
    for i, token in enumerate(turn.tokens):
        text += turn.text[copied:token.at] + (ZERO_WIDTH_SPACE if i in parted else "")
        places.append(len(text))
        text += token.text
        copied = token.at + len(token.text)
    return text, places


def spans_of(events, places):
    """{token index: Span}. Pauses have phoneme events too, named with an underscore; a word event at one is void."""
    spans = {}
    announced = announced_at = speaking = None
    for kind, sample, detail in events:
        if kind == WORD_EVENT:
            announced, announced_at = bisect.bisect_right(places, detail) - 1, sample
        elif detail.startswith("_"):
            if speaking is not None:
                spans[speaking] = spans[speaking]._replace(end=sample)
            speaking = None
        elif announced != speaking:
            latest = announced_at + MOST_MENDED * RATE // 1000
            seam = min(sample, latest)
            if speaking is not None:
                seam = min((announced_at + sample) // 2, latest)
                spans[speaking] = spans[speaking]._replace(end=seam)
            speaking = announced
            spans.setdefault(speaking, Span(announced_at, seam, seam))
    return spans


def trimmed(sound, span):
    """The span less the silence at its end in which the next word's first consonant is held back."""
    floor = 0.01 * rms(sound, 0, len(sound))
    step, end = RATE // 200, span.end
    while end - step >= span.start + RATE // 33 and rms(sound, end - step, end) < floor:
        end -= step
    return span._replace(end=end)


def rms(sound, start, end):
    part = sound[start:end]
    return math.sqrt(sum(map(operator.mul, part, part)) / max(1, len(part)))


# ---------------------------------------------------------------- the recording

def samples(ms):
    return round(ms * RATE / 1000)


def milliseconds(sample):
    return round(sample * 1000 / RATE)


def pause_before(turns, i):
    """Milliseconds of quiet between turn i and the one before it."""
    if is_quick_reply(turns, i):
        return QUICK_MS
    shortest, longest = PAUSE_MS
    return round(shortest + (longest - shortest) * draw(turns[i].speaker + turns[i].text))


def is_quick_reply(turns, i):
    return i > 0 and turns[i - 1].text.endswith("?") and sum(token.is_word for token in turns[i].tokens) == 1


def record(turns):
    """The whole recording: its sound and the spoken words in order."""
    synthesiser = Synthesiser()
    spoken = [speak_turn(synthesiser, turn) for turn in turns]
    gains = gains_of(turns, spoken)
    sound, words, cursor = array.array("h"), [], samples(LEAD_MS)
    for i, (turn, (said, spans)) in enumerate(zip(turns, spoken)):
        if i > 0:
            cursor += samples(pause_before(turns, i))
        first, last = min(span.start for span in spans.values()), max(span.end for span in spans.values())
        shift = cursor - first
        lay(sound, said, max(0, first - samples(MARGIN_MS)), min(len(said), last + samples(MARGIN_MS)), shift,
            gains[turn.speaker])
        words += [Word(i, token, turn.tokens[token].text, span.moved(shift)) for token, span in sorted(spans.items())]
        cursor = last + shift
    pad(sound, cursor + samples(TAIL_MS))
    add_noise_floor(sound)
    return sound, words


def gains_of(turns, spoken):
    """Per speaker the factor that makes all equally loud and the loudest sample of the recording PEAK_DBFS."""
    loudness, peak = {}, 0.0
    for speaker in VOICES:
        said = array.array("h")
        for turn, (sound, spans) in zip(turns, spoken):
            if turn.speaker == speaker:
                for span in spans.values():
                    said += sound[span.start:span.end]
        loudness[speaker] = rms(said, 0, len(said))
        peak = max(peak, max(map(abs, said)) / loudness[speaker])
    level = 32768 * 10 ** (PEAK_DBFS / 20) / peak
    return {speaker: level / own for speaker, own in loudness.items()}


def pad(sound, length):
    sound.extend(itertools.repeat(0, length - len(sound)))


def lay(sound, said, start, end, shift, gain):
    """Puts said[start:end] at `shift` later into the recording, which is quiet there; both edges fade."""
    fade = samples(5)
    pad(sound, max(len(sound), end + shift))
    for i in range(start, end):
        edge = min(1.0, (i - start + 1) / fade, (end - i) / fade)
        sound[i + shift] += round(said[i] * gain * edge)


def add_noise_floor(sound):
    """A quiet room: smoothed noise, so that silence is not digital zero."""
    chance, level = random.Random(1), 0.0
    for i, sample in enumerate(sound):
        level += 0.3 * ((chance.random() * 2 - 1) * NOISE_LSB - level)
        sound[i] = sample + round(level)


def write_wave(path, sound):
    if sys.byteorder == "big":
        sound = array.array("h", sound)
        sound.byteswap()
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(sound.tobytes())


def encode(sound, target):
    """AAC in MP4. The muxer notes the encoder's delay in an edit list, so decoded times are the times given here."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "interview.wav"
        write_wave(source, sound)
        ffmpeg("-y", "-i", source, "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact",
               "-ar", FILE_RATE, "-ac", 1, "-c:a", "aac", "-b:a", "64k", "-movflags", "+faststart",
               "-f", "ipod", target)


def decode(path):
    """The file's sound at RATE, as any player gets it from the edit list on."""
    sound = array.array("h", ffmpeg("-i", path, "-f", "s16le", "-ac", 1, "-ar", RATE, "-"))
    if sys.byteorder == "big":
        sound.byteswap()
    return sound


def ffmpeg(*arguments):
    program = shutil.which("ffmpeg")
    if program is None:
        sys.exit("ffmpeg is not on the PATH; on Debian: apt-get install ffmpeg")
    done = subprocess.run([program, "-nostdin", "-v", "error", *map(str, arguments)], capture_output=True)
    if done.returncode != 0:
        sys.exit(f"ffmpeg failed: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


# ---------------------------------------------------------------- the prepared transcript

NAMES = {"Nora", "Whitlock", "Wend", "Askerley", "Adeyemi", "Ingrid", "Solberg", "Pell", "Pargeter", "Braithwaite"}
RARE = {"ewes", "um", "hydrologist", "hectare", "hectares", "larks"}
NUMBERS = set("""two three four six ninety fourteenth nineteen sixteen seventeen eleven thirty hundred thousand million
    point eight one sixty-eight forty-two""".split())
MUMBLED_MS = 96             # a word shorter than this is hard to hear
CONFIDENCES = ((NAMES, 0.31, 0.82), (RARE, 0.42, 0.88), (NUMBERS, 0.52, 0.97))


def confidence(number, word):
    """How sure a recogniser would be: least of names, rare words, numbers and mumbled words."""
    chance = draw(f"{number} {word.text}")
    for hard, low, high in CONFIDENCES:
        if word.text in hard:
            return low + (high - low) * chance
    if milliseconds(word.end) - milliseconds(word.start) < MUMBLED_MS:
        return 0.40 + 0.58 * chance
    return 0.999 - 0.06 * chance ** 3


def seconds(sample):
    return f"{milliseconds(sample) / 1000:.3f}"


def items_of(turns, words):
    """Items of all turns, each with its turn: words with times and confidence, punctuation without times."""
    spoken = {(word.turn, word.token): word for word in words}
    labels = labels_of(turns)
    items = []
    for i, turn in enumerate(turns):
        for j, token in enumerate(turn.tokens):
            item = {"id": len(items), "type": "pronunciation" if token.is_word else "punctuation"}
            word = spoken.get((i, j))
            sure = f"{confidence(len(items), word):.3f}" if word else "0.0"
            item["alternatives"] = [{"confidence": sure, "content": token.text}]
            if word:
                item |= {"start_time": seconds(word.start), "end_time": seconds(word.end)}
            item["speaker_label"] = labels[turn.speaker]
            items.append((i, item))
    return items


def labels_of(turns):
    return {speaker: f"spk_{i}" for i, speaker in enumerate(dict.fromkeys(turn.speaker for turn in turns))}


def text_of(items):
    text = ""
    for item in items:
        space = " " if text and item["type"] == "pronunciation" else ""
        text += space + item["alternatives"][0]["content"]
    return text


def span(items):
    timed = [item for item in items if "start_time" in item]
    return {"start_time": timed[0]["start_time"], "end_time": timed[-1]["end_time"],
            "speaker_label": timed[0]["speaker_label"]}


def speaker_segment(items):
    timed = [item for item in items if "start_time" in item]
    keys = ("start_time", "end_time", "speaker_label")
    return {**span(items), "items": [{key: item[key] for key in keys} for item in timed]}


def sentences(items):
    sentence = []
    for item in items:
        sentence.append(item)
        if item["alternatives"][0]["content"] in ".?":
            yield sentence
            sentence = []


def transcript(turns, words):
    """The finished job. One speaker segment a turn, one audio segment a sentence."""
    items = items_of(turns, words)
    by_turn = [[item for _, item in group] for _, group in itertools.groupby(items, key=operator.itemgetter(0))]
    everything = [item for _, item in items]
    audio = [{"id": i, "transcript": text_of(sentence), **span(sentence), "items": [item["id"] for item in sentence]}
             for i, sentence in enumerate(itertools.chain.from_iterable(map(sentences, by_turn)))]
    return {"jobName": "interview", "accountId": "000000000000", "status": "COMPLETED", "results": {
        "language_code": "en-GB",
        "transcripts": [{"transcript": text_of(everything)}],
        "speaker_labels": {"segments": [speaker_segment(turn) for turn in by_turn], "channel_label": "ch_0",
                           "speakers": len(labels_of(turns))},
        "items": everything,
        "audio_segments": audio}}


def make(folder):
    """Writes the three products into the folder; returns the synthesised sound and the words."""
    folder.mkdir(parents=True, exist_ok=True)
    turns = read_script(SCRIPT)
    sound, words = record(turns)
    media, prepared, truth = (folder / name for name in PRODUCTS)
    encode(sound, media)
    result = json.dumps(transcript(turns, words), separators=(",", ":"), ensure_ascii=False)
    prepared.write_bytes(f"{result}\n".encode())
    rows = (f"{milliseconds(word.start)}\t{milliseconds(word.end)}\t{turns[word.turn].speaker}\t{word.text}"
            f"\t{milliseconds(word.span.event)}\n"
            for word in words)
    truth.write_bytes("".join(rows).encode())
    return sound, words


# ---------------------------------------------------------------- the check

class Report:
    """Prints one line a claim and remembers whether all of them hold."""

    def __init__(self):
        self.holds = True

    def line(self, name, value, wanted, ok):
        self.holds = self.holds and bool(ok)
        print(f"{name:<44} {value:<36} {wanted:<28} {'ok' if ok else 'SHORT'}")

    def between(self, name, value, low, high, unit):
        self.line(name, f"{value:.2f} {unit}", f"{low:g} to {high:g} {unit}", low <= value <= high)


class Level:
    """Fast root mean square of any part of a sound, in dBFS."""

    def __init__(self, sound):
        self.sums = list(itertools.accumulate(map(operator.mul, sound, sound), initial=0))

    def dbfs(self, start, end):
        start, end = max(0, start), min(len(self.sums) - 1, end)
        power = (self.sums[end] - self.sums[start]) / max(1, end - start)
        return 10 * math.log10(max(power, 1e-3) / 32768 ** 2)


def check():
    """Verifies the files beside the script against a fresh make; returns the exit code."""
    report = Report()
    missing = [name for name in PRODUCTS if not (HERE / name).exists()]
    if missing:
        sys.exit(f"missing: {', '.join(missing)}; run {Path(__file__).name} first")
    with tempfile.TemporaryDirectory() as folder:
        sound, words = make(Path(folder))
        turns = read_script(SCRIPT)
        print(f"made with libespeak-ng {Synthesiser().version()}")
        check_made_again(report, Path(folder))
    heard = decode(HERE / PRODUCTS[0])
    check_file(report, heard)
    check_delay(report, sound, heard)
    check_turns(report, turns, words, Level(heard))
    check_speakers(report, turns, words, heard)
    check_edges(report, words, heard)
    check_events(report, words)
    rows = [row.split("\t") for row in (HERE / PRODUCTS[2]).read_text("utf-8").splitlines()]
    check_truth(report, turns, rows)
    check_prepared(report, turns, rows, json.loads((HERE / PRODUCTS[1]).read_text("utf-8")))
    return 0 if report.holds else 1


def check_made_again(report, first):
    """A second make, in a process of its own, and the files in place must be the bytes of the first make."""
    with tempfile.TemporaryDirectory() as second:
        subprocess.run([sys.executable, __file__, "--out", second], check=True, stdout=subprocess.DEVNULL)
        for name in PRODUCTS:
            made = (first / name).read_bytes()
            twice = made == (Path(second) / name).read_bytes()
            kept = made == (HERE / name).read_bytes()
            report.line(f"{name} made twice", "same bytes" if twice else "differs", "same bytes", twice)
            report.line(f"{name} in place", "same bytes" if kept else "differs from a fresh make", "same bytes", kept)


def check_file(report, heard):
    path = HERE / PRODUCTS[0]
    size, duration = path.stat().st_size, len(heard) / RATE
    report.between("size", size / 1e6, 0.1, 1.5, "MB")
    report.between("duration", duration, 105, 140, "s")
    report.between("bit rate", size * 8 / duration / 1000, 56, 72, "kbit/s")
    sample_rate, channels, edit = facts_of(path.read_bytes())
    report.line("sample rate, channels", f"{sample_rate} Hz, {channels}", f"{FILE_RATE} Hz, 1",
                (sample_rate, channels) == (FILE_RATE, 1))
    report.line("edit list skips encoder delay", f"{edit} samples", "1024 samples", edit == 1024)
    peak = max(map(abs, heard))
    report.between("peak, decoded", 20 * math.log10(peak / 32768), -4, -2, "dBFS")
    report.line("clipped samples, decoded", str(sum(abs(s) >= 32767 for s in heard)), "0", peak < 32767)


def facts_of(data):
    """Sample rate and channels of the one AAC track, and the media time its edit list starts at."""
    at = data.index(b"mp4a", data.index(b"stsd")) + 4
    sample_rate = struct.unpack(">I", data[at + 24:at + 28])[0] >> 16
    # The sample entry always says two channels; the decoder's own settings (descriptor 5) know better.
    settings = data.index(b"\x05\x80\x80\x80", data.index(b"esds", at)) + 5
    channels = data[settings + 1] >> 3 & 15
    edits = data.index(b"elst") + 4
    version, count = data[edits], struct.unpack(">I", data[edits + 4:edits + 8])[0]
    if version != 0 or count != 1:
        sys.exit(f"edit list of version {version} with {count} entries: not what the encoder wrote so far")
    return sample_rate, channels, struct.unpack(">i", data[edits + 12:edits + 16])[0]


def check_delay(report, sound, heard):
    """Cross-correlation of decoded and synthesised sound in ten places, 60 ms to either side."""
    reach, length = samples(60), samples(250)
    found = []
    for i in range(10):
        start = reach + (len(sound) - length - 2 * reach) * i // 10 + samples(600)
        found.append(best_offset(sound[start:start + length], heard, start, reach))
    report.line("decoded length - synthesised", f"{(len(heard) - len(sound)) * 1000 / RATE:.2f} ms", "within 50 ms",
                abs(len(heard) - len(sound)) <= samples(50))
    worst = max((offset for offset, _ in found), key=abs) * 1000 / RATE
    report.line("offset decoded - synthesised, worst of 10", f"{worst:.3f} ms", "within 5 ms", abs(worst) < 5)
    report.between("correlation there, least of 10", min(likeness for _, likeness in found), 0.9, 1, "")


def best_offset(part, heard, start, reach):
    """(samples that `heard` is late, correlation there)."""
    own = math.sqrt(sum(map(operator.mul, part, part)))
    likeness = {}
    for offset in range(-reach, reach + 1):
        other = heard[start + offset:start + offset + len(part)]
        norm = math.sqrt(sum(map(operator.mul, other, other)))
        likeness[offset] = sum(map(operator.mul, part, other)) / max(1.0, own * norm)
    best = max(likeness, key=likeness.get)
    return best, likeness[best]


def check_turns(report, turns, words, level):
    """Turns do not overlap; the pauses between them are quiet and as long as a talk has them."""
    gaps = []
    for before, after in zip(words, words[1:]):
        if before.turn != after.turn:
            gaps.append((after.turn, milliseconds(after.start) - milliseconds(before.end),
                         level.dbfs(before.end + samples(MARGIN_MS), after.start - samples(MARGIN_MS))))
    quick = [gap for i, gap, _ in gaps if is_quick_reply(turns, i)]
    usual = [gap for i, gap, _ in gaps if not is_quick_reply(turns, i)]
    report.line("pauses between turns", f"{len(usual)}: {min(usual)} to {max(usual)} ms", "300 to 800 ms",
                300 <= min(usual) and max(usual) <= 800)
    report.line("quick replies", f"{len(quick)}: {quick} ms", "one, 50 to 200 ms",
                len(quick) == 1 and 50 <= quick[0] <= 200)
    loudest = max(loud for _, _, loud in gaps)
    report.line("loudest pause between turns", f"{loudest:.1f} dBFS", "below -60 dBFS", loudest < -60)


def check_speakers(report, turns, words, heard):
    pitches = []
    for speaker in VOICES:
        own = [word for word in words if turns[word.turn].speaker == speaker]
        count = sum(turn.speaker == speaker for turn in turns)
        said = array.array("h")
        for word in own:
            said += heard[word.start:word.end]
        pitches.append(pitch(said))
        report.line(speaker, f"{count} turns, {len(own)} words, {pitches[-1]:.0f} Hz", "at least 4 turns", count >= 4)
        report.between("  loudness", Level(said).dbfs(0, len(said)), -26, -16, "dBFS")
    closest = min(max(a, b) / min(a, b) for a, b in itertools.combinations(pitches, 2))
    report.line("pitch of the two closest voices", f"{closest:.2f} times", "at least 1.2 times", closest >= 1.2)


def pitch(said):
    """Median fundamental frequency in Hz, by autocorrelation of up to 60 frames."""
    length, found = 700, []
    longest = RATE // 60
    for start in range(0, len(said) - length - longest, max(1, len(said) // 60)):
        frame = said[start:start + length]
        own = sum(map(operator.mul, frame, frame))
        likeness = []
        for lag in range(RATE // 350, longest):
            other = said[start + lag:start + lag + length]
            norm = math.sqrt(own * sum(map(operator.mul, other, other)))
            likeness.append((sum(map(operator.mul, frame, other)) / max(1.0, norm), lag))
        best, _ = max(likeness)
        if best > 0.7:
            found.append(RATE / next(lag for value, lag in likeness if value > 0.93 * best))
    return statistics.median(found)


QUIET_DBFS = -52            # below this nobody speaks
CLEAR_PAUSE_MS = 100        # a pause long enough to measure both its edges in


def check_edges(report, words, heard):
    """Where the sound of the file starts after a pause and ends before one, against the words' times."""
    level = Level(heard)
    onsets, ends = [], []
    for before, after in zip([None, *words], [*words, None]):
        start = after.start if after else len(heard)
        end = before.end if before else 0
        if milliseconds(start) - milliseconds(end) < CLEAR_PAUSE_MS:
            continue
        middle = (start + end) // 2
        if after:
            onsets.append((rising(level, middle, after.end) - after.start, after))
        if before:
            ends.append((falling(level, middle, before.start) - before.end, before))
    for name, errors, limit in (("onset after a pause", onsets, 50), ("end before a pause", ends, 50)):
        off = [1000 * error / RATE for error, _ in errors]
        worst = max(errors, key=lambda pair: abs(pair[0]))
        report.line(f"{name} - word time, {len(off)} words",
                    f"median {statistics.median(off):.0f}, worst {1000 * worst[0] / RATE:.0f} ms ({worst[1].text})",
                    f"within {limit} ms", max(map(abs, off)) <= limit)


def check_events(report, words):
    """How far the mended times are from the synthesiser's plain word events, which are never late."""
    late = [1000 * (word.start - word.span.event) / RATE for word in words]
    report.line("word time - word event",
                f"{min(late):.0f} to {max(late):.0f} ms, median {statistics.median(late):.0f}", "0 to 50 ms",
                0 <= min(late) and max(late) <= 50)


def rising(level, start, end):
    """The first sample from `start` on at which it is no longer quiet, for 10 ms at least."""
    step = RATE // 1000
    return next((at for at in range(start, end, step)
                 if all(level.dbfs(at + i * 2 * step, at + (i + 1) * 2 * step) > QUIET_DBFS for i in range(5))), end)


def falling(level, start, end):
    """The last sample before `start` up to which it is not quiet, for 10 ms at least."""
    step = RATE // 1000
    return next((at for at in range(start, end, -step)
                 if all(level.dbfs(at - (i + 1) * 2 * step, at - i * 2 * step) > QUIET_DBFS for i in range(5))), end)


def check_truth(report, turns, rows):
    script = [(turn.speaker, token.text) for turn in turns for token in turn.tokens if token.is_word]
    told = [(speaker, word) for _, _, speaker, word, _ in rows]
    report.line("words of the table", str(len(rows)), "the words of the script", told == script)
    times = [(int(start), int(end)) for start, end, _, _, _ in rows]
    in_order = all(a[1] <= b[0] for a, b in zip(times, times[1:]))
    report.line("words in order, none overlapping", str(in_order), "True", in_order)
    lengths = [end - start for start, end in times]
    report.line("length of a word", f"{min(lengths)} to {max(lengths)} ms", "30 to 1000 ms",
                30 <= min(lengths) and max(lengths) <= 1000)


def check_prepared(report, turns, rows, job):
    results = job["results"]
    items, labels = results["items"], labels_of(turns)
    spoken = [item for item in items if item["type"] == "pronunciation"]
    marks = [item for item in items if item["type"] == "punctuation"]
    script = [token.text for turn in turns for token in turn.tokens]
    report.line("job", f"{job['jobName']} {job['accountId']} {job['status']}", "interview 000000000000 COMPLETED",
                list(job) == ["jobName", "accountId", "status", "results"]
                and (job["accountId"], job["status"]) == ("000000000000", "COMPLETED"))
    report.line("items", f"{len(spoken)} words, {len(marks)} marks", "the tokens of the script",
                [item["alternatives"][0]["content"] for item in items] == script
                and [item["id"] for item in items] == list(range(len(items))))
    timed = [(item["start_time"], item["end_time"], item["speaker_label"]) for item in spoken]
    report.line("times and speakers of the items", str(len(timed)), "those of the table, 3 decimals",
                timed == [(f"{int(start) / 1000:.3f}", f"{int(end) / 1000:.3f}", labels[speaker])
                          for start, end, speaker, _, _ in rows])
    report.line("marks without time, confidence 0.0", str(len(marks)), "all", all(
        "start_time" not in item and "end_time" not in item and item["alternatives"][0]["confidence"] == "0.0"
        for item in marks))
    check_confidences(report, spoken)
    check_segments(report, turns, results, spoken)


def check_confidences(report, spoken):
    sure = [float(item["alternatives"][0]["confidence"]) for item in spoken]
    high, low = sum(value >= 0.9 for value in sure), sum(value < 0.6 for value in sure)
    report.line("confidence 0.9 or more", f"{high} of {len(sure)}", "at least 80 %", high >= 0.8 * len(sure))
    report.line("confidence below 0.6", f"{low} of {len(sure)}", "at least 10", low >= 10)


def check_segments(report, turns, results, spoken):
    whole = results["transcripts"][0]["transcript"]
    report.line("transcript", f"{len(whole)} characters", "the text of the script",
                whole == " ".join(turn.text for turn in turns))
    audio, segments = results["audio_segments"], results["speaker_labels"]["segments"]
    report.line("audio segments", str(len(audio)), "all items, the whole text",
                [i for segment in audio for i in segment["items"]] == list(range(len(results["items"])))
                and " ".join(segment["transcript"] for segment in audio) == whole)
    keys = ("start_time", "end_time", "speaker_label")
    report.line("speaker segments", str(len(segments)), f"{len(turns)} turns, all words",
                len(segments) == len(turns) and results["speaker_labels"]["speakers"] == len(labels_of(turns))
                and [item for segment in segments for item in segment["items"]]
                == [{key: item[key] for key in keys} for item in spoken])
    framed = all(segment["start_time"] == segment["items"][0]["start_time"]
                 and segment["end_time"] == segment["items"][-1]["end_time"] for segment in segments)
    report.line("speaker segments start and end with words", str(framed), "True", framed)


def main():
    arguments = argparse.ArgumentParser(description="Makes or checks the sample interview.")
    arguments.add_argument("--out", type=Path, default=HERE, metavar="DIR",
                           help="where to write (default: beside the script)")
    arguments.add_argument("--check", action="store_true", help="verify the files beside the script")
    chosen = arguments.parse_args()
    if chosen.check:
        sys.exit(check())
    sound, words = make(chosen.out)
    print(f"{len(sound) / RATE:.1f} s, {len(words)} words in {chosen.out}")


if __name__ == "__main__":
    main()
