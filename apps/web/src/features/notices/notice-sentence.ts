import type { NoticeBody } from '@desk/contract/notices';
import { type Language, satisfactionLabels, satisfactionScores } from '@desk/contract/vocabulary';
import type { TFunction } from 'i18next';

/** What happened, in the reader's words. */
export function noticeSentence(
  { event, actor_kind, actor_name, data }: NoticeBody,
  t: TFunction<'notice'>,
  language: Language,
): string {
  const who = actor_name ?? (actor_kind === 'ai' ? t('the_assistant') : t('system'));
  switch (event) {
    case 'ticket_routed_to_team':
      return data.team ? t('event.ticket_routed_to_team', { team: data.team }) : t('event.ticket_routed');
    case 'wants_person':
      return data.reason === 'still_broken'
        ? t('event.still_broken', { who })
        : t('event.wants_person', { who });
    case 'ticket_closed':
      return data.closed_because ? t(`event.${data.closed_because}`) : t('event.ticket_closed', { who });
    case 'ticket_escalated':
      return t('event.ticket_escalated', { level: data.level ?? 1 });
    case 'low_rating': {
      const score = satisfactionScores.find((known) => known === data.score) ?? 1;
      return t('event.low_rating', { who, score: satisfactionLabels[score][language] });
    }
    case 'follow_up_opened':
      return t('event.follow_up_opened', { follows: data.follows ?? '' });
    case 'ticket_answered':
      return t('event.ticket_answered');
    default:
      return t(`event.${event}`, { who });
  }
}
