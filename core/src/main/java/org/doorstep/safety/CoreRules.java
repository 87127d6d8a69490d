package org.doorstep.safety;

import java.util.List;

/// The few rules that are compiled in, so that a jar with broken tables still hears a cry.
final class CoreRules {

    static final Table WORDS =
            table(
                    """
                    write\tim\ti am
                    write\twanna\twant to
                    write\tgonna\tgoing to
                    write\tkms\tkill myself
                    write\tcant\tcan not
                    write\tdont\tdo not
                    write\twont\twill not
                    write\t2nite\ttonight
                    group\t@first\ti me myself
                    group\t@other\the she they him her friend son daughter husband wife mum dad
                    key\tsuicide suicidal myself kill die tonight breathe overdose nowhere
                    ordinary\tdid do hill bill dine diet lie pie tie
                    """);

    static final Table SAYINGS =
            table(
                    """
                    dying|die to|for
                    suicide squad|prevention|bereavement
                    """);

    static final Table CONTEXTS =
            table(
                    """
                    talk\tcourse|training|volunteer|film|book|charity
                    service\tgroup|support|advice|class
                    joke\t:laugh|lol|haha
                    """);

    private static final Table SIGNS =
            table(
                    """
                    suicide\t10\tsays\tintent\tkill|killing|hang|hurt myself|himself|herself|themselves
                    suicide\t10\tsays\tintent\twant|wants|going|ready|rather .. die|dead
                    suicide\t10\tsays\tintent\tend|ending|take|taking my|it .. life|all
                    suicide\t10\tsays\tintent\tdo not want to .. live|be here|exist
                    suicide\t10\tsays\tintent\tsuicidal
                    suicide\t6\tnames\tintent\tsuicide
                    suicide\t6\tsays\tburden\tbetter off without
                    suicide\t6\tsays\thopeless\tcan not .. do|take|go|carry .. on|any|anymore
                    self-harm\t10\tsays\tself-harm\tcut|cutting .. myself|wrists|wrist
                    abuse\t10\tsays\tabuse\thits|beats|raped|strangled|hurts|punches me
                    abuse\t10\tsays\tabuse\twill not let me .. leave|go|out
                    medical\t10\tsays\tmedical\tcan not breathe
                    medical\t10\tsays\tmedical\tchest pain|pains !clinic
                    medical\t10\tsays\tmedical\ttaken|took .. many|overdose
                    medical\t10\tsays\tmedical\tnot breathing
                    threat\t10\tsays\tthreat\tgoing|want to .. stab|kill|shoot him|her|them|someone
                    homeless-tonight\t10\tsays\thomeless\tnowhere .. sleep|stay|go
                    """);

    private CoreRules() {}

    static List<List<String>> signs() {
        return SIGNS.rows();
    }

    private static Table table(String rows) {
        return Table.of(rows.lines().toList());
    }
}
