package org.lethe.readers.catalogue;

import java.util.List;
import javax.sql.DataSource;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads who owns a schema's tables: whoever detaches and vacuums them must be one of those. */
public final class OwnerReader {

    private final JdbcClient jdbc;

    /** @param any connections of any role; the catalogue is open to all */
    public OwnerReader(DataSource any) {
        this.jdbc = JdbcClient.create(any);
    }

    /** The owners, each once. */
    public List<String> owners(List<String> schemas) {
        return jdbc.sql(Queries.named("catalogue/read-owners"))
                .param("schemas", schemas.toArray(String[]::new))
                .query((row, number) -> row.getString("owner"))
                .list();
    }
}
