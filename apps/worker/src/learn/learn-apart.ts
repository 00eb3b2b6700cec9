import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LearnedLesson, LessonInput } from './learn-lesson.ts';

/** Ends a lesson that would not end by itself; one of three thousand labels takes some twenty seconds. */
const longestMs = 10 * 60_000;

/**
 * Learns in a thread of its own: twenty seconds of arithmetic in this one would be twenty seconds without any answer, and
 * Redis would take every running job for lost.
 */
export async function learnApart(input: LessonInput, signal: AbortSignal): Promise<LearnedLesson> {
  signal.throwIfAborted();
  const { file, execArgv } = programOf(process.argv[1]);
  const thread = new Worker(file, {
    workerData: input,
    execArgv,
    // Running out of memory ends the lesson, not the worker.
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const stopped = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
  const stop = () => void thread.terminate();
  stopped.addEventListener('abort', stop);
  try {
    return await new Promise<LearnedLesson>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', (code) =>
        reject(
          stopped.aborted ? stopped.reason : new Error(`The thread that learns ended with code ${code}`),
        ),
      );
    });
  } finally {
    stopped.removeEventListener('abort', stop);
    await thread.terminate();
  }
}

/**
 * Bundled, the thread's program lies beside the worker's.
 * @param main the file that this process was started with
 */
export function programOf(main = ''): { file: string | URL; execArgv: string[] } {
  if (/[\\/]dist[\\/]main\.js$/.test(main))
    return { file: join(dirname(main), 'learn-in-thread.js'), execArgv: ['--enable-source-maps'] };
  return { file: new URL('./learn-from-sources.mjs', import.meta.url), execArgv: [] };
}
