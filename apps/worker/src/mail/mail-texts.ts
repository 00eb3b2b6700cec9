import type { EscalationTrigger, Language, NoticeEvent } from '@desk/contract/vocabulary';

/** What sentences of a mail may speak of. */
export type Told = {
  /** Who did it, as the reader's language names them. */
  who: string;
  team?: string;
  level?: number;
  /** A word and a figure, such as "Bad (2 of 5)". */
  score?: string;
  follows?: string;
  /** Of a closing that no person did. */
  closedBecause?: 'closure_intent' | 'closed_after_days';
  /** What the requester said that the matter is. */
  isStillBroken: boolean;
};

export type MailTexts = {
  assistant: string;
  desk: string;
  hello: (name: string) => string;
  events: Readonly<Record<NoticeEvent, (told: Told) => string>>;
  /** Why it was escalated. */
  triggers: Readonly<Record<EscalationTrigger, string>>;
  internal: string;
  score: (label: string, score: number) => string;
  open: string;
  see_answer: string;
  say_solved: string;
  will_close: string;
  undo: (until: string) => string;
  rate: string;
  no_replies: string;
  choose: string;
};

export const mailTexts: Readonly<Record<Language, MailTexts>> = {
  en: {
    assistant: 'The assistant',
    desk: 'The help desk',
    hello: (name) => `Hello ${name},`,
    events: {
      ticket_assigned: ({ who }) => `${who} gave you this ticket.`,
      ticket_routed_to_team: ({ team }) => `A ticket is waiting for your team${team ? `, ${team}` : ''}.`,
      ticket_answered: () => 'The assistant has an answer for you:',
      ticket_resolved: ({ who }) => `${who} says that your problem is solved:`,
      ticket_closed: ({ who, closedBecause }) =>
        closedBecause
          ? {
              closure_intent: 'Your ticket is closed, because you wrote that it is solved.',
              closed_after_days: 'Your ticket is closed, because nothing more was heard for some days.',
            }[closedBecause]
          : `${who} closed your ticket.`,
      ticket_reopened: ({ who }) => `${who} opened this ticket again.`,
      ticket_commented: ({ who }) => `${who} wrote:`,
      ticket_noted: ({ who }) => `${who} wrote a note for the IT team:`,
      mentioned: ({ who }) => `${who} mentioned you:`,
      ticket_escalated: ({ level }) => `This ticket has been escalated to level ${level ?? 1}.`,
      wants_person: ({ who, isStillBroken }) =>
        isStillBroken
          ? `${who} says that it still does not work.`
          : `${who} would like to speak to a person.`,
      low_rating: ({ who, score }) => `${who} was not happy with how this ticket was handled: ${score}.`,
      follow_up_opened: ({ follows }) =>
        `What was written on the closed ticket ${follows} goes on in a new one.`,
    },
    triggers: {
      unresolved: 'It has waited too long for a solution.',
      wants_person: 'The requester wants to speak to a person.',
      low_confidence: 'The assistant was not sure enough.',
      negative_messages: 'The requester does not seem happy.',
    },
    internal: 'For the IT team only; the requester does not see it.',
    score: (label, score) => `${label} (${score} of 5)`,
    open: 'Open the ticket',
    see_answer: 'Say whether it helped',
    say_solved: 'Say whether it is solved',
    will_close: 'If all is well, there is nothing you need to do: the ticket closes by itself in a few days.',
    undo: (until) => `Not solved after all? Until ${until} you can take it back in the ticket.`,
    rate: 'How did it go? One click is enough.',
    no_replies: 'Nobody reads replies to this e-mail: please write in the ticket.',
    choose: 'Choose what you get e-mails about',
  },
  zh: {
    assistant: '助手',
    desk: '服务台',
    hello: (name) => `${name}，您好：`,
    events: {
      ticket_assigned: ({ who }) => `${who}将此工单分配给您。`,
      ticket_routed_to_team: ({ team }) => `有工单等待您的团队${team ? `（${team}）` : ''}处理。`,
      ticket_answered: () => '助手给出了解答：',
      ticket_resolved: ({ who }) => `${who}已解决您的问题：`,
      ticket_closed: ({ who, closedBecause }) =>
        closedBecause
          ? {
              closure_intent: '因您表示问题已解决，工单已关闭。',
              closed_after_days: '因数日没有新消息，工单已自动关闭。',
            }[closedBecause]
          : `${who}已关闭您的工单。`,
      ticket_reopened: ({ who }) => `${who}重新打开了此工单。`,
      ticket_commented: ({ who }) => `${who}留言：`,
      ticket_noted: ({ who }) => `${who}写了一条内部备注：`,
      mentioned: ({ who }) => `${who}提到了您：`,
      ticket_escalated: ({ level }) => `此工单已升级至第 ${level ?? 1} 级。`,
      wants_person: ({ who, isStillBroken }) =>
        isStillBroken ? `${who}表示问题仍未解决。` : `${who}希望由人工处理。`,
      low_rating: ({ who, score }) => `${who}对此工单的处理不满意：${score}。`,
      follow_up_opened: ({ follows }) => `已关闭工单 ${follows} 上的新留言已转为一张新工单。`,
    },
    triggers: {
      unresolved: '长时间未解决。',
      wants_person: '申请人希望由人工处理。',
      low_confidence: '助手把握不足。',
      negative_messages: '申请人似乎不满意。',
    },
    internal: '仅限 IT 团队查看，申请人看不到。',
    score: (label, score) => `${label}（${score} 分，满分 5 分）`,
    open: '查看工单',
    see_answer: '查看并确认是否有用',
    say_solved: '确认是否已解决',
    will_close: '如果一切正常，您无需操作，工单将在几天后自动关闭。',
    undo: (until) => `问题其实没有解决？${until} 之前，您可以在工单中撤销关闭。`,
    rate: '处理得怎么样？点一下即可评价。',
    no_replies: '请勿直接回复此邮件，请在工单中留言。',
    choose: '设置邮件通知',
  },
  fr: {
    assistant: 'L’assistant',
    desk: 'Le centre d’assistance',
    hello: (name) => `Bonjour ${name},`,
    events: {
      ticket_assigned: ({ who }) => `${who} vous a confié ce ticket.`,
      ticket_routed_to_team: ({ team }) => `Un ticket attend votre équipe${team ? ` (${team})` : ''}.`,
      ticket_answered: () => 'L’assistant a une réponse pour vous :',
      ticket_resolved: ({ who }) => `${who} indique que votre problème est résolu :`,
      ticket_closed: ({ who, closedBecause }) =>
        closedBecause
          ? {
              closure_intent: 'Votre ticket est clos, car vous avez écrit que c’est résolu.',
              closed_after_days: 'Votre ticket est clos, après quelques jours sans nouvelles.',
            }[closedBecause]
          : `${who} a clos votre ticket.`,
      ticket_reopened: ({ who }) => `${who} a rouvert ce ticket.`,
      ticket_commented: ({ who }) => `${who} a écrit :`,
      ticket_noted: ({ who }) => `${who} a écrit une note pour l’équipe IT :`,
      mentioned: ({ who }) => `${who} s’adresse à vous :`,
      ticket_escalated: ({ level }) => `Ce ticket est passé au niveau d’escalade ${level ?? 1}.`,
      wants_person: ({ who, isStillBroken }) =>
        isStillBroken
          ? `${who} signale que cela ne fonctionne toujours pas.`
          : `${who} souhaite parler à une personne.`,
      low_rating: ({ who, score }) => `${who} n’a pas apprécié le traitement de ce ticket : ${score}.`,
      follow_up_opened: ({ follows }) =>
        `Ce qui a été écrit sur le ticket clos ${follows} se poursuit dans un nouveau ticket.`,
    },
    triggers: {
      unresolved: 'Il attend une solution depuis trop longtemps.',
      wants_person: 'Le demandeur souhaite parler à une personne.',
      low_confidence: 'L’assistant n’était pas assez sûr.',
      negative_messages: 'Le demandeur semble mécontent.',
    },
    internal: 'Réservé à l’équipe IT ; le demandeur ne le voit pas.',
    score: (label, score) => `${label} (${score} sur 5)`,
    open: 'Ouvrir le ticket',
    see_answer: 'Dire si cela a aidé',
    say_solved: 'Dire si c’est résolu',
    will_close: 'Si tout va bien, vous n’avez rien à faire : le ticket sera clos dans quelques jours.',
    undo: (until) =>
      `Ce n’est finalement pas résolu ? Jusqu’au ${until}, vous pouvez annuler la clôture dans le ticket.`,
    rate: 'Comment cela s’est-il passé ? Un clic suffit.',
    no_replies: 'Les réponses à cet e-mail ne sont pas lues : écrivez dans le ticket.',
    choose: 'Choisir les e-mails que vous recevez',
  },
  nl: {
    assistant: 'De assistent',
    desk: 'De helpdesk',
    hello: (name) => `Hallo ${name},`,
    events: {
      ticket_assigned: ({ who }) => `${who} heeft dit ticket aan jou toegewezen.`,
      ticket_routed_to_team: ({ team }) => `Er wacht een ticket op je team${team ? ` (${team})` : ''}.`,
      ticket_answered: () => 'De assistent heeft een antwoord voor je:',
      ticket_resolved: ({ who }) => `${who} geeft aan dat je probleem is opgelost:`,
      ticket_closed: ({ who, closedBecause }) =>
        closedBecause
          ? {
              closure_intent: 'Je ticket is gesloten, omdat je schreef dat het is opgelost.',
              closed_after_days: 'Je ticket is gesloten, na enkele dagen zonder bericht.',
            }[closedBecause]
          : `${who} heeft je ticket gesloten.`,
      ticket_reopened: ({ who }) => `${who} heeft dit ticket heropend.`,
      ticket_commented: ({ who }) => `${who} schreef:`,
      ticket_noted: ({ who }) => `${who} schreef een notitie voor het IT-team:`,
      mentioned: ({ who }) => `${who} noemde je:`,
      ticket_escalated: ({ level }) => `Dit ticket is geëscaleerd naar niveau ${level ?? 1}.`,
      wants_person: ({ who, isStillBroken }) =>
        isStillBroken
          ? `${who} laat weten dat het nog steeds niet werkt.`
          : `${who} wil graag iemand spreken.`,
      low_rating: ({ who, score }) => `${who} is niet tevreden over de afhandeling van dit ticket: ${score}.`,
      follow_up_opened: ({ follows }) =>
        `Wat er op het gesloten ticket ${follows} is geschreven, gaat verder in een nieuw ticket.`,
    },
    triggers: {
      unresolved: 'Het wacht al te lang op een oplossing.',
      wants_person: 'De aanvrager wil iemand spreken.',
      low_confidence: 'De assistent was niet zeker genoeg.',
      negative_messages: 'De aanvrager lijkt niet tevreden.',
    },
    internal: 'Alleen voor het IT-team; de aanvrager ziet dit niet.',
    score: (label, score) => `${label} (${score} van 5)`,
    open: 'Ticket openen',
    see_answer: 'Laat weten of het hielp',
    say_solved: 'Laat weten of het is opgelost',
    will_close: 'Is alles in orde, dan hoef je niets te doen: het ticket sluit vanzelf over een paar dagen.',
    undo: (until) => `Toch niet opgelost? Tot ${until} kun je het sluiten in het ticket ongedaan maken.`,
    rate: 'Hoe ging het? Eén klik is genoeg.',
    no_replies: 'Antwoorden op deze e-mail worden niet gelezen: schrijf in het ticket.',
    choose: 'Kies waarover je e-mail krijgt',
  },
};
