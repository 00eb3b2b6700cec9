import type { SvgIconComponent } from '@mui/icons-material';
import UnfoldMore from '@mui/icons-material/UnfoldMore';
import Button from '@mui/material/Button';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

type PropertyMenuProps<Value extends string> = {
  label: string;
  value: Value | null;
  options: readonly { value: Value; label: string; icon: SvgIconComponent }[];
  /** Left out: this person may look, not change. */
  onChange: ((value: Value) => void) | undefined;
  /** `chip`: the value is a chip of its own; `line`: a word in a line, with a sign that it can be changed. */
  shape: 'chip' | 'line';
  /** How the value looks. */
  children: ReactNode;
};

// As large as a finger needs, as small to the eye as the chip in it.
const asChip = { minWidth: 0, p: 0, m: 0, borderRadius: 99, '& > span': { bgcolor: 'background.default' } };

/** A property that is changed where it stands. */
export function PropertyMenu<Value extends string>(props: PropertyMenuProps<Value>) {
  const { label, value, options, onChange, shape, children } = props;
  const { t } = useTranslation('ticket');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!onChange) return children;
  return (
    <>
      <Button
        size="small"
        color="inherit"
        endIcon={shape === 'line' && <UnfoldMore sx={{ color: 'text.faint' }} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-description={t('detail.change', { field: label })}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={shape === 'line' ? { mx: -2.5, maxWidth: 'calc(100% + 20px)' } : asChip}
      >
        {children}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': label } }}
      >
        {options.map(({ value: option, label: text, icon: Icon }) => (
          <MenuItem
            key={option}
            role="menuitemradio"
            aria-checked={option === value}
            selected={option === value}
            onClick={() => {
              setAnchor(null);
              if (option !== value) onChange(option);
            }}
          >
            <ListItemIcon sx={{ minWidth: 0 }}>
              <Icon fontSize="small" />
            </ListItemIcon>
            {text}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
