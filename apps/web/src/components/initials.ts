/** "Aoife Ní Bhriain" -> "AB", "陈静怡" -> "静怡": of a Chinese name the given name is what colleagues call. */
export function initialsOf(name: string): string {
  const letters = [...name.trim()];
  if (/\p{Script=Han}/u.test(name)) return letters.slice(-2).join('');
  const words = name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}
