import { setTimeout as delay } from 'node:timers/promises';
import { type JobPayload, jobIds, jobOptions, jobs } from '@desk/contract/jobs';
import { createClock } from '@desk/desk/clock';
import { closeOnSignals } from '@desk/desk/close-on-signals';
import { createDatabase } from '@desk/desk/database';
import { logSerializers } from '@desk/desk/describe-error';
import type { Desk } from '@desk/desk/desk';
import { settingsOrExit } from '@desk/desk/environment';
import { offerBlindReviews } from '@desk/desk/learning/blind-reviews';
import { awardPoints } from '@desk/desk/points/award-points';
import { pino } from 'pino';
import { createEmbedder } from './ai/embedder/choose-embedder.ts';
import { defaultTransformer } from './ai/embedder/transformer-embedder.ts';
import { createOllama } from './ai/ollama.ts';
import { analyzeTicket } from './analyze-ticket/analyze-ticket.ts';
import { createLanguageModel, noModel } from './analyze-ticket/ask-model.ts';
import { refineAnswer } from './analyze-ticket/refine-answer.ts';
import { createRetrievalStore } from './analyze-ticket/retrieval-store.ts';
import { createStageRunner } from './analyze-ticket/run-stage.ts';
import { clearOrphanFiles } from './clear-orphan-files.ts';
import { connectBlockingRedis, connectRedis } from './connect-redis.ts';
import { draftArticles } from './draft-articles/draft-articles.ts';
import { embedArticle } from './embed-article.ts';
import { embedTicket } from './embed-ticket.ts';
import { readSettings } from './env.ts';
import { startKeepingTime } from './escalate/start-keeping-time.ts';
import { watchEscalations } from './escalate/watch-escalations.ts';
import { fileCase } from './file-case/file-cases.ts';
import { answerQuestion } from './find-solutions/find-solutions.ts';
import { keepDoing } from './keep-doing.ts';
import { createLearnedTriage } from './learn/learned-triage.ts';
import { refitAssistant } from './learn/refit-assistant.ts';
import { startLearning } from './learn/start-learning.ts';
import { watchQuality } from './learn/watch-quality.ts';
import { announceWorker, isEmbedderAlive } from './liveness.ts';
import { sendMail } from './mail/deliver-mails.ts';
import { openPost } from './mail/post.ts';
import { watchMails } from './mail/watch-mails.ts';
import { createMetrics } from './metrics.ts';
import { pullModel } from './model/pull-model.ts';
import { watchModel } from './model/watch-model.ts';
import { startTelling } from './notices/start-telling.ts';
import { openQueues } from './open-queues.ts';
import { createPause } from './pause-for-test.ts';
import { startReEmbedding } from './re-embed.ts';
import { readComment } from './read-comment/read-comment.ts';
import { sweepReplies } from './read-comment/sweep-replies.ts';
import { watchReplies } from './read-comment/watch-replies.ts';
import { readReadiness } from './readiness.ts';
import { startReviewingAutonomy, watchAutonomy } from './review-autonomy.ts';
import { serveMonitoring } from './serve-monitoring.ts';
import { startKnowledge } from './start-knowledge.ts';
import { startSweep } from './sweep.ts';
import { watchDesk, watchThinking } from './watch-desk.ts';
import { watchFigures } from './watch-figures.ts';
import { handle, startWorkers } from './worker.ts';

/** Covers the download of the weights over a slow line. */
const loadTimeoutMs = 30 * 60_000;
/**
 * So long the first ticket may wait for the embedding model, if its weights are on the disk, and for vectors that have not
 * been made yet: what is analysed before is compared with nothing.
 */
const patienceMs = 5_000;
/** When the worker must stop: so long what runs may take to finish; then it is handed back. */
const finishMs = 6_000;

const settings = settingsOrExit(readSettings);
const log = pino({ level: settings.logLevel, serializers: logSerializers });
const metrics = createMetrics();

