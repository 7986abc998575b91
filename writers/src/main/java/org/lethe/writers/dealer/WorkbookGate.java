package org.lethe.writers.dealer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.lethe.reports.dealer.Released;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads a finished workbook as bytes, with nothing of the program that wrote it, and says every number in it that was not released to its recipient, and
 * every place where one could hide: parts, formulas, hidden sheets, rows and columns, names, formats, comments, properties, caches of charts.
 */
public final class WorkbookGate {
    private static final Pattern PARTS = Pattern.compile("\\[Content_Types]\\.xml|_rels/\\.rels|docProps/(app|core)\\.xml"
            + "|xl/(workbook|styles|sharedStrings)\\.xml|xl/_rels/workbook\\.xml\\.rels|xl/worksheets/sheet\\d+\\.xml"
            + "|xl/worksheets/_rels/sheet\\d+\\.xml\\.rels|xl/drawings/drawing\\d+\\.xml|xl/drawings/_rels/drawing\\d+\\.xml\\.rels"
            + "|xl/charts/chart\\d+\\.xml|xl/theme/theme1\\.xml");
    private static final Set<String> FORMATS = Set.of("0\" %\"", "#,##0", "@", "General");
    private static final Pattern REPEATED_ROWS = Pattern.compile("('?[^'!]+'?!\\$\\d+:\\$\\d+)");
    private static final int LARGEST_PART = 8 << 20;

    private final Released released;
    private final Map<String, Document> parts = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private WorkbookGate(Released released) {
        this.released = released;
    }

    /** Everything that has no business in the file; empty when it may go out. Says places, never values. */
    public static List<String> problems(byte[] workbook, Released released) {
        WorkbookGate gate = new WorkbookGate(released);
        gate.unpack(workbook);
        List<String> strings = gate.sharedStrings();
        List<Boolean> percent = gate.styles();
        gate.parts.forEach((name, part) -> gate.read(name, part, strings, percent));
        return gate.problems;
    }

