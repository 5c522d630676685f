package org.trailcase.intake.archive;

import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarUtils;

/// Whether bytes are the head of a member of a tar archive: 512 of them with a checksum that fits.
final class TarHead {
    static final int RECORD = 512;

    private TarHead() {}

    // The oldest tar writes no word that it is one; its checksum is as good.
    static boolean isAt(byte[] begin) {
        if (begin.length < RECORD || begin[0] == 0) {
            return false;
        }
        try {
            return TarUtils.verifyCheckSum(Arrays.copyOf(begin, RECORD));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
