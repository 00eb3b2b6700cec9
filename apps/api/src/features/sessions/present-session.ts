import type { SessionBody } from '@desk/contract/sessions';
import type { AuthSessionModel } from '@desk/desk/generated/models';

/** The token itself never leaves. */
export function presentSession(session: AuthSessionModel, currentId: string | undefined): SessionBody {
  return {
    id: session.id,
    current: session.id === currentId,
    user_agent: session.user_agent,
    ip_address: session.ip_address,
    created_at: session.created_at.toISOString(),
    last_used_at: session.updated_at.toISOString(),
    expires_at: session.expires_at.toISOString(),
  };
}
