package kz.tirek.funding.statementfile;

import kz.tirek.conventions.problem.Text;

/// Something in a file that cannot be understood.
///
/// @param line where, from 1
/// @param code stable, kebab-case
public record Fault(int line, String code, Text message) {}