const database = createDatabase(settings.databaseUrl, {
  onPoolError: (error) =>
    log.warn({ err: error }, 'a connection to PostgreSQL broke; the next query opens another'),
});
const desk: Desk = { database, clock: createClock(settings.testClockFile), timeZone: settings.deskTimeZone };
const redis = connectRedis(settings.redisUrl, log);
const blockingRedis = connectBlockingRedis(settings.redisUrl);
const queues = openQueues(redis);

const chosen = createEmbedder(
  {
    wanted: settings.embedder,
    transformer: {
      ...defaultTransformer,
      cacheDir: settings.modelCacheDir,
      modelDir: settings.modelDir,
      remoteHost: settings.modelRemoteHost,
    },
    loadTimeoutMs,
  },
  { log, onSwitch: () => reEmbedding.wake() },
);
const embedder = () => chosen.current();
const store = createRetrievalStore(database);
const ollama = settings.ollamaEnabled
  ? createOllama({ host: settings.ollamaHost, model: settings.ollamaModel, log })
  : undefined;

const modelWatch = watchModel({ ollama, wanted: settings.ollamaModel, redis, clock: desk.clock, log });

const learned = createLearnedTriage({ database, log });

const pause = createPause(settings.pauseAt);
const embedding = { database, embedder, embeddingsMade: metrics.embeddingsMade };
const analysis = {
  desk,
  embedder,
  store,
  cut: settings.retrievalCut,
  triage: learned.triage,
  model: ollama ? createLanguageModel({ ollama, modelFailures: metrics.modelFailures, log }) : noModel,
  onRefinementOwed: (key: JobPayload<'refine-answer'>) => enqueueRefinement(key),
  stage: createStageRunner(metrics.stageDuration, pause),
  metrics,
  log,
};

const reEmbedding = startReEmbedding({ ...embedding, mayReplace, log });
const sweep = startSweep({ desk, redis, queues, onSweep: reEmbedding.wake, metrics, log });
const replies = keepDoing({
  name: 'read-replies',
  everyMs: 5_000,
  work: () => sweepReplies({ desk, queues }),
  metrics,
  log,
});
const reviewing = startReviewingAutonomy({ desk, metrics, log });
const learning = startLearning({ desk, queues, learned, log });
const timekeeping = startKeepingTime({ desk, queues, metrics, log });
const knowledge = startKnowledge({ desk, queues, metrics, log });
const awarding = keepDoing({
  name: 'award-points',
  everyMs: 60_000,
  async work() {
    await awardPoints(desk);
  },
  metrics,
  log,
});
const clearing = keepDoing({
  name: 'clear-orphans',
  everyMs: 60 * 60_000,
  work: () => clearOrphanFiles({ desk, filesDir: settings.filesDir, log }),
  metrics,
  log,
});
const post = settings.mail && openPost(settings.mail);
const telling = startTelling({
  desk,
  queues,
  mail: settings.mail && { ...settings.mail, timeZone: settings.deskTimeZone },
  metrics,
  log,
});
const liveness = announceWorker(redis, () => embedder().name);
watchDesk(metrics.registry, { desk, queues });
watchQuality(metrics.registry, desk);
watchReplies(metrics.registry, desk, metrics);
watchAutonomy(metrics.registry, desk);
watchEscalations(metrics.registry, desk);
watchFigures(metrics.registry, desk);
watchMails(metrics.registry, desk, metrics.mailAttempts);
watchThinking(metrics.registry, { chosen, store, ollama, modelWatch });

let isDraining = false;
const monitoring = await serveMonitoring({
  host: settings.metricsHost,
  port: settings.metricsPort,
  registry: metrics.registry,
  readiness: () => readReadiness({ database, redis, embedder: chosen, ollama, isDraining }),
});

