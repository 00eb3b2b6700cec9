// Runs before anything is drawn, so that a reader in the dark sees no white flash. A file of its own, not an
// inline script, because the content security policy allows no inline scripts. The storage key and the
// attributes are those of app/theme.ts.
(() => {
  let mode = 'system';
  try {
    mode = localStorage.getItem('desk.mode') || 'system';
  } catch {
    // Storage may be forbidden; the system's colours will do.
  }
  const dark = mode === 'dark' || (mode === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute(dark ? 'data-dark' : 'data-light', '');
})();
