import { z } from 'zod';
import type { ScoreContext } from './section.ts';

const tags = z.object({ models: z.array(z.object({ name: z.string() })) });
const limit_ms = 2_000;

/** Whether an Ollama answers where the desk would ask it, and has the model: then the parts that need one can run. */
export async function findModel(env = process.env): Promise<{ context: ScoreContext; sentence: string }> {
  const host = env.OLLAMA_HOST || 'http://127.0.0.1:11434';
  const model = env.OLLAMA_MODEL || 'llama3.2:3b';
  try {
    const answer = await fetch(new URL('/api/tags', host), { signal: AbortSignal.timeout(limit_ms) });
    const names = tags.parse(await answer.json()).models.map(({ name }) => name);
    if (names.includes(model) || names.includes(`${model}:latest`))
      return { context: { ollama_host: host, model }, sentence: `${model} answers at ${host}.` };
    return {
      context: {},
      sentence: `${host} answers but has no ${model}: what needs a language model is left out.`,
    };
  } catch {
    return {
      context: {},
      sentence: `No Ollama answers at ${host}: what needs a language model is left out.`,
    };
  }
}
