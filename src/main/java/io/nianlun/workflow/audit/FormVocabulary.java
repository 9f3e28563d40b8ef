package io.nianlun.workflow.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which properties a kind of form field may have, and what each may hold. */
final class FormVocabulary {

    private enum Value {
        /** Read by people: no markup, no template, no address of elsewhere. */
        TEXT,
        KEY,
        ID,
        BOOL,
        /** Known when drawn, or under a condition. */
        FLAG,
        CONDITION,
        COUNT,
        DECIMAL,
        SCALAR,
        PATTERN,
        OPTIONS,
        CHOICES,
        COMPONENTS,
        LAYOUT,
        RULES,
        HIDE,
        ADORNERS,
        /** The same texts in English: {@code label.en}, {@code values.<value>.en}. */
        ENGLISH,
        WORD
    }

    /** A line is a kind and its properties; {@code *} marks kinds that hold a value, {@code @} a shared line. */
    private static final String TABLE = """
            @seen         type=word id=id layout=layout conditional=hide properties=english
            @labelled     @seen key=key label=text description=text disabled=bool readonly=flag validate=rules
            @listed       @labelled values=options valuesKey=key defaultValue=scalar

            form          type=word id=id schemaVersion=count exporter=layout components=components executionPlatform=word executionPlatformVersion=word versionTag=text
            validate      required=bool minLength=count maxLength=count min=decimal max=decimal pattern=pattern patternErrorMessage=text validationType=word
            conditional   hide=condition
            option        label=text value=scalar
            choice        label=text value=word reasonRequired=bool
            appearance    prefixAdorner=text suffixAdorner=text

            textfield*    @labelled defaultValue=scalar appearance=adorners
            textarea*     @labelled defaultValue=scalar
            number*       @labelled defaultValue=scalar decimalDigits=count increment=decimal serializeToString=bool appearance=adorners
            checkbox*     @labelled defaultValue=scalar
            radio*        @listed
            select*       @listed searchable=bool
            checklist*    @listed
            taglist*      @listed
            datetime*     @labelled subtype=word dateLabel=text timeLabel=text use24h=bool timeInterval=count timeSerializingFormat=word disallowPassedDates=bool appearance=adorners
            text          @seen text=text
            separator     @seen
            spacer        @seen height=count
            group         @seen label=text path=key showOutline=bool verticalAlignment=word components=components
            dynamiclist*  @seen label=text path=key isRepeating=bool allowAddRemove=bool defaultRepetitions=count showOutline=bool nonCollapsedItems=count disableCollapse=bool verticalAlignment=word components=components

            indicatorSheet* @labelled mode=word
            opinionSheet*   @labelled
            ratingSheet*    @labelled mode=word
            claimVerdicts*  @labelled
            bandBoard*      @labelled
            talkRecord*     @labelled
            sessionReport*  @labelled
            panelSession*   @labelled
            ballotPlan*     @labelled
            ballotEntry*    @labelled mode=word
            panelBuilder*   @labelled
            planFacts*      @labelled
            eventSheet*     @labelled
            evidencePanel*  @labelled
            claimSheet*     @labelled
            checkSheet*     @labelled mode=word
            gapSheet*       @labelled mode=word
            decisionVote*   @labelled body=id scope=word
            gradeChanges*   @labelled
            feedbackLetter* @labelled
            feedbackAnswer* @labelled
            objectionSheet* @labelled mode=word
            rewardSheet*    @labelled
            measureSheet*   @labelled mode=word
            resultTable*    @labelled scope=word
            decision*       @labelled choices=choices
            """;

    static final Map<String, FormVocabulary> KINDS = new LinkedHashMap<>();
    static final FormVocabulary FORM;
    private static final FormVocabulary RULES;
    private static final FormVocabulary HIDE;
    private static final FormVocabulary OPTION;
    private static final FormVocabulary CHOICE;
    private static final FormVocabulary APPEARANCE;

