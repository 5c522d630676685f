package org.trailcase.intake;

import org.trailcase.casefile.Acquisition;

/// How the files of one import come into the case: with their bytes or by reference, and who acquired them.
///
/// By reference, the bytes of trails and archives stay where they are. Whatever else is small, and is kept in the case always.
public record Handover(boolean byReference, Acquisition acquired) {
    public static final Handover USUAL = new Handover(false, Acquisition.UNTOLD);
}
