package kz.tirek.funding.statementfile;

import java.util.List;

/// What came of reading a file.
public sealed interface Reading {

    /// The file was understood.
    ///
    /// @param statements one per account, at least one
    record Understood(StatementFormat format, List<Stated> statements) implements Reading {

        /// Keeps its own copy.
        public Understood {
            statements = List.copyOf(statements);
        }
    }

    /// The file was not understood, and nothing of it can be used.
    ///
    /// @param faults all that were found, at most [Faults#LIMIT]
    record NotUnderstood(List<Fault> faults) implements Reading {

        /// Keeps its own copy.
        public NotUnderstood {
            faults = List.copyOf(faults);
        }
    }
}