    static {
        TABLE.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var words = line.strip().split("\\s+");
            var vocabulary = new FormVocabulary(words[0].endsWith("*"));
            for (var i = 1; i < words.length; i++) vocabulary.add(words[i]);
            KINDS.put(words[0].replace("*", ""), vocabulary);
        });
        FORM = KINDS.remove("form");
        RULES = KINDS.remove("validate");
        HIDE = KINDS.remove("conditional");
        OPTION = KINDS.remove("option");
        CHOICE = KINDS.remove("choice");
        APPEARANCE = KINDS.remove("appearance");
        KINDS.keySet().removeIf(kind -> kind.startsWith("@"));
    }

    private final Map<String, Value> properties = new LinkedHashMap<>();
    private final boolean holdsValue;

    private FormVocabulary(boolean holdsValue) {
        this.holdsValue = holdsValue;
    }

    private void add(String word) {
        if (word.startsWith("@")) properties.putAll(KINDS.get(word).properties);
        else properties.put(word.split("=")[0], Value.valueOf(word.split("=")[1].toUpperCase(Locale.ROOT)));
    }

    boolean holdsValue() {
        return holdsValue;
    }

    /** Adds a fault for every property that the line has not, and for every value that is not of its kind. */
    void check(JsonNode node, String id, String kind, Findings findings, FormConditions conditions) {
        node.properties().forEach(property -> {
            var name = property.getKey();
            var value = property.getValue();
            var admitted = properties.get(name);
            if (admitted == null) {
                findings.add(id, "property-not-admitted", name, kind);
            } else if (admitted == Value.RULES) {
                nested(RULES, value, id, name, findings, conditions);
            } else if (admitted == Value.HIDE) {
                nested(HIDE, value, id, name, findings, conditions);
            } else if (admitted == Value.ADORNERS) {
                nested(APPEARANCE, value, id, name, findings, conditions);
            } else if (admitted == Value.ENGLISH) {
                english(node, value, id, findings);
            } else if (admitted == Value.OPTIONS || admitted == Value.CHOICES) {
                if (!value.isArray()) findings.add(id, "value-not-admitted", name, "");
                for (var one : value)
                    nested(admitted == Value.OPTIONS ? OPTION : CHOICE, one, id, name, findings, conditions);
            } else if (!fits(admitted, value, conditions)) {
                findings.add(
                        id,
                        isExpression(value) ? "condition-not-admitted" : "value-not-admitted",
                        name,
                        Kind.Plain.shown(value.asText("")));
            }
        });
    }

    private static void nested(
            FormVocabulary vocabulary,
            JsonNode value,
            String id,
            String name,
            Findings findings,
            FormConditions conditions) {
        if (value.isObject()) vocabulary.check(value, id, name, findings, conditions);
        else findings.add(id, "value-not-admitted", name, Kind.Plain.shown(value.asText("")));
    }

    /** English stands only for a text that the component has. */
    private void english(JsonNode component, JsonNode words, String id, Findings findings) {
        if (!words.isObject()) findings.add(id, "value-not-admitted", "properties", Kind.Plain.shown(words.asText("")));
        words.properties().forEach(word -> {
            var name = word.getKey();
            if (!name.endsWith(".en") || !hasText(component, name.substring(0, name.length() - ".en".length())))
                findings.add(id, "property-not-admitted", name, "properties");
            else if (!isPlainText(word.getValue()))
                findings.add(
                        id,
                        "value-not-admitted",
                        name,
                        Kind.Plain.shown(word.getValue().asText("")));
        });
    }

    private boolean hasText(JsonNode component, String name) {
        if (name.startsWith("values.")) return hasOption(component, name.substring("values.".length()));
        return properties.get(name) == Value.TEXT && component.has(name)
                || RULES.properties.get(name) == Value.TEXT
                        && component.path("validate").has(name)
                || APPEARANCE.properties.get(name) == Value.TEXT
                        && component.path("appearance").has(name);
    }

    private static boolean hasOption(JsonNode component, String value) {
        return Stream.of("values", "choices")
                .flatMap(options -> component.path(options).valueStream())
                .anyMatch(option -> option.path("value").asText().equals(value));
    }

    private static boolean fits(Value admitted, JsonNode value, FormConditions conditions) {
        return switch (admitted) {
            case TEXT -> isPlainText(value);
            case KEY -> value.isTextual() && value.asText().matches("[A-Za-z_]\\w{0,99}");
            case ID -> value.isTextual() && value.asText().matches("[A-Za-z_][\\w.-]{0,99}");
            case WORD -> value.isTextual() && value.asText().matches("[\\w. /-]{1,60}");
            case BOOL -> value.isBoolean();
            case FLAG -> value.isBoolean() || isCondition(value, conditions);
            case CONDITION -> isCondition(value, conditions);
            case COUNT -> value.isInt() && value.asInt() >= 0 && value.asInt() <= 1_000_000;
            case DECIMAL ->
                value.isNumber() || value.isTextual() && value.asText().matches("-?\\d{1,18}(\\.\\d{1,18})?");
            case SCALAR -> value.isNull() || value.isNumber() || value.isBoolean() || isPlainText(value);
            case PATTERN -> value.isTextual();
            case COMPONENTS -> value.isArray();
            case LAYOUT -> value.isObject() && value.toString().length() < 300 && isHarmless(value.toString());
            default -> false;
        };
    }

    private static boolean isPlainText(JsonNode value) {
        return value.isTextual() && value.asText().length() <= 4000 && isHarmless(value.asText());
    }

    // form-js reads "=" as an expression and "{{" as a template, and renders text as markdown with links and pictures.
    private static boolean isHarmless(String text) {
        return !text.startsWith("=")
                && !text.contains("{{")
                && !text.contains("<")
                && !text.contains("](")
                && !text.contains("//")
                && !text.toLowerCase(Locale.ROOT).contains("javascript:")
                && !text.toLowerCase(Locale.ROOT).contains("data:");
    }

    private static boolean isExpression(JsonNode value) {
        return value.isTextual() && value.asText().startsWith("=");
    }

    private static boolean isCondition(JsonNode value, FormConditions conditions) {
        return isExpression(value) && conditions.admits(value.asText().substring(1));
    }
}
