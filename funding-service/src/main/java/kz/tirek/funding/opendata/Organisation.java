package kz.tirek.funding.opendata;

import kz.tirek.conventions.names.Name;

/// A funder as it was known in a cut.
///
/// @param id its identifier from org-id.guide
record Organisation(String id, Name name) {}
