/** How a numbered point begins, at the start of a line or in the middle of one: "1. ", "2) ", "3、". */
const numberedPoint = /(?:^|(?<=[\s.。；;!?！？:：)）」”"]))(\d{1,2})(?:[.)](?!\d)|[、．])\s*/gmu;
const sentenceEnd = /(?<=[.!?])\s+(?=[\p{Lu}\p{Script=Han}"«“‘])|(?<=[。！？])|\n+/u;

/** What was written to be followed, point by point; a story of what was done has none. What stands before them is no step. */
export function numberedSteps(text: string): string[] {
  const points = numberedPoints(text);
  return points.length >= 2 ? points : [];
}

/**
 * The steps in what somebody wrote when a ticket was solved: its numbered points; where it has none, its sentences.
 * What stands before the first point tells what was wrong, and is no step.
 */
export function splitSteps(text: string): string[] {
  const points = numberedSteps(text);
  return points.length > 0 ? points : sentencesOf(text);
}

export function sentencesOf(text: string): string[] {
  return text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** Points count up from 1: "Restart 2. It works" has none. */
function numberedPoints(text: string): string[] {
  const marks: { start: number; end: number }[] = [];
  for (const match of text.matchAll(numberedPoint)) {
    if (Number(match[1]) === marks.length + 1)
      marks.push({ start: match.index, end: match.index + match[0].length });
  }
  return marks
    .map(({ end }, i) => text.slice(end, marks[i + 1]?.start ?? text.length).trim())
    .filter(Boolean);
}
