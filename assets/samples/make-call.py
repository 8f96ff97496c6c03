#!/usr/bin/env python3
"""Makes the sample call from its script, and checks it. It speaks with the tools of make-interview.py beside it.

    apt-get install espeak-ng ffmpeg      (Debian; Python 3.9 or newer, nothing else)
    ./make-call.py                        reads call.txt; writes call.m4a and call.json beside it
    ./make-call.py --out DIR              writes them into DIR instead
    ./make-call.py --check                makes them anew and compares; the exit code is 1 when they differ

A line of the script is `ROLE SENTIMENT [<MS or >MS]: text [| KIND phrase]...`: the turn begins so many milliseconds before (<) or
after (>) the end of the one before; KIND is issue, action or outcome, and the phrase is taken from the text. The agent is
on the first channel, the customer on the second. Numbers and the address are spoken in words and written as a recogniser
writes them: one item for a run of words.
"""

import argparse
import array
import importlib.util
import itertools
import json
import re
import sys
import tempfile
import wave
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
SCRIPT = HERE / "call.txt"
PRODUCTS = ("call.m4a", "call.json")
SUMMARY = ("The customer complained that a bill was wrong and that money had been taken from a card. The agent found that the meter "
           "of another street had been read, and promised a new bill and the money back within five days.")
ROLES = ("AGENT", "CUSTOMER")
USUAL_PAUSE_MS = 450
WRITTEN = {
    ("five", "five", "five", ",", "zero", "one", "zero", ",", "four", "four", "seven", "seven"): "555-010-4477",
    ("tom", "at", "example", "dot", "com"): "tom@example.com",
    ("four", "one", "one", "one") + (",", "one", "one", "one", "one") * 3: "4111 1111 1111 1111",
}

spec = importlib.util.spec_from_file_location("interview", HERE / "make-interview.py")
tools = importlib.util.module_from_spec(spec)
spec.loader.exec_module(tools)
tools.VOICES.clear()
tools.VOICES.update({"AGENT": tools.Voice("en-us+f3", 62, 55, 172), "CUSTOMER": tools.Voice("en-us+m3", 32, 50, 170)})


class Line(NamedTuple):
    turn: object
    sentiment: str
    shift: int          # milliseconds from the end of the line before
    remarks: dict


def read_script():
    lines = []
    for number, text in enumerate(SCRIPT.read_text("ascii").splitlines(), 1):
        where = f"{SCRIPT.name}:{number}"
        head, _, rest = text.partition(": ")
        match = re.fullmatch(r"(AGENT|CUSTOMER) (POSITIVE|NEGATIVE|NEUTRAL|MIXED)(?: ([<>])(\d+))?", head)
        if not match:
            sys.exit(f"{where}: expected a role, a sentiment and perhaps <MS or >MS, then a colon")
        said, *remarks = rest.split(" | ")
        shift = int(match[4]) * (-1 if match[3] == "<" else 1) if match[3] else USUAL_PAUSE_MS
        kinds = {}
        for remark in remarks:
            kind, _, phrase = remark.partition(" ")
            if kind not in ("issue", "action", "outcome") or phrase not in said:
                sys.exit(f"{where}: a remark is issue, action or outcome and a phrase of the text")
            kinds.setdefault(kind + "s", []).append(phrase)
        lines.append(Line(tools.Turn(match[1], said, tools.tokens_of(said, where)), match[2], shift, kinds))
    return lines


def record(lines):
    """Both channels, and the spoken words of each line."""
    synthesiser = tools.Synthesiser()
    turns = [line.turn for line in lines]
    spoken = [tools.speak_turn(synthesiser, turn) for turn in turns]
    gains = tools.gains_of(turns, spoken)
    channels = {role: array.array("h") for role in ROLES}
    words, cursor = [], tools.samples(tools.LEAD_MS)
    for i, (line, (said, spans)) in enumerate(zip(lines, spoken)):
        cursor += tools.samples(abs(line.shift)) * (1 if line.shift > 0 else -1) if i > 0 else 0
        first, last = min(span.start for span in spans.values()), max(span.end for span in spans.values())
        shift = cursor - first
        margin = tools.samples(tools.MARGIN_MS)
        tools.lay(channels[line.turn.speaker], said, max(0, first - margin), min(len(said), last + margin), shift,
                  gains[line.turn.speaker])
        words.append([tools.Word(i, token, line.turn.tokens[token].text, span.moved(shift)) for token, span in sorted(spans.items())])
        cursor = last + shift
    length = max(len(sound) for sound in channels.values()) + tools.samples(tools.TAIL_MS)
    for sound in channels.values():
        tools.pad(sound, length)
        tools.add_noise_floor(sound)
    return channels, words


