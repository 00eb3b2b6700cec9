import { lazy, type ReactElement, type ReactNode, Suspense, useId, useState } from 'react';

const loadMenu = () => import('@mui/material/Menu');
const Menu = lazy(loadMenu);

type ButtonProps = {
  id: string;
  onClick: (event: { currentTarget: HTMLElement }) => void;
  onPointerEnter: () => void;
  onFocus: () => void;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  'aria-controls': string | undefined;
};

type MenuButtonProps = {
  /** Draws the button with what it needs to open the menu. */
  button: (props: ButtonProps) => ReactElement;
  /** The items; `close` puts the menu away. */
  children: (close: () => void) => ReactNode;
};

/** A button with a menu whose code is fetched when somebody comes near it, not with the first page. */
export function MenuButton({ button, children }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const buttonId = useId();
  const menuId = useId();
  const close = () => setAnchor(null);
  const approach = () => void loadMenu();
  return (
    <>
      {button({
        id: buttonId,
        onClick: ({ currentTarget }) => {
          setAnchor(currentTarget);
          setWasOpened(true);
        },
        onPointerEnter: approach,
        onFocus: approach,
        'aria-haspopup': 'menu',
        'aria-expanded': anchor !== null,
        'aria-controls': anchor ? menuId : undefined,
      })}
      {wasOpened && (
        <Suspense fallback={null}>
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
        </Suspense>
      )}
    </>
  );
}
