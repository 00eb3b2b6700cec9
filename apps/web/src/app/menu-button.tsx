import Menu from '@mui/material/Menu';
import { type ReactElement, type ReactNode, useId, useState } from 'react';

type MenuButtonProps = {
  /** Draws the button with what it needs to open the menu. */
  button: (props: {
    id: string;
    onClick: (event: { currentTarget: HTMLElement }) => void;
    'aria-haspopup': 'menu';
    'aria-expanded': boolean;
    'aria-controls': string | undefined;
  }) => ReactElement;
  /** The items; `close` puts the menu away. */
  children: (close: () => void) => ReactNode;
};

export function MenuButton({ button, children }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const buttonId = useId();
  const menuId = useId();
  const close = () => setAnchor(null);
  return (
    <>
      {button({
        id: buttonId,
        onClick: ({ currentTarget }) => setAnchor(currentTarget),
        'aria-haspopup': 'menu',
        'aria-expanded': anchor !== null,
        'aria-controls': anchor ? menuId : undefined,
      })}
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ list: { 'aria-labelledby': buttonId } }}
      >
        {children(close)}
      </Menu>
    </>
  );
}
