package org.lethe.database;

import org.jspecify.annotations.Nullable;

/**
 * Where to connect and as whom.
 *
 * @param url {@code jdbc:postgresql://…} without user, password and start-up options
 * @param user the login; it holds the roles of {@link DatabaseRole}
 * @param password absent where the server does not ask for one
 */
public record Login(String url, String user, @Nullable String password) {

    /** The same login in another database of the same server. */
    public Login inDatabase(String database) {
        int question = url.indexOf('?');
        String place = question < 0 ? url : url.substring(0, question);
        String parameters = question < 0 ? "" : url.substring(question);
        return new Login(place.substring(0, place.lastIndexOf('/') + 1) + database + parameters, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
