package io.nianlun.evidence;

import java.util.List;

/** The kinds of file that are kept. */
enum ContentKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jfif"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    BMP("image/bmp", "bmp"),
    TIFF("image/tiff", "tif", "tiff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** GB/T 33190, in which Chinese authorities issue documents. */
    OFD("application/ofd", "ofd"),
    DOC("application/msword", "doc", "wps"),
    XLS("application/vnd.ms-excel", "xls", "et"),
    PPT("application/vnd.ms-powerpoint", "ppt", "dps"),
    TEXT("text/plain;charset=UTF-8", "txt", "csv", "md", "log"),
    TEXT_GB18030("text/plain;charset=GB18030", "txt", "csv", "md", "log");

    private final String mediaType;
    private final List<String> extensions;

    ContentKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** The name under which it is handed out: it never ends as another kind of file would. */
    static String nameFor(String mediaType, String title) {
        for (var kind : values()) {
            if (!kind.mediaType.equals(mediaType)) continue;
            var ending = title.substring(title.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
            return kind.extensions.contains(ending) ? title : title + "." + kind.extensions.get(0);
        }
        throw new IllegalStateException("no kind of file is " + mediaType);
    }
}
