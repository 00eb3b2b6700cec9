/** What one `score-*.ts` gives back: one row, or a few, of the goal table, measured. */

export type Goal = { at_least?: number; at_most?: number };

export type Metric = {
  /** Unique within its section; with the section's row it is the key under which the accepted value is kept. */
  name: string;
  value: number;
  goal?: Goal;
  /** 95 %, clustered by issue where rows share one. */
  interval?: [number, number];
  /** The same figure by language, or by pair such as `zh>fr`. */
  per?: Record<string, number>;
  worst?: { name: string; value: number };
  higherIsBetter: boolean;
  /** The mean by issue: with it a later run is compared issue by issue, which notices far smaller drops. */
  per_issue?: Record<string, number>;
  /** A drop of this figure beyond noise fails `npm test`. */
  gate?: boolean;
};

export type Table = { title: string; columns: string[]; rows: (string | number)[][] };

export type ScoreSection = {
  /** Row of the goal table, such as "1"; several as "15, 16". */
  row: string;
  title: string;
  metrics: Metric[];
  tables?: Table[];
  notes?: string[];
};

export type ScoreContext = {
  /** Where an Ollama answers, if one does. */
  ollama_host?: string;
  /** Its model, which is there. */
  model?: string;
};
