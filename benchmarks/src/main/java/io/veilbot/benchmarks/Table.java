package io.veilbot.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Columns of text: the first flush left, numbers flush right. */
final class Table {

    private static final String GAP = "  ";

    private Table() {}

    /**
     * @param rows each as long as the header
     * @return lines, each ended
     */
    static String of(List<String> header, List<List<String>> rows) {
        int[] widths =
                IntStream.range(0, header.size())
                        .map(column -> width(column, header, rows))
                        .toArray();
        return Stream.concat(Stream.of(header), rows.stream())
                .map(row -> line(row, widths))
                .collect(Collectors.joining());
    }

    private static int width(int column, List<String> header, List<List<String>> rows) {
        return Stream.concat(Stream.of(header), rows.stream())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder(row.getFirst()).append(spaces(widths[0], row.getFirst()));
        for (int column = 1; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(GAP).append(spaces(widths[column], cell)).append(cell);
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static String spaces(int width, String cell) {
        return String.join("", Collections.nCopies(width - cell.length(), " "));
    }
}
