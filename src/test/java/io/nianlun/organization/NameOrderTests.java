package io.nianlun.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameOrderTests {

    @Test
    void namesSortByPinyinRareCharactersToo() {
        // 昶 chǎng, 堃 kūn, 㛃 jié and 喆 zhé are beyond GB2312
        var names = List.of("艾青", "陈昶", "陈志远", "丁一", "李㛃", "李堃", "李强", "王喆", "王重", "张三");

        assertThat(sorted(names)).isEqualTo(names);
    }

    @Test
    void surnamesSortAsTheyAreReadAsSurnames() {
        var names = List.of("任重", "单一", "谢安", "解珍", "查良镛", "曾巩");

        // rén, shàn, xiè (twice), zhā, zēng — not dān, jiě, chá, céng
        assertThat(sorted(names)).startsWith("任重", "单一").endsWith("曾巩", "查良镛");
    }

    @Test
    void latinLettersComeAfterChineseOnesWhateverTheirCase() {
        assertThat(sorted(List.of("阿", "B", "a"))).containsExactly("阿", "a", "B");
    }

    private static List<String> sorted(List<String> names) {
        var mixed = new ArrayList<>(names);
        Collections.reverse(mixed);
        mixed.sort((one, other) -> Arrays.compareUnsigned(NameOrder.ofPerson(one), NameOrder.ofPerson(other)));
        return mixed;
    }
}
