package org.testimony.embedded.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Roles and databases, each created at most once. */
final class PostgresDatabases implements AutoCloseable {
    private final Connection superuser;

    PostgresDatabases(Connection superuser) {
        this.superuser = superuser;
    }

    void create(String database, String owner) throws SQLException {
        if (!exists("select 1 from pg_database where datname = ?", database)) {
            run("create database " + identifier(database) + " owner " + identifier(owner));
            // By default every role may connect to every database.
            run("revoke all on database " + identifier(database) + " from public");
        }
    }

    void createRole(String role, String password) throws SQLException {
        String verb = exists("select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        run(verb + " role " + identifier(role) + " login password " + literal(password));
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private String identifier(String name) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }

    private String literal(String text) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            return statement.enquoteLiteral(text);
        }
    }
}
