package org.lethe.app.ifrs;

import java.util.List;
import org.lethe.writers.ifrs.SettingDesk.Setting;

/**
 * A version of the settings of the books.
 *
 * @param label the author's version label
 * @param digest SHA-256 of the file
 * @param settings what it sets
 */
public record IfrsSettings(String label, String digest, List<Setting> settings) {

    public IfrsSettings {
        settings = List.copyOf(settings);
    }
}
