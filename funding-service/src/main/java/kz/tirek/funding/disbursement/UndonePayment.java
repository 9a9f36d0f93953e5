package kz.tirek.funding.disbursement;

/// A payment turned out never to have been made; its disbursement is locked.
public record UndonePayment(Payment payment) {}
