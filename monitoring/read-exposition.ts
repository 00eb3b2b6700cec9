/** Metrics as a process exposes them to Prometheus, by name, each with the labels that its samples carry. */
export type Exposition = Map<string, Set<string>>;

/** What `/metrics` answers; a histogram is there under the names of its series. */
export function readExposition(text: string): Exposition {
  const found: Exposition = new Map();
  const labelsOf = (name: string) => {
    const known = found.get(name) ?? new Set<string>();
    found.set(name, known);
    return known;
  };
  for (const line of text.split('\n')) {
    const [, declared, type] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
    if (declared && type !== 'histogram') labelsOf(declared);
    const [, name, labels = ''] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? /.exec(line) ?? [];
    if (name) for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) labelsOf(name).add(label);
  }
  return found;
}
