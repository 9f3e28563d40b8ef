package io.nianlun.organization;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.util.Arrays;
import java.util.Map;

/**
 * The order of Chinese names: by pinyin, then by strokes. Unicode's own order (CLDR) knows every character; the JDK's
 * knows those of GB2312 only, so that 喆 and 垚 would come last, and a database's depends on how it was made. Keys
 * compare byte by byte.
 */
public final class NameOrder {

    /** Keys of another version are of another order. */
    public static final String VERSION = VersionInfo.ICU_VERSION + " surnames-1";

    // Characters that are read otherwise as surnames, each with one that sounds so.
    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("单", "善"),
            Map.entry("曾", "增"),
            Map.entry("解", "谢"),
            Map.entry("仇", "求"),
            Map.entry("查", "扎"),
            Map.entry("区", "欧"),
            Map.entry("盖", "葛"),
            Map.entry("任", "人"),
            Map.entry("朴", "瓢"),
            Map.entry("缪", "妙"),
            Map.entry("翟", "宅"),
            Map.entry("覃", "秦"),
            Map.entry("乐", "月"),
            Map.entry("尹", "引"),
            Map.entry("尉迟", "玉迟"),
            Map.entry("万俟", "莫其"),
            Map.entry("长孙", "掌孙"));

    private static final Collator PINYIN =
            Collator.getInstance(ULocale.forLanguageTag("zh-u-co-pinyin")).freeze();

    private NameOrder() {}

    /** The key of a person's name, whose surname has a reading of its own. */
    public static byte[] ofPerson(String name) {
        for (var length = Math.min(2, name.length()); length > 0; length--) {
            var sound = SURNAMES.get(name.substring(0, length));
            if (sound != null) return of(sound + name.substring(length));
        }
        return of(name);
    }

    public static byte[] of(String name) {
        var key = PINYIN.getRawCollationKey(name, new RawCollationKey());
        return Arrays.copyOf(key.bytes, key.size);
    }
}
