package kz.tirek.hubschool.territory;

import java.util.Set;

/// Fired in the transaction of an import after which territories lie elsewhere in the tree: whoever shows their paths
/// follows.
///
/// @param codes the territories whose path is another now
public record TerritoriesMoved(Set<String> codes) {}
