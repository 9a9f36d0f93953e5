package kz.tirek.hubschool;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// The SQL that Hibernate sends, for tests that look at its plans.
@PersistenceUnitExtension
public class RecordedSql implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    /// The statements sent while `work` runs.
    public static List<String> during(Runnable work) {
        STATEMENTS.clear();
        work.run();
        return List.copyOf(STATEMENTS);
    }

    @Override
    public String inspect(String sql) {
        STATEMENTS.add(sql);
        return sql;
    }
}
