import { useEffect } from 'react';

/** Names the window after the page. */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = title === '' ? 'Hybrid Desk' : `${title} · Hybrid Desk`;
  }, [title]);
}
