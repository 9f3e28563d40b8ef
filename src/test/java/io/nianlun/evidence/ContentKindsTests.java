package io.nianlun.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentKindsTests {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final int FIVE_THOUSAND = 5_000;

    @ParameterizedTest
    @CsvSource({
        "25504446 2D312E37, PDF",
        "89504E47 0D0A1A0A, PNG",
        "FFD8FFE0 0010, JPEG",
        "47494638 3961, GIF",
        "52494646 00000000 57454250, WEBP",
        "424D 46000000 00000000, BMP",
        "49492A00, TIFF"
    })
    void picturesAndPdfAreKnownByTheirFirstBytes(String hex, ContentKind kind) throws Exception {
        assertThat(kindOf(java.util.HexFormat.of().parseHex(hex.replace(" ", ""))))
                .contains(kind);
    }

    @Test
    void anOfficeFileIsKnownByWhatItsPackageDeclares() throws Exception {
        assertThat(kindOf(zip(
                        "[Content_Types].xml", "<Override ContentType=\"" + WORD + "\"/>", "word/document.xml", "")))
                .contains(ContentKind.DOCX);
        assertThat(kindOf(zip("OFD.xml", "<ofd:OFD/>"))).contains(ContentKind.OFD);
        assertThat(kindOf(zip("evil.exe", "MZ"))).isEmpty();
    }

    @Test
    void anOfficeFileWithMacrosIsRefused() {
        assertThatThrownBy(() -> kindOf(zip("[Content_Types].xml", WORD, "word/vbaProject.bin", "x")))
                .isInstanceOf(MacrosFound.class);
        assertThatThrownBy(() ->
                        kindOf(zip("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml")))
                .isInstanceOf(MacrosFound.class);
        assertThatThrownBy(() -> kindOf(compound("WordDocument", "_VBA_PROJECT")))
                .isInstanceOf(MacrosFound.class);
    }

    @Test
    void anOldOfficeFileIsKnownByItsStreams() throws Exception {
        assertThat(kindOf(compound("WordDocument"))).contains(ContentKind.DOC);
        assertThat(kindOf(compound("Workbook"))).contains(ContentKind.XLS);
        assertThat(kindOf(compound("PowerPoint Document"))).contains(ContentKind.PPT);
        assertThat(kindOf(compound("Bookmark"))).isEmpty();
    }

    @Test
    void aBombIsGivenUpLongBeforeItIsUnpacked() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 400; megabyte++) zip.write(zeros);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(WORD.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(bomb.size()).isLessThan(1024 * 1024);
        assertThat(kindOf(bomb.toByteArray())).isEmpty();
    }

    @Test
    void aBombBehindTheBeginningOfTheContentTypesIsGivenUpToo() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(WORD.getBytes(StandardCharsets.UTF_8));
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 400; megabyte++) zip.write(zeros);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }

        assertThat(kindOf(bomb.toByteArray())).isEmpty();
    }

    @Test
    void aPackageOfTooManyEntriesIsRefused() throws Exception {
        var many = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(many)) {
            for (var entry = 0; entry <= FIVE_THOUSAND; entry++) zip.putNextEntry(new ZipEntry("word/" + entry));
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(WORD.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(kindOf(many.toByteArray())).isEmpty();
    }

    @Test
    void textIsWhatPeopleRead() throws Exception {
        assertThat(kindOf("单位,指标\n交通运输局,15".getBytes(StandardCharsets.UTF_8))).contains(ContentKind.TEXT);
        assertThat(kindOf("单位,指标\n交通运输局,15".getBytes(Charset.forName("GB18030"))))
                .contains(ContentKind.TEXT_GB18030);
        assertThat(kindOf(new byte[] {'M', 'Z', 0, 1, 2})).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "\uFEFF  <svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<?xml version=\"1.0\"?>",
                "GIF88a < SCRIPT src=x>",
                "说明 <!DOCTYPE html>"
            })
    void whatABrowserWouldRunIsNoText(String text) throws Exception {
        assertThat(kindOf(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aFileIsHandedOutUnderTheEndingOfItsContent() {
        assertThat(ContentKind.nameFor("application/pdf", "批复.pdf")).isEqualTo("批复.pdf");
        assertThat(ContentKind.nameFor("image/png", "批复.pdf")).isEqualTo("批复.pdf.png");
        assertThat(ContentKind.nameFor("image/jpeg", "照片.JPEG")).isEqualTo("照片.JPEG");
    }

    private static Optional<ContentKind> kindOf(byte[] bytes) throws IOException, MacrosFound {
        return ContentKinds.of(() -> new ByteArrayInputStream(bytes));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] compound(String... streams) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        // so far that the name lies across the border of what is looked at together
        bytes.write(new byte[64 * 1024 - 20]);
        for (var stream : streams) bytes.write((stream + "\0").getBytes(StandardCharsets.UTF_16LE));
        return bytes.toByteArray();
    }
}
