package org.trailcase.report.page;

import java.time.ZoneOffset;
import java.util.List;
import org.trailcase.report.block.Block;

/// What stands around the sections: the margins of every page and the title page.
final class Furniture {
    private final Xhtml out;
    private final Cover cover;
    private final Setting setting;

    Furniture(Xhtml out, Cover cover, Setting setting) {
        this.out = out;
        this.cover = cover;
        this.setting = setting;
    }

    void write(BlockWriter blocks) {
        running("head-left", cover.caseNumber() + " · " + setting.shortTitle());
        running("head-right", setting.classification() + draft());
        running("band-left", setting.classification());
        running("band-right", setting.status().word() + " · version " + setting.version());
        foot();
        titlePage(blocks);
    }

    private void foot() {
        out.open("div", "class", "foot").open("table").open("tr");
        out.element("td", "", "Report " + setting.version() + " · " + statusWord() + " · " + day());
        out.element("td", "hash-short", "content sha256 " + shortHash());
        out.open("td", "class", "page-number").close("td");
        out.close("tr").close("table").close("div");
    }

    private void titlePage(BlockWriter blocks) {
        out.open("div", "class", "cover");
        out.element("p", "kind", "Case report " + cover.caseNumber());
        out.element("p", "title", cover.title());
        out.open("p", "class", "subtitle");
        blocks.prose(cover.subtitle());
        out.close("p");
        blocks.write(List.of(new Block.KeyValues(cover.facts())));
        out.open("p", "class", "distribution");
        blocks.prose(cover.distribution());
        out.close("p").close("div");
    }

    private void running(String place, String text) {
        out.element("div", place, text);
    }

    private String draft() {
        return setting.status() == Setting.Status.DRAFT ? " · DRAFT" : "";
    }

    private String statusWord() {
        return setting.status() == Setting.Status.DRAFT ? "DRAFT" : setting.status().word();
    }

    private String day() {
        return setting.date().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private String shortHash() {
        String hash = setting.contentHash();
        return hash.length() <= 18 ? hash : hash.substring(0, 12) + "…" + hash.substring(hash.length() - 6);
    }
}
