import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as vocabulary from './vocabulary.ts';
import { pickLanguage, priorityOf } from './vocabulary.ts';

const schema = readFileSync(new URL('../../../prisma/schema.prisma', import.meta.url), 'utf8');

function enumInDatabase(name: string): string[] {
  const body = new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(schema)?.[1] ?? '';
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('@@') && !line.startsWith('//'));
}

describe('the vocabulary', () => {
  it.each([
    ['Language', vocabulary.languages],
    ['Category', vocabulary.categories],
    ['Level', vocabulary.levels],
    ['Priority', vocabulary.priorities],
    ['TicketStatus', vocabulary.ticketStatuses],
    ['AssigneeKind', vocabulary.assigneeKinds],
    ['AnalysisState', vocabulary.analysisStates],
    ['AnswerSource', vocabulary.answerSources],
    ['AnswerOutcome', vocabulary.answerOutcomes],
    ['Intent', vocabulary.intents],
    ['Sentiment', vocabulary.sentiments],
    ['AnswerVerdict', vocabulary.answerVerdicts],
    ['RefusalReason', vocabulary.refusalReasons],
    ['LearnedState', vocabulary.learnedStates],
    ['ResolverKind', vocabulary.resolverKinds],
    ['AutonomyLevel', vocabulary.autonomyLevels],
    ['RouteReason', vocabulary.routeReasons],
    ['ClosureIntent', vocabulary.closureIntents],
    ['EscalationTrigger', vocabulary.escalationTriggers],
    ['DeskClock', vocabulary.deskClocks],
    ['PointReason', vocabulary.pointReasons],
    ['ArticleState', vocabulary.articleStates],
    ['DeflectionOutcome', vocabulary.deflectionOutcomes],
    ['NoticeEvent', vocabulary.noticeEvents],
    ['MailState', vocabulary.mailStates],
    ['Role', vocabulary.roles],
  ])('spells and orders %s as the database does', (name, values) => {
    expect(enumInDatabase(name)).toEqual([...values]);
  });
});

describe('priorityOf', () => {
  it.each([
    ['low', 'low', 'low'],
    ['low', 'medium', 'low'],
    ['low', 'high', 'medium'],
    ['medium', 'low', 'low'],
    ['medium', 'medium', 'medium'],
    ['medium', 'high', 'high'],
    ['high', 'low', 'medium'],
    ['high', 'medium', 'high'],
    ['high', 'high', 'urgent'],
  ] as const)('makes severity %s and urgency %s priority %s', (severity, urgency, priority) => {
    expect(priorityOf(severity, urgency)).toBe(priority);
  });
});

describe('pickLanguage', () => {
  it.each([
    ['fr', 'fr'],
    ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
    ['zh-Hans-CN', 'zh'],
    ['de-DE,de;q=0.9,fr;q=0.5', 'fr'],
    ['en;q=0.2, nl;q=0.7', 'nl'],
    ['fr;q=0, en', 'en'],
    ['de', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('answers %j in %s', (header, language) => {
    expect(pickLanguage(header)).toBe(language);
  });
});
