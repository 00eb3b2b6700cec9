import { plainText } from '../../analyze-ticket/article-steps.ts';

/** So much an embedder made for short texts reads whole, with the title before it. */
const mostWords = 80;
const mostHan = 150;

const heading = /^#{1,6}\s+(.+)$/;
const listItem = /^\s{0,3}(?:\d+[.)]|[-*+])\s+/;
const continued = /^\s{2,}\S/;

/**
 * Cuts an article into pieces that can be searched by meaning: at headings, then at paragraphs; a list step is never cut.
 * The article's title, and the heading a piece stands under, go before it.
 * @param article.content Markdown
 * @returns plain text, at least one piece
 */
export function chunkArticle({ title, content }: { title: string; content: string }): string[] {
  const chunks = sectionsOf(content).flatMap(({ under, blocks }) =>
    packed(blocks).map((text) => [title, under, text].filter(Boolean).join('\n')),
  );
  return chunks.length > 0 ? chunks : [title];
}

type Section = { under: string; blocks: string[] };

function sectionsOf(markdown: string): Section[] {
  const sections: Section[] = [{ under: '', blocks: [] }];
  let isOpen = false;
  for (const line of markdown.replaceAll('\r\n', '\n').split('\n')) {
    const current = sections.at(-1);
    if (!current) break;
    const head = heading.exec(line)?.[1];
    const last = current.blocks.length - 1;
    if (head !== undefined) {
      sections.push({ under: plainText(head), blocks: [] });
      isOpen = false;
    } else if (line.trim() === '') {
      isOpen = false;
    } else if (last >= 0 && !listItem.test(line) && (isOpen || continued.test(line))) {
      current.blocks[last] += `\n${line}`;
    } else {
      current.blocks.push(line);
      isOpen = true;
    }
  }
  return sections
    .map(({ under, blocks }) => ({ under, blocks: blocks.map(plainText).filter(Boolean) }))
    .filter(({ under, blocks }) => under !== '' || blocks.length > 0);
}

/** Blocks side by side as long as they fit; a paragraph that is too long alone is cut at its sentences. */
function packed(blocks: readonly string[]): string[] {
  const pieces = blocks.flatMap((block) => (sizeOf(block) > 1 ? sentencesOf(block) : [block]));
  const texts: string[] = [];
  let room = 0;
  for (const piece of pieces) {
    const size = sizeOf(piece);
    const last = texts.length - 1;
    if (last >= 0 && size <= room) {
      texts[last] += `\n${piece}`;
      room -= size;
    } else {
      texts.push(piece);
      room = 1 - size;
    }
  }
  // A heading without a text of its own is still something to be found by.
  return texts.length > 0 ? texts : [''];
}

/** 1 is as long as a piece may be. */
function sizeOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{N}]+(?:['’-][\p{Script=Latin}\p{N}]+)*/gu)?.length ?? 0;
  return han / mostHan + words / mostWords;
}

function sentencesOf(block: string): string[] {
  if (listItem.test(block)) return [block];
  return block.split(/(?<=[.!?])\s+|(?<=[。！？])|\n/u).filter((sentence) => sentence.trim() !== '');
}
