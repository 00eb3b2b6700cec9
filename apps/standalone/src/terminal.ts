/** How the supervisor speaks to a person; `run.mjs` brings it along, so that all steps of a start look alike. */
export interface Terminal {
  say(text?: string): void;
  /**
   * Shows a step with its outcome and time.
   * @param work may tell what it is at; returns what to show at the end, undefined for nothing
   */
  step(
    name: string,
    doing: string,
    work: (detail: (text: string) => void) => Promise<string | undefined>,
  ): Promise<void>;
  bold(text: string): string;
  dim(text: string): string;
  yellow(text: string): string;
  red(text: string): string;
}

/** One line about a part of the desk that runs. */
export function showEvent(
  terminal: Terminal,
  kind: 'plain' | 'warning' | 'error',
  name: string,
  text: string,
): void {
  const marks = { plain: terminal.dim('│'), warning: terminal.yellow('!'), error: terminal.red('✗') };
  terminal.say(`  ${marks[kind]} ${terminal.dim(name.padEnd(12))} ${text}`);
}
