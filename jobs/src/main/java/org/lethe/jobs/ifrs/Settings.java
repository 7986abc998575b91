package org.lethe.jobs.ifrs;

import java.util.List;
import org.lethe.writers.ifrs.SettingDesk;
import org.lethe.writers.ifrs.SettingDesk.Setting;
import org.lethe.writers.ifrs.SettingDesk.Version;

/** Stores the settings of the books; what was stored never changes. */
public final class Settings {

    private final Books books;

    /** @param books that are kept by them */
    public Settings(Books books) {
        this.books = books;
    }

    /**
     * Stores a version, or finds that it is there.
     *
     * @param label the author's version label
     * @param digest of the file
     * @return the version
     * @throws RefusedException when another text was stored under this label
     */
    public Version load(String label, String digest, List<Setting> settings, String by) {
        return Transaction.in("Storing settings", books.posting(), session -> {
            SettingDesk desk = new SettingDesk(session);
            for (Version known : desk.known(label, digest)) {
                if (known.digest().equals(digest)) {
                    return known;
                }
                throw new RefusedException("The settings '" + label
                        + "' were stored with another text, and a version never changes: give this one a new label.");
            }
            int number = desk.store(label, digest, settings, by, books.clock().instant());
            return new Version(number, label, digest);
        });
    }
}
