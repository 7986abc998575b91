package org.lethe.readers.obfcm.eea;

/** A file is not what it was taken for. The message is a sentence: which file, where, what is wrong, what to do. */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFileException(String sentence) {
        super(sentence);
    }
}
