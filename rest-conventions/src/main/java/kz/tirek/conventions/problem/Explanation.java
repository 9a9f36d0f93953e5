package kz.tirek.conventions.problem;

import org.jspecify.annotations.Nullable;

/// What the catalogue says of one kind of problem.
///
/// @param status HTTP status
/// @param constraint the name of the database constraint whose violation is this problem, if there is one
/// @param title what is wrong, in a few words
/// @param detail what is wrong with this request; `{0}`, `{1}` … stand for the arguments of [ProblemType#refuse]
/// @param meaning what the problem means and who has to act, for people
public record Explanation(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {}
