import { parser } from '@prometheus-io/lezer-promql';

/** Grafana's own variables, as something that PromQL understands. */
const withoutMacros = (query: string) =>
  query.replaceAll(/\$__(rate_interval|interval|range)\b/g, '1m').replaceAll(/\$__all\b/g, '.*');

/**
 * Reads a query as Prometheus does.
 * @returns the names of the metrics it selects, and of the labels it selects or groups by; `problems` says where it is no
 *   PromQL
 */
export function readPromql(query: string): {
  metrics: Set<string>;
  labels: Set<string>;
  problems: string[];
} {
  const text = withoutMacros(query);
  const metrics = new Set<string>();
  const labels = new Set<string>();
  const problems: string[] = [];
  parser.parse(text).iterate({
    enter(node) {
      if (node.type.isError) problems.push(`at ${node.from}: ${text.slice(node.from, node.from + 30)}`);
      if (node.name === 'LabelName') labels.add(text.slice(node.from, node.to));
      if (node.name !== 'VectorSelector') return;
      const name = node.node.getChild('Identifier');
      if (name) metrics.add(text.slice(name.from, name.to));
      else problems.push(`a selector without a metric's name: ${text.slice(node.from, node.to)}`);
    },
  });
  return { metrics, labels, problems };
}
