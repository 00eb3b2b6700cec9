import { readText } from './read-files.ts';

export type Instruction = { keyword: string; rest: string };

/** A Dockerfile in its logical lines, with what the final image takes from it. */
export function readDockerfile(path: string) {
  const source = readText(path);
  const instructions: Instruction[] = source
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      keyword: /^\S+/.exec(line)?.[0].toUpperCase() ?? '',
      rest: line.replace(/^\S+\s+/, ''),
    }));
  const lastFrom = instructions.findLastIndex(({ keyword }) => keyword === 'FROM');
  const final = instructions.slice(lastFrom);
  const last = (keyword: string) => final.findLast((each) => each.keyword === keyword)?.rest;
  const environment = Object.fromEntries(
    final
      .filter(({ keyword }) => keyword === 'ENV')
      .flatMap(({ rest }) => [...rest.matchAll(/(\w+)=(\S+)/g)])
      .map(([, name = '', value = '']) => [name, value]),
  );
  return {
    source,
    instructions,
    base: last('FROM') ?? '',
    user: last('USER'),
    command: last('CMD'),
    healthcheck: last('HEALTHCHECK'),
    environment,
  };
}
