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

export const analysisStates = ['queued', 'running', 'done', 'failed'] as const;
export type AnalysisState = (typeof analysisStates)[number];

/** Whether the assistant still owes an answer. */
export const isAnalysisOwed = (state: AnalysisState): boolean => state === 'queued' || state === 'running';

export const answerSources = ['model', 'rules'] as const;
export type AnswerSource = (typeof answerSources)[number];

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
