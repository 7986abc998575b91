package org.lethe.reports.protection.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of files. */
final class Digests {
    static final List<String> FILES = List.of("atoms.csv", "membership.csv", "cells.csv");

    private Digests() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Of a file; empty when there is none. */
    static String of(Path file) throws IOException {
        return Files.isRegularFile(file) ? of(Files.readAllBytes(file)) : "";
    }

    /** Of all that a release says. */
    static String ofRelease(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : FILES) {
            all.append(of(folder.resolve(name))).append(' ');
        }
        boolean nothing = all.toString().isBlank();
        return nothing ? folder.toString() : all.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
