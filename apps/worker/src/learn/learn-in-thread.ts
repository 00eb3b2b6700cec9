import { parentPort, workerData } from 'node:worker_threads';
import { learnLesson } from './learn-lesson.ts';

// What `learn-apart.ts` starts: the lesson comes as this thread's data, what was learned goes back as its one message.
parentPort?.postMessage(learnLesson(workerData));
