import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import SettingsBrightnessOutlined from '@mui/icons-material/SettingsBrightnessOutlined';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { MenuButton } from './menu-button.tsx';

const modes = [
  { mode: 'light', label: 'mode.light', icon: LightModeOutlined },
  { mode: 'dark', label: 'mode.dark', icon: DarkModeOutlined },
  { mode: 'system', label: 'mode.system', icon: SettingsBrightnessOutlined },
] as const;

export function ModeMenu() {
  const { t } = useTranslation();
  const { mode: chosen = 'system', setMode } = useColorScheme();
  const present = modes.find(({ mode }) => mode === chosen) ?? modes[2];
  return (
    <MenuButton
      button={(props) => (
        <IconButton
          {...props}
          aria-label={`${t('mode.label')}: ${t(present.label)}`}
          sx={{ color: 'text.secondary' }}
        >
          <present.icon sx={{ fontSize: 20 }} />
        </IconButton>
      )}
    >
      {(close) =>
        modes.map(({ mode, label, icon: Icon }) => (
          <MenuItem
            key={mode}
            role="menuitemradio"
            aria-checked={mode === chosen}
            selected={mode === chosen}
            onClick={() => {
              close();
              setMode(mode);
            }}
          >
            <Icon aria-hidden sx={{ fontSize: 20, color: 'text.secondary' }} />
            {t(label)}
          </MenuItem>
        ))
      }
    </MenuButton>
  );
}
