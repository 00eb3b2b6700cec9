import { type Actor, can } from '@desk/contract/permissions';
import type { SvgIconComponent } from '@mui/icons-material';
import AutoAwesomeOutlined from '@mui/icons-material/AutoAwesomeOutlined';
import ConfirmationNumberOutlined from '@mui/icons-material/ConfirmationNumberOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import InsightsOutlined from '@mui/icons-material/InsightsOutlined';
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import PeopleAltOutlined from '@mui/icons-material/PeopleAltOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';

export type Destination = {
  to: string;
  label:
    | 'nav.home'
    | 'nav.tickets'
    | 'nav.my_tickets'
    | 'nav.knowledge'
    | 'nav.dashboard'
    | 'nav.assistant'
    | 'nav.employees'
    | 'nav.settings';
  icon: SvgIconComponent;
  /** Pressed one after the other: `g h`. */
  keys: string;
};

/** Where this person can go, in the order of sidebar, top bar and bottom bar. */
export function destinationsOf(actor: Actor): Destination[] {
  const isStaff = can(actor, 'see_all_tickets');
  return [
    { to: '/', label: 'nav.home', icon: HomeOutlined, keys: 'g h' },
    {
      to: '/tickets',
      label: isStaff ? 'nav.tickets' : 'nav.my_tickets',
      icon: ConfirmationNumberOutlined,
      keys: 'g t',
    },
    { to: '/knowledge', label: 'nav.knowledge', icon: MenuBookOutlined, keys: 'g k' },
    ...(can(actor, 'see_dashboard')
      ? [{ to: '/dashboard', label: 'nav.dashboard', icon: InsightsOutlined, keys: 'g d' } as const]
      : []),
    ...(can(actor, 'see_assistant_quality')
      ? [{ to: '/assistant', label: 'nav.assistant', icon: AutoAwesomeOutlined, keys: 'g a' } as const]
      : []),
    ...(can(actor, 'manage_employees')
      ? [{ to: '/employees', label: 'nav.employees', icon: PeopleAltOutlined, keys: 'g e' } as const]
      : []),
    ...(can(actor, 'manage_desk')
      ? [{ to: '/settings', label: 'nav.settings', icon: SettingsOutlined, keys: 'g s' } as const]
      : []),
  ];
}
