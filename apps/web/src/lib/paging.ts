/** The cursor in a page's `next` or `previous` address, to be kept in the page's own URL; null where there is no more. */
export function cursorOf(link: string | null): string | null {
  return link === null ? null : new URL(link, location.origin).searchParams.get('cursor');
}
