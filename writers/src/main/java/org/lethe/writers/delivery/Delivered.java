package org.lethe.writers.delivery;

import java.nio.file.Path;

/**
 * A file as it was put down.
 *
 * @param file under its final name
 * @param clearBytes of the content before encryption; the file's own size when it is not encrypted
 * @param clearSha256 of the content before encryption, in hexadecimal digits
 * @param bytes of the file
 * @param sha256 of the file, as {@code sha256sum} prints it
 */
public record Delivered(Path file, long clearBytes, String clearSha256, long bytes, String sha256) {}
