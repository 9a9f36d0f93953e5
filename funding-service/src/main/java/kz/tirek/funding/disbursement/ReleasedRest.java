package kz.tirek.funding.disbursement;

/// What was not paid of a disbursement was released, and it is wholly paid now; it is locked.
public record ReleasedRest(Disbursement disbursement) {}
