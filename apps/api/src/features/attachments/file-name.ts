const maxLength = 200;

/**
 * What a person called their file, fit to be shown and to be given back: the last part of a path, without what cannot be seen
 * or turns writing around. Nothing on our disk is named so.
 */
export function fileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  // Control characters, halves of letters, and those that hide a name's real ending by writing it backwards.
  const visible = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (visible === '' || /^\.+$/.test(visible)) return 'file';
  const letters = [...visible];
  if (letters.length <= maxLength) return visible;
  const ending = /\.[^.]{1,10}$/.exec(visible)?.[0] ?? '';
  return letters.slice(0, maxLength - ending.length).join('') + ending;
}

/** The header with which a browser gives the file back under its name (RFC 6266). */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
