package io.nianlun.scheme;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** Reads documents within their limits, before anything of them is worked on. */
@Component
class DocumentConverter implements HttpMessageConverter<Document> {

    private static final List<MediaType> YAML = List.of(
            MediaType.APPLICATION_YAML,
            MediaType.parseMediaType("application/x-yaml"),
            MediaType.parseMediaType("text/yaml"));
    private static final List<MediaType> READ =
            List.of(MediaType.APPLICATION_JSON, YAML.get(0), YAML.get(1), YAML.get(2));

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int DEEPEST = 500;
    private static final int LONGEST_TEXT = 100_000;

    // A mapper of its own: a member that stands twice is a slip, and what is sent counts digit for digit.
    private final ObjectMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Override
    public boolean canRead(Class<?> type, MediaType media) {
        return type == Document.class && (media == null || READ.stream().anyMatch(read -> read.includes(media)));
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType media) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return READ;
    }

    /** @throws DocumentTooLarge where it is larger or deeper than any document of a year */
    @Override
    public Document read(Class<? extends Document> type, HttpInputMessage sent) throws IOException {
        var bytes = sent.getBody().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) throw new DocumentTooLarge();
        var media = sent.getHeaders().getContentType();
        if (media != null && YAML.stream().anyMatch(yaml -> yaml.includes(media)))
            return new Document(YamlDocument.read(new UnicodeReader(new ByteArrayInputStream(bytes))));
        return new Document(json(bytes, sent));
    }

    private JsonNode json(byte[] bytes, HttpInputMessage sent) throws IOException {
        try {
            return json.readTree(bytes);
        } catch (StreamConstraintsException limit) {
            throw new DocumentTooLarge();
        } catch (JsonProcessingException failure) {
            throw new HttpMessageNotReadableException("not JSON", failure, sent);
        }
    }

    @Override
    public void write(Document document, MediaType media, HttpOutputMessage answer) {
        throw new UnsupportedOperationException("documents are only read");
    }
}