const vectorsMade = chosen.settled.then(() => {
  reEmbedding.wake();
  return reEmbedding.idle();
});
// What cannot be read now is looked for again within the minute.
const lessonsRead = learned.refresh().catch(() => {});
await Promise.race([Promise.all([vectorsMade, lessonsRead]), delay(patienceMs)]);
// The first ticket need not wait for it; should the database be away, that ticket will say so.
store.read(embedder().name).catch(() => {});

const workers = startWorkers({
  redis: blockingRedis,
  handlers: {
    'analyze-ticket': handle(jobs['analyze-ticket'], async (key, signal) => {
      await analyzeTicket(analysis, key, signal);
      await pause('saved');
    }),
    'refine-answer': handle(jobs['refine-answer'], (key, signal) => refineAnswer(analysis, key, signal)),
    'read-comment': handle(jobs['read-comment'], async (payload) => {
      await readComment({ desk, queues, metrics, log }, payload);
    }),
    'embed-article': handle(jobs['embed-article'], (payload) => embedArticle(embedding, payload)),
    'embed-ticket': handle(jobs['embed-ticket'], (payload) => embedTicket(embedding, payload)),
    'offer-blind-reviews': handle(jobs['offer-blind-reviews'], async () => {
      const offered = await offerBlindReviews(desk);
      log.info({ offered }, 'closed tickets are offered for blind review');
    }),
    'refit-assistant': handle(jobs['refit-assistant'], (payload, signal) =>
      refitAssistant({ desk, embedder, learned, log }, payload, signal),
    ),
    'send-mail': handle(jobs['send-mail'], (payload, signal) =>
      sendMail({ desk, post, metrics, log }, payload, signal),
    ),
    'file-case': handle(jobs['file-case'], (payload) => fileCase({ desk }, payload)),
    'draft-articles': handle(jobs['draft-articles'], (payload, signal) =>
      draftArticles({ desk, embedder, onDrafted: () => reEmbedding.wake(), log }, payload, signal),
    ),
    'find-solutions': handle(jobs['find-solutions'], (payload) =>
      answerQuestion(
        { database, redis, embedder, store, cut: settings.retrievalCut, triage: learned.triage },
        payload,
      ),
    ),
    'pull-model': handle(jobs['pull-model'], (payload, signal) =>
      pullModel({ ollama, redis, onEnd: modelWatch.look, log }, payload, signal),
    ),
  },
  // A model on this machine answers one question after the other; asked more at once, each only waits for the others.
  concurrency: {
    analysis: settings.analysisConcurrency,
    refinement: 1,
    housekeeping: 1,
    models: 1,
    search: 4,
    mail: 2,
  },
  metrics,
  log,
});
log.info({ metrics_port: monitoring.port, embedder: embedder().name }, 'the worker is ready');

closeOnSignals(log, async () => {
  isDraining = true;
  await Promise.all([
    sweep.stop(),
    replies.stop(),
    learning.stop(),
    reviewing.stop(),
    timekeeping.stop(),
    knowledge.stop(),
    telling.stop(),
    awarding.stop(),
    clearing.stop(),
  ]);
  await Promise.all([workers.stop(AbortSignal.timeout(finishMs)), reEmbedding.stop(), modelWatch.stop()]);
  liveness.stop();
  await chosen.close();
  await queues.close();
  redis.disconnect();
  blockingRedis.disconnect();
  await monitoring.close();
  await database.close();
});

/** Best effort: the ticket itself says that it is owed, and the sweep finds it if Redis is away. */
function enqueueRefinement(key: JobPayload<'refine-answer'>): void {
  queues
    .current()
    ?.refinement.add('refine-answer', key, { ...jobOptions, jobId: jobIds['refine-answer'](key) })
    .catch((error: unknown) => log.warn({ err: error, ...key }, 'job left to the sweep'));
}

/** Vectors of another model are made again when it is clear which model this worker stays with, and that it is the best. */
async function mayReplace(): Promise<boolean> {
  const { state, wanted } = chosen.readiness();
  if (state === 'loading') return false;
  return state === 'ready' || !(await isEmbedderAlive(redis, wanted));
}
