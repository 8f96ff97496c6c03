package app.galley.media.extract;

import app.galley.media.MediaInfo;
import app.galley.media.PcmFormat;

/// How a sound that is taken out of a recording is coded; both are among the formats that Amazon Transcribe takes.
public enum Coding {
    /// Nothing is lost; about half as large as WAV.
    FLAC("flac", 8),
    /// A tenth as large, for slow lines: AAC in an M4A file, 64 kbit a second for each channel and 32 more.
    AAC("m4a", 6);

    private static final int[] AAC_RATES = {8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000};

    private final String extension;
    private final int mostChannels;

    Coding(String extension, int mostChannels) {
        this.extension = extension;
        this.mostChannels = mostChannels;
    }

    /// The end of the file's name, without the point.
    public String extension() {
        return extension;
    }

    /// The most channels that it keeps apart.
    public int mostChannels() {
        return mostChannels;
    }

    /// The form in which the sound of a recording is coded: at its own rate, or for AAC the next one that this knows.
    ///
    /// @param keepChannels whether the channels stay apart; else they are mixed into one
    public PcmFormat formatFor(MediaInfo info, boolean keepChannels) {
        return new PcmFormat(rate(info.sampleRate()), keepChannels ? info.channels() : 1);
    }

    private int rate(int recorded) {
        if (this == FLAC) {
            return recorded;
        }
        for (int rate : AAC_RATES) {
            if (rate >= recorded) {
                return rate;
            }
        }
        return AAC_RATES[AAC_RATES.length - 1];
    }
}
