package org.trailcase.samples;

/// The programs with which people and workloads call AWS, and the addresses from which they do.
///
/// The addresses are those that RFC 5737 sets aside for documentation.
final class Programs {
    static final String EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            + "Chrome/133.0.0.0 Safari/537.36 Edg/133.0.0.0";
    static final String CHROME =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36";
    static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0";
    static final String CLI = "aws-cli/2.24.9 md/awscrt#0.23.8 ua/2.1 os/linux#6.1.0 md/arch#x86_64 lang/python#3.12.9 "
            + "md/pyimpl#CPython cfg/retry-mode#standard md/installer#exe";
    static final String BOTO =
            "Boto3/1.36.21 md/Botocore#1.36.21 ua/2.1 os/linux#6.1.0 md/arch#x86_64 lang/python#3.12.9";
    static final String JAVA = "aws-sdk-java/2.30.18 md/io#sync md/http#Apache ua/2.1 os/Linux#6.1 lang/java#21.0.6";
    static final String GO = "aws-sdk-go-v2/1.36.1 ua/2.1 os/linux lang/go#1.23.6 md/GOOS#linux md/GOARCH#amd64";
    static final String AGENT = "aws-sdk-go/1.55.5 (go1.23.4; linux; amd64) amazon-ssm-agent/3.3.1611.0";

    static final String OFFICE = "198.51.100.24";
    static final String OFFICE_SECOND_FLOOR = "198.51.100.25";
    static final String PIPELINE = "198.51.100.80";
    static final String DATA_CENTRE = "198.51.100.40";
    static final String REPORT_HOST = "198.51.100.52";
    static final String LAMBDA = "198.51.100.62";
    static final String CONTAINERS = "198.51.100.61";
    static final String ON_THE_ROAD = "192.0.2.15";

    private Programs() {}
}
