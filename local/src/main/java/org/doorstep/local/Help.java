package org.doorstep.local;

/// What each command does, in a line or two.
final class Help {

    private static final String TEXT =
            """
            ./doorstep run [--port 8080] [--data DIR] [--clock INSTANT] [--empty]
                           [--without store,index,config]
                starts the whole system; the first time it loads the small world of seeds/
            ./doorstep test
                everything that must pass
            ./doorstep import FILE... [--format oruk|csv|hsds|openactive] [--source NAME]
                              [--topic ID] [--data DIR]
                loads files into the running system, or into DIR when none runs
            ./doorstep ask "TEXT" [--from NUMBER] [--channel sms|chat] [--port N] [--data DIR]
                sends one message and prints the replies
            ./doorstep understand [--clock INSTANT] [--data DIR] [--near PLACE]
                reads messages, one a line, and prints what each means as JSON
            ./doorstep hours [--clock INSTANT]
                reads opening hours, one text a line, and prints them as JSON
            ./doorstep gazetteer FILE [--data DIR]
                builds the postcode gazetteer from OS Code-Point Open, used from then on
            ./doorstep erase [NUMBER] [--data DIR]
                forgets all that is held under a telephone number, read from standard input
                when it is not given
            ./doorstep bench [NAME]
                the benchmarks, as a table; "bench relevance" says how good the answers are
            ./doorstep fuzz [NAME]
                looks for inputs that break a parser, two minutes for each
            ./doorstep help
                this

            Data lie in .doorstep unless --data says otherwise. INSTANT is like
            2026-11-24T10:00:00Z. Exit codes: 0 done, 2 for what you can mend, 1 for a fault.
            """;

    private Help() {}

    static int run(Terminal terminal) {
        terminal.say(TEXT.stripTrailing());
        return 0;
    }
}
