const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const letterOrSpace = /[\p{L}\p{M} ]/u;

/** An upper bound for everyday text: the model's own tokenizer is not here, and too low a guess loses text silently. */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const character of text) tokens += costOf(character);
  return Math.ceil(tokens);
}

/** The head of a text that fits, ended at a space where there is one near. */
export function headWithin(text: string, tokens: number): string {
  let spent = 0;
  let end = 0;
  for (const character of text) {
    spent += costOf(character);
    if (spent > tokens) {
      const space = text.lastIndexOf(' ', end);
      return text.slice(0, space > end - 20 && space > 0 ? space : end).trimEnd();
    }
    end += character.length;
  }
  return text;
}

/** Chinese takes about a token a character, words one for three letters, codes and log lines one for two. */
function costOf(character: string): number {
  if (wide.test(character) || character.length > 1) return 1;
  return letterOrSpace.test(character) ? 1 / 3 : 1 / 2;
}
