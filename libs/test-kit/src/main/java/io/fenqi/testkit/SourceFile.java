package io.fenqi.testkit;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * One Java file as written.
 *
 * @param isPublic whether its top-level type is public
 * @param methodLines lines from head to closing brace per method, named {@code File.java:line method}
 */
record SourceFile(Path path, String text, boolean isPublic, Map<String, Integer> methodLines) {

    static List<SourceFile> allUnder(Path root) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var tree = Files.walk(root);
                var files = compiler.getStandardFileManager(null, null, null)) {
            var paths = tree.filter(path -> path.toString().endsWith(".java")).toList();
            if (paths.isEmpty()) {
                return List.of();
            }
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            var trees = Trees.instance(task);
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(unit -> of(unit, trees))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SourceFile of(CompilationUnitTree unit, Trees trees) {
        var path = Path.of(unit.getSourceFile().toUri());
        var open = unit.getTypeDecls().stream()
                .anyMatch(type -> type instanceof ClassTree declared
                        && declared.getModifiers().getFlags().contains(Modifier.PUBLIC));
        var methods = new TreeMap<String, Integer>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                var lines = Objects.requireNonNull(unit.getLineMap());
                var positions = trees.getSourcePositions();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method));
                methods.put(
                        "%s:%d %s".formatted(path.getFileName(), first, method.getName()),
                        Math.toIntExact(last - first + 1));
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
        try {
            return new SourceFile(path, Files.readString(path), open, methods);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    Path folder() {
        return Objects.requireNonNull(path.getParent());
    }

    boolean isPackageInfo() {
        return name().equals("package-info.java");
    }

    int lines() {
        return Math.toIntExact(text.lines().count());
    }

    /** Without empty lines, comments, imports and the package line. */
    int codeLines() {
        return Math.toIntExact(
                text.lines().map(String::strip).filter(SourceFile::carriesCode).count());
    }

    private static boolean carriesCode(String line) {
        return !(line.isEmpty()
                || line.startsWith("*")
                || line.startsWith("/*")
                || line.startsWith("//")
                || line.startsWith("import ")
                || line.startsWith("package "));
    }

    List<String> methodsLongerThan(int linesMax) {
        return methodLines.entrySet().stream()
                .filter(method -> method.getValue() > linesMax)
                .map(method -> method.getKey() + " has " + method.getValue() + " lines")
                .toList();
    }
}
