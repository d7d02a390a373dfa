package org.testimony.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Connections outside the pool: a pooled one would outlive its user and keep the drainer's lock.
 */
@ApplicationScoped
public class PostgresConnections {
    private final String url;
    private final Properties properties = new Properties();

    PostgresConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "testimony-ingest-outbox");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, properties);
    }
}
