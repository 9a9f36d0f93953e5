package kz.tirek.funding.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.tirek.conventions.names.Name;

/// The chart of accounts.
@ApplicationScoped
public class Chart {

    private final AgroalDataSource database;
    private volatile Map<String, Name> names = Map.of();

    @Inject
    Chart(AgroalDataSource database) {
        this.database = database;
    }

    /// What an account is called.
    ///
    /// @throws IllegalArgumentException if there is none with this code
    public Name name(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("there is no account \"" + code + "\""));
    }

    /// What an account is called, if there is one with this code.
    public Optional<Name> find(String code) {
        // Accounts are added, and never change.
        if (!names.containsKey(code)) {
            names = read();
        }
        return Optional.ofNullable(names.get(code));
    }

    private Map<String, Name> read() {
        Map<String, Name> read = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select code, name_kk, name_ru, name_en from account");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                read.put(row.getString(1), new Name(row.getString(2), row.getString(3), row.getString(4)));
            }
            return Map.copyOf(read);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
