package io.veilbot.app.contract;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** What the source files say about messages; parsed by the compiler itself, not compiled. */
final class Sources {

    /** A sealed interface with its messages: the vocabulary of one aggregate. */
    record Family(String context, String name, String life, List<Message> messages) {}

    /** One event or command. */
    record Message(
            String storedName,
            int revision,
            String name,
            String sentence,
            List<Component> components) {}

    /** One component of a message; its meaning is empty where the name says it all. */
    record Component(String name, String type, String meaning) {}

    private final DocTrees docs;

    private Sources(DocTrees docs) {
        this.docs = docs;
    }

    /** All families below a module's sources, in the order of their files. */
    static List<Family> read(Path module) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> files =
                Repository.files(
                        module.resolve("src/main/java"), it -> it.toString().endsWith(".java"));
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            var sources = new Sources(DocTrees.instance(task));
            List<Family> families = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.addFamilies(unit, families);
            }
            return families;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addFamilies(CompilationUnitTree unit, List<Family> families) {
        for (Tree top : unit.getTypeDecls()) {
            if (top instanceof ClassTree type
                    && type.getModifiers().getFlags().contains(Modifier.SEALED)) {
                var path = new TreePath(new TreePath(unit), type);
                var messages = messages(type, path);
                if (!messages.isEmpty()) {
                    String context = String.valueOf(unit.getPackageName()).replaceAll(".*\\.", "");
                    String name = type.getSimpleName().toString();
                    families.add(new Family(context, name, sentence(path), messages));
                }
            }
        }
    }

    private List<Message> messages(ClassTree family, TreePath familyPath) {
        List<Message> messages = new ArrayList<>();
        for (Tree member : family.getMembers()) {
            if (member instanceof ClassTree type) {
                var path = new TreePath(familyPath, type);
                storedAs(type).ifPresent(stored -> messages.add(message(type, path, stored)));
            }
        }
        return messages;
    }

    private static Optional<? extends AnnotationTree> storedAs(ClassTree type) {
        return type.getModifiers().getAnnotations().stream()
                .filter(it -> it.getAnnotationType().toString().equals("StoredAs"))
                .findFirst();
    }

    private Message message(ClassTree type, TreePath path, AnnotationTree stored) {
        Map<String, String> arguments =
                stored.getArguments().stream()
                        .map(Sources::argument)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Message(
                arguments.getOrDefault("value", ""),
                Integer.parseInt(arguments.getOrDefault("revision", "1")),
                type.getSimpleName().toString(),
                sentence(path),
                components(type, meanings(path)));
    }

    private static Map.Entry<String, String> argument(ExpressionTree argument) {
        return argument instanceof AssignmentTree named
                ? Map.entry(named.getVariable().toString(), literal(named.getExpression()))
                : Map.entry("value", literal(argument));
    }

    private static String literal(ExpressionTree expression) {
        return expression instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "";
    }

    private static List<Component> components(ClassTree type, Map<String, String> meanings) {
        List<Component> components = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
                String name = field.getName().toString();
                components.add(
                        new Component(
                                name,
                                String.valueOf(field.getType()),
                                meanings.getOrDefault(name, "")));
            }
        }
        return components;
    }

    private String sentence(TreePath path) {
        DocCommentTree doc = docs.getDocCommentTree(path);
        return doc == null ? "" : Prose.of(doc.getFullBody());
    }

    private Map<String, String> meanings(TreePath path) {
        DocCommentTree doc = docs.getDocCommentTree(path);
        if (doc == null) {
            return Map.of();
        }
        return doc.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .collect(
                        Collectors.toMap(
                                it -> it.getName().toString(),
                                it -> Prose.of(it.getDescription())));
    }
}
