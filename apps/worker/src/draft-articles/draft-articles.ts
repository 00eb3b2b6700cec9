import type { JobPayload } from '@desk/contract/jobs';
import { type Category, categories } from '@desk/contract/vocabulary';
import type { Desk } from '@desk/desk/desk';
import {
  type DraftableCase,
  readCoveredVectors,
  readDraftableCases,
  saveDrafts,
} from '@desk/desk/knowledge/draft-articles';
import { noteNightlyWork } from '@desk/desk/nightly-work';
import type { Logger } from 'pino';
import type { Embedder } from '../ai/embedder/embedder.ts';
import { type Cluster, clusterCases, cosine, unit } from './cluster-cases.ts';
import { isTeachable, writeDrafts } from './write-draft.ts';

/** What `nightly_work` calls it. */
export const draftingName = 'draft-articles';

/** So many cases one night compares with each other; the latest. */
const mostCases = 2_000;
/** So many drafts reviewers find in the morning, the largest clusters first; the others come in the nights after. */
const mostClusters = 5;
const fewestCases = 3;
/**
 * Cosine of two problems that are the same one, and from which a cluster is told by a piece of an article. Of the labelled
 * tickets, nine clusters in ten that this makes are of one issue.
 */
const alike = 0.7;
const covered = 0.55;

/**
 * Looks for what the IT team solves again and again and nobody has written down, and drafts an article for each. Nobody reads a
 * draft but reviewers, who publish or discard it; nothing is drafted twice from the same tickets.
 */
export async function draftArticles(
  deps: {
    desk: Desk;
    embedder: () => Embedder;
    /** Told which articles are new; must not wait. */
    onDrafted: (article_ids: readonly number[]) => void;
    log: Logger;
  },
  { night }: JobPayload<'draft-articles'>,
  signal: AbortSignal,
): Promise<void> {
  const { desk, onDrafted, log } = deps;
  const { name: model } = deps.embedder();
  const cases = (await readDraftableCases(desk, model, mostCases)).filter(isTeachable);
  const told = (await readCoveredVectors(desk.database, model)).map(unit);

  const clusters: { category: Category; cluster: Cluster<DraftableCase> }[] = [];
  for (const category of categories) {
    signal.throwIfAborted();
    const some = cases.filter((one) => one.category === category);
    for (const cluster of await clusterCases(some, { alike, fewest: fewestCases }))
      if (!told.some((piece) => cosine(piece, cluster.centre) >= covered))
        clusters.push({ category, cluster });
  }
  clusters.sort((a, b) => b.cluster.members.length - a.cluster.members.length);

  const drafted: number[] = [];
  for (const { category, cluster } of clusters.slice(0, mostClusters)) {
    const from = cluster.members.map(({ ticket_id }) => ticket_id);
    drafted.push(...(await saveDrafts(desk, category, from, writeDrafts(cluster))));
  }
  await noteNightlyWork(desk, draftingName, night);
  if (drafted.length > 0) onDrafted(drafted);
  log.info(
    { cases: cases.length, clusters: clusters.length, drafted: drafted.length },
    'articles are drafted',
  );
}
