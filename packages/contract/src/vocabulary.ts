/**
 * The words of the desk: every enum value that crosses a process boundary, and its label in four languages.
 * The same values are enums in `prisma/schema.prisma`, in the same order; order is rank where there is one.
 */

export const languages = ['zh', 'en', 'fr', 'nl'] as const;
export type Language = (typeof languages)[number];

/** One text per language: a missing translation does not compile. */
export type Translated = Readonly<Record<Language, string>>;

export const categories = [
  'hardware',
  'software',
  'network',
  'permission',
  'collaboration',
  'security',
  'other',
] as const;
export type Category = (typeof categories)[number];

export const levels = ['low', 'medium', 'high'] as const;
export type Level = (typeof levels)[number];

export const priorities = ['low', 'medium', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

export const ticketStatuses = ['pending', 'in_progress', 'resolved', 'closed'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** How a list of tickets can be sorted; `-` turns it round. */
export const ticketOrderings = [
  'created_at',
  '-created_at',
  'updated_at',
  '-updated_at',
  'priority',
  '-priority',
] as const;
export type TicketOrdering = (typeof ticketOrderings)[number];

export const assigneeKinds = ['ai', 'person', 'pool'] as const;
export type AssigneeKind = (typeof assigneeKinds)[number];

/** `refining`: the answer from rules and known solutions is there, the language model's is still to come. */
export const analysisStates = ['queued', 'running', 'refining', 'done', 'failed'] as const;
export type AnalysisState = (typeof analysisStates)[number];

/** Whether the assistant still owes any answer, the first one or a better one. */
export const isAnalysisOwed = (state: AnalysisState): boolean =>
  isFirstAnswerOwed(state) || state === 'refining';

/** Whether nothing of this run has been answered yet. */
export const isFirstAnswerOwed = (state: AnalysisState): boolean => state === 'queued' || state === 'running';

export const answerSources = ['model', 'rules'] as const;
export type AnswerSource = (typeof answerSources)[number];

/** Whether the assistant found something to answer from, or says that it knows no solution and asks. */
export const answerOutcomes = ['answer', 'no_known_answer'] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

/** What somebody writes for: something fails, something is wanted, something is asked, or only said. */
export const intents = ['incident', 'request', 'question', 'feedback'] as const;
export type Intent = (typeof intents)[number];

export const sentiments = ['very_negative', 'negative', 'neutral', 'positive', 'very_positive'] as const;
export type Sentiment = (typeof sentiments)[number];

/** Who has a say in triage. */
export const voters = ['rules', 'neighbours', 'linear', 'model'] as const;
export type Voter = (typeof voters)[number];

/** What people say of one answer: staff accept, edit or refuse it, anybody who reads it gives it a thumb. */
export const answerVerdicts = ['accepted', 'edited', 'refused', 'thumbs_up', 'thumbs_down'] as const;
export type AnswerVerdict = (typeof answerVerdicts)[number];

export const refusalReasons = [
  'wrong_category',
  'wrong_solution',
  'incomplete',
  'outdated',
  'unsafe',
  'wrong_language',
  'other',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** How it is known what a ticket really was: staff changed it, accepted the answer that said so, or sorted it blindly. */
export const labelOrigins = ['correction', 'acceptance', 'blind_review'] as const;
export type LabelOrigin = (typeof labelOrigins)[number];

/** What became of what the assistant learned in one night. */
export const learnedStates = ['candidate', 'active', 'retired', 'refused'] as const;
export type LearnedState = (typeof learnedStates)[number];

/** Who solved a ticket. */
export const resolverKinds = ['ai', 'person'] as const;
export type ResolverKind = (typeof resolverKinds)[number];

/**
 * How far the assistant may go in a category. `observe`: only staff see what it would say. `suggest`: the requester sees its
 * answer, and the IT team has the ticket. `answer`: simple tickets are the assistant's own.
 */
export const autonomyLevels = ['observe', 'suggest', 'answer'] as const;
export type AutonomyLevel = (typeof autonomyLevels)[number];

/**
 * Why a ticket is with the assistant (`answered`) or with the IT team (everything else). `high_severity` and `high_urgency`:
 * higher than low, which is all that the assistant settles alone.
 */
export const routeReasons = [
  'answered',
  'high_severity',
  'high_urgency',
  'several_problems',
  'outage',
  'security',
  'low_confidence',
  'no_known_answer',
  'not_earned',
  'steering',
  'wants_person',
  'still_broken',
  'escalated',
] as const;
export type RouteReason = (typeof routeReasons)[number];

/** Why a requester wants the IT team instead of the assistant. */
export const handOverReasons = ['wants_person', 'still_broken'] as const satisfies readonly RouteReason[];
export type HandOverReason = (typeof handOverReasons)[number];

/** What a requester's reply means for the end of the ticket. */
export const closureIntents = ['thanks_only', 'thanks_but', 'still_broken', 'new_problem', 'none'] as const;
export type ClosureIntent = (typeof closureIntents)[number];

export const escalationTriggers = [
  'unresolved',
  'wants_person',
  'low_confidence',
  'negative_messages',
] as const;
export type EscalationTrigger = (typeof escalationTriggers)[number];

/** Every hour counts, or only those in which the desk is open. */
export const deskClocks = ['wall', 'business'] as const;
export type DeskClock = (typeof deskClocks)[number];

export const pointReasons = ['feedback_given', 'useful_comment', 'fix_confirmed'] as const;
export type PointReason = (typeof pointReasons)[number];

/** A `draft` waits for a reviewer, `internal` is for the IT team, `published` for everybody. */
export const articleStates = ['draft', 'internal', 'published'] as const;
export type ArticleState = (typeof articleStates)[number];

export const deflectionOutcomes = ['solved', 'went_on'] as const;
export type DeflectionOutcome = (typeof deflectionOutcomes)[number];

/** What people are told of, in the page and by mail. */
export const noticeEvents = [
  'ticket_assigned',
  'ticket_routed_to_team',
  'ticket_answered',
  'ticket_resolved',
  'ticket_closed',
  'ticket_reopened',
  'ticket_commented',
  'ticket_noted',
  'mentioned',
  'ticket_escalated',
  'wants_person',
  'low_rating',
  'follow_up_opened',
] as const;
export type NoticeEvent = (typeof noticeEvents)[number];

export const mailStates = ['owed', 'sent', 'failed'] as const;
export type MailState = (typeof mailStates)[number];

/** From "terrible" to "great". */
export const satisfactionScores = [1, 2, 3, 4, 5] as const;
export type SatisfactionScore = (typeof satisfactionScores)[number];

export const roles = ['employee', 'it_staff', 'admin'] as const;
export type Role = (typeof roles)[number];

type Labels<Value extends string> = Readonly<Record<Value, Translated>>;

export const categoryLabels: Labels<Category> = {
  hardware: { zh: '硬件', en: 'Hardware', fr: 'Matériel', nl: 'Hardware' },
  software: { zh: '软件', en: 'Software', fr: 'Logiciels', nl: 'Software' },
  network: { zh: '网络', en: 'Network', fr: 'Réseau', nl: 'Netwerk' },
  permission: { zh: '账号与权限', en: 'Access', fr: 'Accès', nl: 'Toegang' },
  collaboration: { zh: '协作工具', en: 'Collaboration', fr: 'Collaboration', nl: 'Samenwerking' },
  security: { zh: '安全', en: 'Security', fr: 'Sécurité', nl: 'Beveiliging' },
  other: { zh: '其他', en: 'Other', fr: 'Autre', nl: 'Overig' },
};

export const levelLabels: Labels<Level> = {
  low: { zh: '低', en: 'Low', fr: 'Faible', nl: 'Laag' },
  medium: { zh: '中', en: 'Medium', fr: 'Moyenne', nl: 'Gemiddeld' },
  high: { zh: '高', en: 'High', fr: 'Élevée', nl: 'Hoog' },
};

export const priorityLabels: Labels<Priority> = {
  low: { zh: '低', en: 'Low', fr: 'Basse', nl: 'Laag' },
  medium: { zh: '中', en: 'Medium', fr: 'Normale', nl: 'Normaal' },
  high: { zh: '高', en: 'High', fr: 'Haute', nl: 'Hoog' },
  urgent: { zh: '紧急', en: 'Urgent', fr: 'Urgente', nl: 'Dringend' },
};

// "pending" is new and waiting for triage, not waiting for the requester: 待处理, New.
export const ticketStatusLabels: Labels<TicketStatus> = {
  pending: { zh: '待处理', en: 'New', fr: 'Nouveau', nl: 'Nieuw' },
  in_progress: { zh: '处理中', en: 'In progress', fr: 'En cours', nl: 'In behandeling' },
  resolved: { zh: '已解决', en: 'Resolved', fr: 'Résolu', nl: 'Opgelost' },
  closed: { zh: '已关闭', en: 'Closed', fr: 'Clos', nl: 'Gesloten' },
};

export const roleLabels: Labels<Role> = {
  employee: { zh: '员工', en: 'Employee', fr: 'Collaborateur', nl: 'Medewerker' },
  it_staff: { zh: 'IT 人员', en: 'IT staff', fr: 'Équipe IT', nl: 'IT-medewerker' },
  admin: { zh: '管理员', en: 'Administrator', fr: 'Administrateur', nl: 'Beheerder' },
};

export const intentLabels: Labels<Intent> = {
  incident: { zh: '故障', en: 'Incident', fr: 'Incident', nl: 'Incident' },
  request: { zh: '申请', en: 'Request', fr: 'Demande', nl: 'Aanvraag' },
  question: { zh: '咨询', en: 'Question', fr: 'Question', nl: 'Vraag' },
  feedback: { zh: '反馈', en: 'Feedback', fr: 'Retour', nl: 'Terugkoppeling' },
};

export const sentimentLabels: Labels<Sentiment> = {
  very_negative: { zh: '非常不满', en: 'Very negative', fr: 'Très négatif', nl: 'Zeer negatief' },
  negative: { zh: '不满', en: 'Negative', fr: 'Négatif', nl: 'Negatief' },
  neutral: { zh: '平和', en: 'Neutral', fr: 'Neutre', nl: 'Neutraal' },
  positive: { zh: '满意', en: 'Positive', fr: 'Positif', nl: 'Positief' },
  very_positive: { zh: '非常满意', en: 'Very positive', fr: 'Très positif', nl: 'Zeer positief' },
};

export const refusalReasonLabels: Labels<RefusalReason> = {
  wrong_category: {
    zh: '分类错误',
    en: 'Wrong category',
    fr: 'Mauvaise catégorie',
    nl: 'Verkeerde categorie',
  },
  wrong_solution: {
    zh: '方案不对',
    en: 'Wrong solution',
    fr: 'Mauvaise solution',
    nl: 'Verkeerde oplossing',
  },
  incomplete: { zh: '不完整', en: 'Incomplete', fr: 'Incomplet', nl: 'Onvolledig' },
  outdated: { zh: '已过时', en: 'Outdated', fr: 'Périmé', nl: 'Verouderd' },
  unsafe: { zh: '有风险', en: 'Unsafe', fr: 'Risqué', nl: 'Onveilig' },
  wrong_language: { zh: '语言不对', en: 'Wrong language', fr: 'Mauvaise langue', nl: 'Verkeerde taal' },
  other: { zh: '其他', en: 'Other', fr: 'Autre', nl: 'Anders' },
};

export const satisfactionLabels: Labels<`${SatisfactionScore}`> = {
  1: { zh: '很差', en: 'Terrible', fr: 'Très mauvais', nl: 'Heel slecht' },
  2: { zh: '较差', en: 'Bad', fr: 'Mauvais', nl: 'Slecht' },
  3: { zh: '一般', en: 'Okay', fr: 'Moyen', nl: 'Gaat wel' },
  4: { zh: '不错', en: 'Good', fr: 'Bien', nl: 'Goed' },
  5: { zh: '很好', en: 'Great', fr: 'Très bien', nl: 'Heel goed' },
};

/** Always beside their word: a face alone does not mean the same to everybody, and nothing to who cannot see it. */
export const satisfactionEmojis: Readonly<Record<SatisfactionScore, string>> = {
  1: '😞',
  2: '🙁',
  3: '😐',
  4: '🙂',
  5: '😄',
};

export const pointReasonLabels: Labels<PointReason> = {
  feedback_given: { zh: '给出评价', en: 'Rating given', fr: 'Avis donné', nl: 'Beoordeling gegeven' },
  useful_comment: { zh: '有用的留言', en: 'Useful comment', fr: 'Commentaire utile', nl: 'Nuttige reactie' },
  fix_confirmed: {
    zh: '确认已解决',
    en: 'Solution confirmed',
    fr: 'Solution confirmée',
    nl: 'Oplossing bevestigd',
  },
};

export const articleStateLabels: Labels<ArticleState> = {
  draft: { zh: '草稿', en: 'Draft', fr: 'Brouillon', nl: 'Concept' },
  internal: { zh: '仅限 IT', en: 'IT team only', fr: 'Réservé à l’IT', nl: 'Alleen IT' },
  published: { zh: '已发布', en: 'Published', fr: 'Publié', nl: 'Gepubliceerd' },
};

const priorityMatrix: Readonly<Record<Level, Readonly<Record<Level, Priority>>>> = {
  low: { low: 'low', medium: 'low', high: 'medium' },
  medium: { low: 'low', medium: 'medium', high: 'high' },
  high: { low: 'medium', medium: 'high', high: 'urgent' },
};

/** What follows from how much is hurt and how soon it must be dealt with. */
export function priorityOf(severity: Level, urgency: Level): Priority {
  return priorityMatrix[severity][urgency];
}

/**
 * The language to answer in, from an `Accept-Language` header or a browser's tag list.
 * Regional tags count as their language (`nl-BE` is nl); anything else falls to English.
 */
export function pickLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((wish, position) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { primary: tag.split('-')[0], quality: quality ? Number(quality.slice(2)) : 1, position };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.position - b.position);
  for (const wish of wishes) {
    const language = languages.find((known) => known === wish.primary);
    if (language) return language;
  }
  return 'en';
}
