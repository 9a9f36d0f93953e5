package kz.tirek.funding.workingday;

import java.time.LocalDate;

/// What the owner states of a day; the rest of it is not replicated.
public record StatedDay(LocalDate date, boolean working) {}
