package kz.tirek.hubschool.reorganisation;

import java.util.UUID;

/// A record that was changed or made on the ground of a reorganisation, so that it cannot be undone.
///
/// @param label what people know it by
record BuiltUpon(String resourceType, UUID id, String label) {}
