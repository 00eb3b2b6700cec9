/** The sign-in page that leads back to where somebody wanted to go. */
export function signInPath(wanted: { pathname: string; search: string }): string {
  const path = wanted.pathname + wanted.search;
  return path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`;
}

/** Where to go after signing in: only ever a page of this desk. */
export function returnPath(parameters: URLSearchParams): string {
  const next = parameters.get('next') ?? '/';
  // "//evil.example" and "/\evil.example" are addresses of other hosts to a browser.
  return /^\/(?![/\\])/.test(next) ? next : '/';
}