    private void unpack(byte[] workbook) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
            documents.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            documents.setNamespaceAware(true);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(LARGEST_PART + 1);
                if (!PARTS.matcher(entry.getName()).matches() || content.length > LARGEST_PART) {
                    problems.add("part " + entry.getName() + " does not belong into a report");
                    continue;
                }
                if (parts.put(entry.getName(), documents.newDocumentBuilder().parse(new ByteArrayInputStream(content))) != null) {
                    problems.add("part " + entry.getName() + " is there twice");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook cannot be unpacked", e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The workbook is no workbook", e);
        }
    }

    private List<String> sharedStrings() {
        List<String> strings = new ArrayList<>();
        Document part = parts.get("xl/sharedStrings.xml");
        if (part != null) {
            each(part, "si").forEach(element -> strings.add(element.getTextContent()));
        }
        return strings;
    }

    /** For each cell style, whether it shows percentages. */
    private List<Boolean> styles() {
        List<Boolean> percent = new ArrayList<>();
        Document part = parts.get("xl/styles.xml");
        if (part == null) {
            return percent;
        }
        Map<String, String> codes = new TreeMap<>();
        for (Element format : each(part, "numFmt")) {
            codes.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode"));
            if (!FORMATS.contains(format.getAttribute("formatCode"))) {
                problems.add("styles: a number format that the report does not use");
            }
        }
        for (Element list : each(part, "cellXfs")) {
            for (Element style : each(list, "xf")) {
                percent.add(codes.getOrDefault(style.getAttribute("numFmtId"), "").contains("%"));
            }
        }
        return percent;
    }

    private void read(String name, Document part, List<String> strings, List<Boolean> percent) {
        if (name.startsWith("xl/worksheets/sheet")) {
            sheet(name, part, strings, percent);
        } else if (name.startsWith("xl/charts/")) {
            each(part, "v").forEach(value -> cached(name, value));
            each(part, "t").forEach(text -> say(name + " text", text.getTextContent()));
        } else if (name.startsWith("docProps/core")) {
            say(name, withoutMoments(part));
        } else if (name.equals("docProps/app.xml")) {
            each(part, "Application").forEach(text -> say(name, text.getTextContent().replace("Apache POI", "")));
            onlyChildren(name, part, Set.of("Application", "AppVersion", "DocSecurity", "ScaleCrop", "LinksUpToDate", "SharedDoc", "HyperlinksChanged"));
        } else if (name.equals("xl/workbook.xml")) {
            book(name, part);
        } else if (name.equals("xl/sharedStrings.xml")) {
            strings.forEach(text -> say(name, text));
        } else if (name.startsWith("xl/drawings/drawing")) {
            each(part, "t").forEach(text -> say(name, text.getTextContent()));
        }
        comments(name, part);
    }

    private void book(String name, Document part) {
        for (Element sheet : each(part, "sheet")) {
            say(name, sheet.getAttribute("name"));
            if (sheet.hasAttribute("state") && !sheet.getAttribute("state").equals("visible")) {
                problems.add(name + ": a hidden sheet");
            }
        }
        for (Element defined : each(part, "definedName")) {
            boolean repeated = defined.getAttribute("name").equals("_xlnm.Print_Titles")
                    && REPEATED_ROWS.matcher(defined.getTextContent()).matches();
            if (!repeated) {
                problems.add(name + ": a defined name");
            }
        }
    }

    private void sheet(String name, Document part, List<String> strings, List<Boolean> percent) {
        for (String tag : List.of("row", "col")) {
            for (Element each : each(part, tag)) {
                if (isTrue(each.getAttribute("hidden")) || isTrue(each.getAttribute("collapsed"))) {
                    problems.add(name + ": a hidden " + tag);
                }
            }
        }
        for (String tag : List.of("f", "dataValidation", "conditionalFormatting", "legacyDrawing", "extLst", "hyperlink", "protectedRange")) {
            if (!each(part, tag).isEmpty()) {
                problems.add(name + ": <" + tag + ">");
            }
        }
        for (String tag : List.of("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")) {
            each(part, tag).forEach(text -> say(name + " " + tag, text.getTextContent()));
        }
        each(part, "c").forEach(cell -> cell(name, cell, strings, percent));
    }

    private void cell(String name, Element cell, List<String> strings, List<Boolean> percent) {
        String where = name + " " + cell.getAttribute("r");
        String type = cell.getAttribute("t").toLowerCase(Locale.ROOT);
        for (Element inline : each(cell, "is")) {
            say(where, inline.getTextContent());
        }
        for (Element value : each(cell, "v")) {
            String text = value.getTextContent();
            switch (type) {
                case "s" -> say(where, strings.get(Integer.parseInt(text)));
                case "", "n" -> {
                    String style = cell.getAttribute("s");
                    boolean isPercent = !style.isEmpty() && percent.get(Integer.parseInt(style));
                    if (!released.mayShow(new BigDecimal(text), isPercent)) {
                        problems.add(where + ": a number that was not released");
                    }
                }
                default -> say(where, text);
            }
        }
    }

    private void cached(String name, Element value) {
        Node list = value.getParentNode().getParentNode();
        if ("numCache".equals(list.getLocalName()) || "numLit".equals(list.getLocalName())) {
            if (!released.mayShow(new BigDecimal(value.getTextContent()))) {
                problems.add(name + ": a number that was not released in the cache of a chart");
            }
        } else {
            say(name + " cache", value.getTextContent());
        }
    }

    /** XML comments and processing instructions are read by nobody, which is what makes them a hiding place. */
    private void comments(String name, Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.COMMENT_NODE || child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                problems.add(name + ": an XML comment");
            }
            comments(name, child);
        }
    }

    private static String withoutMoments(Document core) {
        StringBuilder text = new StringBuilder();
        NodeList children = core.getDocumentElement().getChildNodes();
        for (int each = 0; each < children.getLength(); each++) {
            String tag = String.valueOf(children.item(each).getLocalName());
            if (!tag.equals("created") && !tag.equals("modified")) {
                text.append(children.item(each).getTextContent()).append(' ');
            }
        }
        return text.toString();
    }

    private void onlyChildren(String name, Document part, Set<String> known) {
        NodeList children = part.getDocumentElement().getChildNodes();
        for (int each = 0; each < children.getLength(); each++) {
            if (children.item(each) instanceof Element child && !known.contains(child.getLocalName())) {
                problems.add(name + ": <" + child.getLocalName() + ">");
            }
        }
    }

    private void say(String where, String text) {
        if (!released.maySay(text)) {
            problems.add(where + ": a text with a number that was not released");
        }
    }

    private static boolean isTrue(String attribute) {
        return attribute.equals("1") || attribute.equals("true");
    }

    private static List<Element> each(Document part, String tag) {
        return each(part.getDocumentElement(), tag);
    }

    private static List<Element> each(Element within, String tag) {
        List<Element> found = new ArrayList<>();
        NodeList all = within.getElementsByTagNameNS("*", tag);
        for (int each = 0; each < all.getLength(); each++) {
            found.add((Element) all.item(each));
        }
        return found;
    }
}
