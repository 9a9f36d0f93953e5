package kz.tirek.funding.auditsample;

/// How a sample is drawn.
enum Method {
    /// The amounts of the items, in their order, are laid end to end, tiyn by tiyn, from 1. The first number of the
    /// seed below the interval, plus 1, is the first tiyn that hits, and every tiyn an interval further: an item is
    /// drawn if it is hit, and one of at least an interval is certain to be.
    MONETARY_UNIT,
    /// Each number of the seed below the number of items, plus 1, is the number of an item, until enough different
    /// ones are drawn.
    SIMPLE_RANDOM,
    /// Of each stratum a simple random sample: the items of the stratum are numbered from 1 in the order of the
    /// population, and the seed of stratum k is the seed, a slash and k.
    STRATIFIED
}
