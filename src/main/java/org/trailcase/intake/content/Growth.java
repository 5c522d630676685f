package org.trailcase.intake.content;

/// How many times as large packed data may become when they are unpacked.
///
/// Every CloudTrail record carries two random identifiers of 16 bytes that no packing can shrink, and is seldom longer than
/// 2,000 bytes: a real trail shrinks to a thirtieth, and hardly to a sixtieth. What was made to fill a disk shrinks to a
/// thousandth and less. That is engineering knowledge, not a rule of AWS.
public record Growth(long times) {
    /// Far above any trail, far below what is made to hurt.
    public static final Growth USUAL = new Growth(250);

    /// What is small when it is unpacked does no harm, however small it was before.
    static final long FREE = 64L << 20;

    /// Whether so much is more than these packed bytes may become.
    boolean isBeyond(long packed, long unpacked) {
        return unpacked > FREE && unpacked / times >= packed;
    }

    /// What happened, and what to do where the data are evidence all the same.
    String sentence(long packed, long unpacked) {
        return ("Reading stopped at a growth beyond reason: %,d bytes became more than %,d, over %,d times as many. If that is"
                        + " evidence all the same, run 'trailcase import' with --most-growth and a larger number.")
                .formatted(packed, unpacked, times);
    }
}
