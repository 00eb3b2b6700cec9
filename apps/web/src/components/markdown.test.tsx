import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from './markdown.tsx';

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

describe('Markdown that somebody wrote', () => {
  it('shows raw HTML as nothing but text, if at all', () => {
    const shown = html('<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\nHello');
    expect(shown).not.toMatch(/<script|<img|onerror/);
    expect(shown).toContain('Hello');
  });

  it.each(['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x'])(
    'makes no link of %s',
    (address) => {
      expect(html(`[click](${address})`)).not.toContain(address.slice(0, 8));
    },
  );

  it('tells other sites nothing of ours, and keeps them out of our window', () => {
    expect(html('[portal](https://portal.example.com)')).toContain(
      '<a href="https://portal.example.com" target="_blank" rel="noopener noreferrer nofollow">portal</a>',
    );
  });

  it.each([
    ['# One\n\n## Two', '<h2>One</h2>', '<h3>Two</h3>'],
    ['## One\n\n### Two', '<h2>One</h2>', '<h3>Two</h3>'],
    ['### One\n\n#### Two', '<h2>One</h2>', '<h3>Two</h3>'],
  ])('starts its headings below the title of the page: %j', (text, first, second) => {
    expect(html(text)).toContain(first);
    expect(html(text)).toContain(second);
  });

  it('draws tables and lists of things to do', () => {
    const shown = html('| a | b |\n| - | - |\n| 1 | 2 |\n\n- [x] done');
    expect(shown).toContain('<td>1</td>');
    expect(shown).toContain('type="checkbox"');
  });
});
