import type { TicketBody, TicketDetail, TicketRow } from '@desk/contract/tickets';
import {
  categoryLabels,
  type Language,
  levelLabels,
  priorityLabels,
  ticketStatusLabels,
} from '@desk/contract/vocabulary';
import type { TicketDetailRecord, TicketRecord, TicketRowRecord } from '@desk/desk/tickets/ticket-record';
import { presentFile } from '../attachments/present-file.ts';
import { presentAIResponse } from './present-ai-response.ts';
import { presentComment } from './present-comment.ts';

export function presentTicketRow(ticket: TicketRowRecord, language: Language): TicketRow {
  const { category, priority, severity, urgency, status } = ticket;
  return {
    id: ticket.id,
    ticket_number: ticket.ticket_number,
    title: ticket.title,
    category,
    category_display: category && categoryLabels[category][language],
    priority,
    priority_display: priority && priorityLabels[priority][language],
    requested_priority: ticket.requested_priority,
    severity,
    severity_display: severity && levelLabels[severity][language],
    urgency,
    urgency_display: urgency && levelLabels[urgency][language],
    status,
    status_display: ticketStatusLabels[status][language],
    employee_id: ticket.employee_id,
    employee_name_snapshot: ticket.employee_name_snapshot,
    department_snapshot: ticket.department_snapshot,
    office_location_snapshot: ticket.office_location_snapshot,
    created_by: ticket.created_by,
    assigned_to: ticket.assigned_to,
    assigned_to_name: ticket.assigned_to_name,
    assignee_kind: ticket.assignee_kind,
    team_id: ticket.team_id,
    team_name: ticket.team_name,
    route_reason: ticket.route_reason,
    escalation_level: ticket.escalation_level,
    reopened_count: ticket.reopened_count,
    answer_seen_at: ticket.answer_seen_at?.toISOString() ?? null,
    undo_until: ticket.undo_until?.toISOString() ?? null,
    follow_up_of: ticket.follow_up_of,
    language: ticket.language,
    resolved_by: ticket.resolved_by,
    resolved_by_name: ticket.resolved_by_name,
    resolver_kind: ticket.resolver_kind,
    analysis_state: ticket.analysis_state,
    estimated_resolution_time: ticket.estimated_resolution_time?.toISOString() ?? null,
    created_at: ticket.created_at.toISOString(),
    updated_at: ticket.updated_at.toISOString(),
    resolved_at: ticket.resolved_at?.toISOString() ?? null,
    closed_at: ticket.closed_at?.toISOString() ?? null,
    rating_score: ticket.rating_score,
    version: ticket.version,
  };
}

export function presentTicket(ticket: TicketRecord, language: Language): TicketBody {
  return {
    ...presentTicketRow(ticket, language),
    description: ticket.description,
    resolution: ticket.resolution,
    attachments: ticket.attachments,
  };
}

export function presentTicketDetail(ticket: TicketDetailRecord, language: Language): TicketDetail {
  return {
    ...presentTicket(ticket, language),
    ai_responses: ticket.ai_responses.map((response) => presentAIResponse(response, language)),
    attachments: [...ticket.attachments, ...ticket.files.map(presentFile)],
    comments: ticket.comments.map(presentComment),
    predecessor: ticket.predecessor,
    follow_ups: ticket.follow_ups,
    closes_at: ticket.closes_at,
    rating: ticket.rating,
  };
}
