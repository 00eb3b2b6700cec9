import { describe, expect, it } from 'vitest';
import { createBuiltInEmbedder } from '../ai/embedder/built-in-embedder.ts';
import { checkSteps, longestStep, mostSteps, type RawStep } from './check-steps.ts';

const sources = [
  {
    ref: 'article:7',
    text: 'Paper jam\n1. Open the rear door of the printer.\n2. Take out the jammed sheet.\n3. Wait 30 seconds and print a test page.',
  },
  {
    ref: 'ticket:9',
    text: 'De VPN-client was verouderd. 1. Oude VPN-client verwijderd. 2. Nieuwe VPN-client geïnstalleerd en de computer opnieuw opgestart.',
  },
];

const check = (steps: RawStep[], ticket = 'Printer PRN-204 jams') =>
  checkSteps(steps, { ticket, language: 'en', sources, embedder: createBuiltInEmbedder() });

describe('a step of a model', () => {
  it('keeps the source that bears it out, and only that', async () => {
    const { steps, outcomes } = await check([
      {
        text: 'Open the rear door and take the jammed sheet out.',
        sources: ['article:7', 'ticket:9', 'article:1'],
      },
    ]);
    expect(steps).toEqual([
      { text: 'Open the rear door and take the jammed sheet out.', sources: ['article:7'] },
    ]);
    expect(outcomes).toEqual(['supported']);
  });

  it('may rest on a source in another language', async () => {
    const { steps } = await check([
      { text: 'Install the new VPN client and restart the computer.', sources: ['ticket:9'] },
    ]);
    expect(steps).toMatchObject([{ sources: ['ticket:9'] }]);
  });

  it('becomes general advice when its source does not say so', async () => {
    const { steps, outcomes } = await check([
      { text: 'Ask your manager for a new phone.', sources: ['article:7'] },
    ]);
    expect(steps).toEqual([{ text: 'Ask your manager for a new phone.', sources: [] }]);
    expect(outcomes).toEqual(['general']);
  });

  it.each([
    'Open the rear door of the printer and wait 45 seconds.',
    'Take out the jammed sheet and restart prn-lyon-02.',
    'Open the rear door of the printer, then run net stop /y spooler.',
    'Take out the jammed sheet, then see https://printers.example/jam.',
  ])('is dropped when it names what stands nowhere: %s', async (text) => {
    expect(await check([{ text, sources: ['article:7'] }])).toEqual({ steps: [], outcomes: ['dropped'] });
  });

  it('may name what stands in its source or in the ticket', async () => {
    const { outcomes } = await check([
      { text: 'Wait 30 seconds, then print a test page.', sources: ['article:7'] },
      { text: 'Take out the jammed sheet of PRN-204.', sources: ['article:7'] },
      { text: 'Put a note on PRN-204.', sources: [] },
    ]);
    expect(outcomes).toEqual(['supported', 'supported', 'general']);
  });

  it('is one line of plain text, without its number, and ends at a sentence where it is too long', async () => {
    const long = `Switch it off and on again. ${'Then tell a colleague about it and wait. '.repeat(8)}`;
    const { steps } = await check([
      { text: '1. **Switch**\nit off.', sources: [] },
      { text: long, sources: [] },
    ]);
    expect(steps[0]?.text).toBe('Switch it off.');
    expect(steps[1]?.text.length).toBeLessThanOrEqual(longestStep);
    expect(steps[1]?.text).toMatch(/^Switch it off and on again\. .+wait\.$/);
  });

  it('is shown once, and no more than can be read', async () => {
    const many = Array.from({ length: 9 }, (_, i) => ({
      text: `Ask ${['Ann', 'Bob', 'Cas', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida'][i]} for help.`,
      sources: [],
    }));
    const { steps } = await check([many[0], ...many].filter((step) => step !== undefined));
    expect(steps).toHaveLength(mostSteps);
    expect(new Set(steps.map(({ text }) => text)).size).toBe(mostSteps);
  });
});
