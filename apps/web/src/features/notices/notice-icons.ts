import type { NoticeEvent } from '@desk/contract/vocabulary';
import type { SvgIconComponent } from '@mui/icons-material';
import AlternateEmail from '@mui/icons-material/AlternateEmail';
import AutoAwesomeOutlined from '@mui/icons-material/AutoAwesomeOutlined';
import CallSplit from '@mui/icons-material/CallSplit';
import ChatBubbleOutline from '@mui/icons-material/ChatBubbleOutlineOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import RecordVoiceOverOutlined from '@mui/icons-material/RecordVoiceOverOutlined';
import Replay from '@mui/icons-material/Replay';
import SentimentDissatisfiedOutlined from '@mui/icons-material/SentimentDissatisfiedOutlined';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import TrendingUp from '@mui/icons-material/TrendingUp';

type Look = { icon: SvgIconComponent; color: string };
const quiet = 'text.secondary';

export const noticeLooks: Readonly<Record<NoticeEvent, Look>> = {
  ticket_assigned: { icon: PersonAddAltOutlined, color: quiet },
  ticket_routed_to_team: { icon: GroupsOutlined, color: quiet },
  ticket_answered: { icon: AutoAwesomeOutlined, color: 'desk.assistant' },
  ticket_resolved: { icon: CheckCircleOutlined, color: 'desk.resolved' },
  ticket_closed: { icon: TaskAltOutlined, color: 'desk.closed' },
  ticket_reopened: { icon: Replay, color: 'desk.in_progress' },
  ticket_commented: { icon: ChatBubbleOutline, color: quiet },
  ticket_noted: { icon: LockOutlined, color: 'desk.internal' },
  mentioned: { icon: AlternateEmail, color: quiet },
  ticket_escalated: { icon: TrendingUp, color: 'desk.priority_urgent' },
  wants_person: { icon: RecordVoiceOverOutlined, color: 'desk.priority_high' },
  low_rating: { icon: SentimentDissatisfiedOutlined, color: 'desk.priority_high' },
  follow_up_opened: { icon: CallSplit, color: quiet },
};
