package org.doorstep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// The house rules that can be counted, over the main sources of every module.
class HouseTest {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 40;
    private static final Pattern CEREMONY = Pattern.compile(".*(Impl|Manager|Util|Utils|Helper)");

    private static final Path ROOT =
            Path.of(Objects.requireNonNull(System.getProperty("doorstep.root")));

    @Test
    void no_file_is_longer_than_three_hundred_lines() throws IOException {
        List<String> long_ = new ArrayList<>();
        for (Path file : sources()) {
            long lines;
            try (Stream<String> all = Files.lines(file)) {
                lines = all.count();
            }
            if (lines > LONGEST_FILE) {
                long_.add(ROOT.relativize(file) + " has " + lines);
            }
        }
        assertEquals(List.of(), long_);
    }

    @Test
    void no_method_is_longer_than_forty_lines_and_every_public_type_is_told() throws IOException {
        Findings findings = scan();
        assertTrue(findings.methods > 200, "the scan saw no code: " + findings.methods);
        assertEquals(List.of(), findings.faults);
    }

    @Test
    void every_package_has_a_page() throws IOException {
        TreeSet<String> without = new TreeSet<>();
        for (Path file : sources()) {
            Path page = file.resolveSibling("package-info.java");
            if (!Files.exists(page)) {
                without.add(ROOT.relativize(file.getParent()).toString());
            } else {
                String text = Files.readString(page);
                assertTrue(text.startsWith("///"), page + " says nothing");
                assertTrue(text.contains("@NullMarked"), page + " is not @NullMarked");
            }
        }
        assertEquals(new TreeSet<>(), without);
    }

    @Test
    void nothing_names_a_machine_or_is_left_for_later() throws IOException {
        Pattern odd = Pattern.compile("(?<![A-Za-z.])/(wor" + "k|ro" + "ot)/|TO" + "DO|FIX" + "ME");
        for (Path file : sources()) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            assertFalse(odd.matcher(text).find(), ROOT.relativize(file).toString());
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT, 20)) {
            return all.filter(p -> p.toString().endsWith(".java"))
                    .filter(p -> p.toString().replace('\\', '/').contains("/src/main/java/"))
                    .filter(p -> !p.toString().contains("node_modules"))
                    .filter(p -> !ROOT.relativize(p).startsWith(".build"))
                    .sorted()
                    .toList();
        }
    }

    private static final class Findings {
        private int methods;
        private final List<String> faults = new ArrayList<>();
    }

    private static Findings scan() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Findings findings = new Findings();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    _ -> {},
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources()));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                scan(unit, docs, findings);
            }
        }
        return findings;
    }

    private static void scan(CompilationUnitTree unit, DocTrees docs, Findings findings) {
        SourcePositions at = docs.getSourcePositions();
        String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void none) {
                findings.methods++;
                long lines =
                        line(unit, at.getEndPosition(unit, method))
                                - line(unit, at.getStartPosition(unit, method))
                                + 1;
                if (lines > LONGEST_METHOD) {
                    findings.faults.add(file + " " + method.getName() + " has " + lines + " lines");
                }
                return super.visitMethod(method, none);
            }

            @Override
            public Void visitClass(ClassTree type, Void none) {
                String name = type.getSimpleName().toString();
                if (CEREMONY.matcher(name).matches()) {
                    findings.faults.add(name + " is named for ceremony");
                }
                boolean topLevel =
                        getCurrentPath().getParentPath().getLeaf().getKind()
                                == Tree.Kind.COMPILATION_UNIT;
                boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                if (topLevel && isPublic && docs.getDocComment(getCurrentPath()) == null) {
                    findings.faults.add(name + " does not say why it exists");
                }
                return super.visitClass(type, none);
            }
        }.scan(unit, null);
    }

    private static long line(CompilationUnitTree unit, long position) {
        return unit.getLineMap().getLineNumber(position);
    }
}
