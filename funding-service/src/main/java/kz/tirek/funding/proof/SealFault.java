package kz.tirek.funding.proof;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something that is no longer as it was sealed.
///
/// @param place the place in the log, the checkpoint's size, or the number of a hash within its level
@Schema(description = "Something that is no longer as it was sealed")
record SealFault(
        @Schema(examples = "ENTRY_CHANGED") Kind kind,

        @Schema(
                description = "The place in the log, the size of the checkpoint, or the number of the last leaf"
                        + " under a hash",
                examples = "17")
        long place,

        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        String what) {

    /// What is wrong.
    @Schema(name = "SealFaultKind")
    enum Kind {
        /// A field of the entry, of one of its postings, of the change or of its leaf is another than was sealed;
        /// or a posting was added or taken away.
        ENTRY_CHANGED,
        /// The entry or the change, or its place in the order, is gone.
        ENTRY_MISSING,
        /// The hash of a leaf is gone.
        LEAF_MISSING,
        /// A hash over 256 or more leaves does not follow from them.
        NODE_CHANGED,
        /// The checkpoint's fields are not those that were signed, or not those of the tree.
        CHECKPOINT_CHANGED,
        /// Checkpoints are numbered, and the one before this is not there; or its number was changed.
        CHECKPOINT_MISSING,
        /// The checkpoint is not signed by a known key.
        CHECKPOINT_NOT_SIGNED,
        /// The signature of a witness is not one under its checkpoint.
        COSIGNATURE_CHANGED,
        /// Postings, leaves or hashes are there of entries that are not; or a change that was never sealed, though
        /// later ones were.
        ORPHAN
    }
}
