package org.trailcase.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Drawing;
import org.trailcase.report.block.Highlight;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Sign;
import org.trailcase.report.figure.HistogramFigure;
import org.trailcase.report.figure.TimelineFigure;
import org.trailcase.report.figure.TimelineFigure.Lane;
import org.trailcase.report.figure.TimelineFigure.Mark;
import org.trailcase.report.page.Cover;
import org.trailcase.report.page.Setting;
import org.trailcase.report.section.Section;

/// An outline that uses every block, with invented facts.
final class DemoOutline {
    static final String HASH = "4b173b8eed4c67b30c36722458a763412202eb6a69c5ffb094b4cc15546e6293";
    private static final Instant START = Instant.parse("2026-03-14T09:04:12Z");
    private static final String POLICY =
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {"Sid": "RdsFull", "Effect": "Allow", "Action": "rds:*", "Resource": "*"},
                {"Sid": "IamRead", "Effect": "Allow", "Action": ["iam:Get*", "iam:List*"], "Resource": ["arn:aws:iam::111122223333:role/rds-dba-federated", "*"]}
              ]
            }""";

    private DemoOutline() {}

    record Part(String letter, String title, List<Block> blocks) implements Section {}

    static Outline of(Section... sections) {
        return new Outline(cover(), List.of(sections), setting(Setting.Paper.A4));
    }

    static Outline everyBlock(Setting.Paper paper) {
        List<Section> sections = List.of(
                new Part("", "Summary", summary()),
                new Part("", "Evidence", evidence()),
                new Part("", "Timeline of marked events", timeline(paper)),
                new Part("", "Findings", findings()),
                new Part("A", "Policy texts cited", List.of(new Block.Verbatim(POLICY, List.of(), true))),
                new Part("B", "Examiner log", List.of(new Block.Signatures(
                        "Certification",
                        Prose.of("I certify that this report was made from the case whose content hash is given below.")
                                .lineEnd()
                                .hash(HASH),
                        List.of(
                                Block.Entry.of("Examiner 1", "Signature, place and date"),
                                Block.Entry.of("Reviewer 1", "Signature, place and date"))))));
        return new Outline(cover(), sections, setting(paper));
    }

    static Cover cover() {
        return new Cover(
                "TC-2026-014",
                "Federated database administrator role: attempted changes to credentials and permissions",
                Prose.of("AWS account ").code("111122223333").text(" — three console sign-ins on 14 March 2026"),
                List.of(
                        Block.Entry.of("Prepared for", "Customer A"),
                        Block.Entry.of("Examiner", "Examiner 1"),
                        Block.Entry.of("Time zone", "UTC first; Europe/Berlin in brackets"),
                        new Block.Entry(
                                "Evidence",
                                Prose.of("6 exhibits, ").strong("1 record unreadable").text(" — see section 2")),
                        new Block.Entry("Content SHA-256", Prose.EMPTY.hash(HASH))),
                Prose.ofStrong("Distribution. ").text("Customer A and the reviewer named above."));
    }

    static Setting setting(Setting.Paper paper) {
        return new Setting(
                paper, "Federated DBA role", "CONFIDENTIAL — CUSTOMER A", "1.0", Setting.Status.DRAFT,
                Instant.parse("2026-03-20T00:00:00Z"), HASH, "Examiner 1", Locale.ENGLISH);
    }

    private static List<Block> summary() {
        return List.of(
                new Block.Paragraph(Block.Tone.LEDE, Prose.of("Someone used an administrator's access to try to change keys.")),
                new Block.Paragraph(Block.Tone.HERO, Prose.of("11 of 11 attempted write actions were denied; 0 succeeded.")),
                new Block.Numbers(List.of(
                        Block.Entry.of("3", "sign-ins to the web console in 94 minutes"),
                        Block.Entry.of("6", "different kinds of change attempted"),
                        Block.Entry.of("11", "attempts, spread over all three sign-ins"),
                        Block.Entry.of("0", "changes made, on the records held"))),
                new Block.Beside(List.of(
                        List.of(Block.Heading.of("What happened"), Block.Paragraph.of("Each time the user looked up other accounts and then tried to create new keys and passwords, or to widen their own permissions.")),
                        List.of(Block.Heading.of("What we do not know"), new Block.Bullets(List.of(
                                Prose.of("How the sign-in was obtained."),
                                Prose.of("Whether database contents were read: the records held do not log that.")))))));
    }

    private static List<Block> evidence() {
        List<Row> rows = new ArrayList<>();
        for (int at = 1; at <= 60; at++) {
            rows.add(Row.of(
                    Prose.ofStrong("E" + at),
                    Prose.ofCode("111122223333_CloudTrail_us-east-1_20260314T0905Z_Rk3f" + at + ".json.gz").lineEnd().hash(HASH),
                    Prose.of(41_236),
                    Prose.of(at == 2 ? 1 : 0)));
        }
        return List.of(
                new Block.Table(
                        Prose.of("Exhibits."),
                        List.of(Column.left("No.", 6), Column.left("Name, and SHA-256 below it", 70), Column.right("Read", 12), Column.right("Failed", 12)),
                        rows),
                new Block.Callout(Block.Kind.WARNING, "Unreadable", List.of(Block.Paragraph.of("E2, record 7,411: JSON ends inside a string."))));
    }

    private static List<Block> timeline(Setting.Paper paper) {
        Drawn drawn = new Drawn(paper.textWidth());
        return List.of(
                new Block.Figure(Prose.of("All events by hour."), "Most events fall into office hours.", drawn.histogram()),
                new Block.Figure(Prose.of("Sessions of role ").code("rds-dba-federated").text("."), "Every write was denied.", drawn.lanes()),
                new Block.Table(
                        Prose.of("Marked events in time order."),
                        List.of(Column.left("UTC", 16), Column.left("Event", 30), Column.left("Outcome", 14), Column.left("Event id", 12)),
                        List.of(
                                Row.of(Prose.EMPTY.fixed("09:04:12"), Prose.ofCode("CreateAccessKey"), Prose.of(Sign.DENIED), Prose.EMPTY.codeLink("d23f93fc", "event-1")),
                                Row.of(Prose.EMPTY.fixed("09:05:12"), Prose.ofCode("ListUsers"), Prose.of(Sign.SUCCEEDED), Prose.EMPTY.codeLink("d23f93fd", "event-1")),
                                Row.of(Prose.EMPTY.fixed("09:06:12"), Prose.ofCode("RunInstances"), Prose.of(Sign.FAILED), Prose.EMPTY.codeLink("d23f93fe", "event-1")),
                                Row.of(Prose.of("All"), Prose.of("3"), Prose.of(Sign.NOT_RECORDED), Prose.of("–")).asTotal())));
    }

    private static List<Block> findings() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Level.FINDING, "F1", "Nothing in the role's policy allowed changing IAM", "finding-1"));
        for (Sign sign : Sign.values()) {
            if (sign.isVerdict()) {
                blocks.add(new Block.Verdict(sign, List.of(Prose.of("11 events, 6 actions"), Prose.of("Log and evaluation agree: ").strong("11 of 11"))));
            }
        }
        blocks.add(new Block.Beside(List.of(
                List.of(new Block.Callout(Block.Kind.FACT, "Fact", List.of(
                        Block.Paragraph.of("Each returned AccessDenied."),
                        Block.Verbatim.of("User: arn:aws:sts::111122223333:assumed-role/rds-dba-federated/dba-01 is not authorized to perform: iam:CreateAccessKey"),
                        Block.Paragraph.of("Three sessions.")))),
                List.of(new Block.Callout(Block.Kind.INTERPRETATION, "Interpretation", List.of(
                        Block.Paragraph.of("The role was limited by omission, not by a prohibition.")))))));
        blocks.add(new Block.Table(
                Prose.of("Policy layers for event ").code("d23f93fc"),
                List.of(Column.left("Layer", 30), Column.left("State", 20), Column.left("Why", 50)),
                List.of(
                        Row.of(Prose.of("Service control policy"), Prose.of("? not in evidence"), Prose.of("Not supplied.")),
                        Row.of(Prose.of("Identity-based policy"), Prose.of(Sign.IMPLICITLY_DENIED), Prose.of("No Allow statement matches.")).emphasised())));
        blocks.add(Block.Heading.of("Policy text in force"));
        int start = POLICY.indexOf("\"iam:Get*\"");
        blocks.add(new Block.Verbatim(POLICY, List.of(new Highlight(start, start + 23)), true));
        return blocks;
    }

    private record Drawn(double width) {
        Drawing lanes() {
            List<Mark> dense = new ArrayList<>();
            for (int at = 0; at < 300; at++) {
                dense.add(new Mark(START.plusSeconds(at * 40L), Sign.values()[at % 4]));
            }
            List<Lane> lanes = List.of(
                    new Lane("S1 dba-01", "203.0.113.24", List.of(
                            new Mark(START, Sign.SUCCEEDED), new Mark(START.plusSeconds(240), Sign.SUCCEEDED),
                            new Mark(START.plusSeconds(400), Sign.DENIED), new Mark(START.plusSeconds(460), Sign.DENIED),
                            new Mark(START.plusSeconds(520), Sign.DENIED), new Mark(START.plusSeconds(1500), Sign.FAILED))),
                    new Lane("S2 a session name that is far too long", "198.51.100.77", dense),
                    new Lane("S3", "no events", List.of()));
            return TimelineFigure.of(lanes, START, START.plusSeconds(12_000), ZoneId.of("Europe/Berlin"), width);
        }

        Drawing histogram() {
            List<HistogramFigure.Bin> bins = new ArrayList<>();
            for (int at = 0; at < 48; at++) {
                bins.add(new HistogramFigure.Bin(START.plusSeconds(at * 3600L), (at * 37 % 24) * 100L, at == 20 ? 18 : 0));
            }
            return HistogramFigure.of(bins, START.plusSeconds(48 * 3600L), width);
        }
    }
}