def encode(channels, target):
    mixed = array.array("h", itertools.chain.from_iterable(zip(*(channels[role] for role in ROLES))))
    if sys.byteorder == "big":
        mixed.byteswap()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "call.wav"
        with wave.open(str(source), "wb") as out:
            out.setnchannels(2)
            out.setsampwidth(2)
            out.setframerate(tools.RATE)
            out.writeframes(mixed.tobytes())
        tools.ffmpeg("-y", "-i", source, "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact",
                     "-ar", tools.FILE_RATE, "-ac", 2, "-c:a", "aac", "-b:a", "96k", "-movflags", "+faststart", "-f", "ipod", target)


def items_of(line, words):
    """The items of a line, without ids: runs of words that are written in another way become one."""
    spoken = {word.token: word for word in words}
    label, channel = f"spk_{ROLES.index(line.turn.speaker)}", f"ch_{ROLES.index(line.turn.speaker)}"
    items, at, tokens = [], 0, line.turn.tokens
    while at < len(tokens):
        run, text = 1, tokens[at].text
        for pattern, written in WRITTEN.items():
            if tuple(token.text.lower() for token in tokens[at:at + len(pattern)]) == pattern:
                run, text = len(pattern), written
        said = [spoken[i] for i in range(at, at + run) if i in spoken]
        item = {"type": "pronunciation" if said else "punctuation"}
        sure = f"{min(tools.confidence(word.start, word) for word in said):.3f}" if said else "0.0"
        item["alternatives"] = [{"confidence": sure, "content": text}]
        if said:
            item |= {"start_time": tools.seconds(said[0].start), "end_time": tools.seconds(said[-1].end)}
        items.append(item | {"speaker_label": label, "channel_label": channel})
        at += run
    return items


def transcript(lines, words):
    """The finished job: an audio segment a line, in the order of time, and what was prepared about each."""
    order = sorted(range(len(lines)), key=lambda i: words[i][0].start)
    everything, segments, turns = [], [], []
    for number, i in enumerate(order):
        items = items_of(lines[i], words[i])
        for item in items:
            item["id"] = len(everything)
            everything.append(item)
        segments.append({"id": number, "transcript": tools.text_of(items), **tools.span(items),
                         "channel_label": items[0]["channel_label"], "items": [item["id"] for item in items]})
        turns.append({"segment": number, "sentiment": lines[i].sentiment, **lines[i].remarks})
    by_channel = [{"channel_label": f"ch_{c}", "items": [item for item in everything if item["channel_label"] == f"ch_{c}"]}
                  for c in range(len(ROLES))]
    by_speaker = [{"start_time": s["start_time"], "end_time": s["end_time"], "speaker_label": s["speaker_label"], "items": [
        {key: everything[i][key] for key in ("start_time", "end_time", "speaker_label")} for i in s["items"] if "start_time" in everything[i]]}
        for s in segments]
    return {"jobName": "call", "accountId": "000000000000", "status": "COMPLETED", "results": {
        "language_code": "en-US",
        "transcripts": [{"transcript": " ".join(segment["transcript"] for segment in segments)}],
        "speaker_labels": {"segments": by_speaker, "channel_label": "ch_0", "speakers": len(ROLES)},
        "channel_labels": {"channels": by_channel, "number_of_channels": len(ROLES)},
        "items": everything,
        "audio_segments": segments},
        "insights": {"turns": turns, "summary": SUMMARY}}


def make(folder):
    folder.mkdir(parents=True, exist_ok=True)
    lines = read_script()
    channels, words = record(lines)
    media, prepared = (folder / name for name in PRODUCTS)
    encode(channels, media)
    result = json.dumps(transcript(lines, words), separators=(",", ":"), ensure_ascii=False)
    prepared.write_bytes(f"{result}\n".encode())


def check():
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder))
        differing = [name for name in PRODUCTS if (Path(folder) / name).read_bytes() != (HERE / name).read_bytes()]
    job = json.loads((HERE / PRODUCTS[1]).read_text("utf-8"))
    missing = [text for text in WRITTEN.values() if text not in job["results"]["transcripts"][0]["transcript"]]
    for name in PRODUCTS:
        print(f"{name:<12} {'differs from a fresh make' if name in differing else 'same bytes'}")
    for text in missing:
        print(f"not written: {text}")
    return 1 if differing or missing else 0


def main():
    parser = argparse.ArgumentParser(description="Makes or checks the sample call.")
    parser.add_argument("--out", type=Path, default=HERE, help="the folder to write into")
    parser.add_argument("--check", action="store_true", help="compare the files with a fresh make")
    arguments = parser.parse_args()
    if arguments.check:
        sys.exit(check())
    make(arguments.out)


if __name__ == "__main__":
    main()
