package org.trailcase.casefile;

/// Where a call came from: the address, and the program as it calls itself.
record Client(String address, String agent) {}
