import Check from '@mui/icons-material/Check';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type ReactNode, useId, useState } from 'react';

type FilterMenuProps = {
  label: string;
  /** What is chosen here, where the label is the choice itself. */
  name?: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  /** One choice closes the menu; several leave it open. */
  single?: boolean;
  icon?: ReactNode;
  onToggle: (value: string) => void;
};

/** A button that says what it filters by and how many values are chosen, and its list of values. */
export function FilterMenu({
  label,
  name = label,
  options,
  chosen,
  single = false,
  icon,
  onToggle,
}: FilterMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const isOpen = anchor !== null;
  return (
    <>
      <Button
        size="small"
        color="inherit"
        variant="outlined"
        startIcon={icon}
        endIcon={<ExpandMore />}
        aria-label={name === label ? undefined : `${name}: ${label}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minHeight: 40, flexShrink: 0 }}
      >
        {chosen.length > 0 && !single ? `${label} · ${chosen.length}` : label}
      </Button>
      <Menu
        id={id}
        anchorEl={anchor}
        open={isOpen}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': name } }}
      >
        {options.map((option) => {
          const isChosen = chosen.includes(option.value);
          return (
            <MenuItem
              key={option.value}
              role={single ? 'menuitemradio' : 'menuitemcheckbox'}
              aria-checked={isChosen}
              onClick={() => {
                onToggle(option.value);
                if (single) setAnchor(null);
              }}
            >
              <ListItemIcon sx={{ minWidth: 20 }}>{isChosen && <Check fontSize="small" />}</ListItemIcon>
              <ListItemText>{option.label}</ListItemText>
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}
