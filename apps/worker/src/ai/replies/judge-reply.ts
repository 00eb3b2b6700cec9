import type { ClosureIntent, Language, Sentiment } from '@desk/contract/vocabulary';
import { detectLanguage } from '../language.ts';
import { cleanProblem } from '../retrieval/clean-problem.ts';
import { judgeSentiment } from '../triage/judge-sentiment.ts';
import { type ReadReply, readReply } from './read-reply.ts';
import { featuresOf, objectsToEnd, saysNothing, tellsEnd } from './reply-features.ts';
import { type ReplyParameters, replyParameters } from './reply-parameters.ts';

export type ReplyVerdict = {
  closure_intent: ClosureIntent;
  /**
   * Between 0 and 1. Of `thanks_only`: how likely these words alone are enough to close the ticket, so a mere "thanks" has
   * a low one; of the others: how likely it is this one.
   */
  confidence: number;
  sentiment: Sentiment;
  /** Thanks, courtesies or an automatic reply: nobody has to do anything about it. */
  wants_nothing: boolean;
  /** They say that they want to talk to somebody. */
  wants_person: boolean;
};

/**
 * What a requester's reply means for the end of their ticket, and how they feel.
 * @param text prepared (`prepareText`)
 * @param fallback the language that its author reads the desk in; for words too few to tell
 */
export function judgeReply(text: string, fallback: Language, parameters = replyParameters()): ReplyVerdict {
  const said = cleanProblem(text);
  const language = detectLanguage(said, fallback);
  const read = readReply(said, language);
  const { closure_intent, confidence } = weigh(read, parameters);
  return {
    closure_intent,
    confidence,
    sentiment: read.sarcasm > 0 ? soured(judgeSentiment(said, language)) : judgeSentiment(said, language),
    wants_nothing: (closure_intent === 'thanks_only' && !objectsToEnd(read)) || saysNothing(read),
    wants_person: read.wants_person > 0,
  };
}

/** Praise that means its opposite is no praise. */
const soured = (sentiment: Sentiment): Sentiment => (sentiment === 'very_negative' ? sentiment : 'negative');

function weigh(
  read: ReadReply,
  { intents, closes }: ReplyParameters,
): Pick<ReplyVerdict, 'closure_intent' | 'confidence'> {
  const features = featuresOf(read);
  const rated = intents.map(({ closure_intent, weights }) => ({
    closure_intent,
    share: probability(weights, features),
  }));
  const best = rated.reduce((one, other) => (other.share > one.share ? other : one));
  const all = rated.reduce((sum, { share }) => sum + share, 0);
  const share = best.share / all;
  if (best.closure_intent !== 'thanks_only')
    return { closure_intent: best.closure_intent, confidence: share };
  const limit = tellsEnd(read) ? 1 : mostOtherwise;
  return { closure_intent: 'thanks_only', confidence: Math.min(limit, probability(closes, features)) };
}

/** Who does not say that it is over, or says more than is understood, has not agreed to anything, however glad they sound. */
const mostOtherwise = 0.5;

/** @param weights the bias, then one a feature */
function probability([bias = 0, ...weights]: readonly number[], features: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (features[index] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}
