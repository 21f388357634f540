import java.io.FileReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;

/** Reads a GEXF file, checked against the official schema, and prints the ties by label and weight. */
class ReadGexf {
    public static void main(String[] arguments) throws Exception {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        graph.setVertexSupplier(() -> graph.vertexSet().size());
        Map<Integer, String> labels = new HashMap<>();
        var importer = new SimpleGEXFImporter<Integer, DefaultWeightedEdge>();
        importer.setSchemaValidation(true);
        importer.addVertexAttributeConsumer((of, value) -> {
            if (of.getSecond().equals("label")) {
                labels.put(of.getFirst(), value.getValue());
            }
        });
        importer.importGraph(graph, new FileReader(arguments[0], StandardCharsets.UTF_8));
        for (var edge : graph.edgeSet()) {
            var ends = Stream.of(graph.getEdgeSource(edge), graph.getEdgeTarget(edge)).map(labels::get);
            var weight = String.format("%.6f", graph.getEdgeWeight(edge));
            System.out.println(ends.sorted().collect(Collectors.joining("\t")) + "\t" + weight);
        }
    }
}
