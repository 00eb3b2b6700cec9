import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

describe('the excerpt of an article', () => {
  it('shows words, not marks', () => {
    const markdown =
      '# VPN\n\nOpen **Settings** and [the portal](https://vpn.example.com), then:\n\n1. Choose `VPN`\n2. > Connect';
    expect(excerptOf(markdown)).toBe('Open Settings and the portal, then: Choose VPN Connect');
  });

  it('shows what was written with a backslash, without it', () => {
    expect(excerptOf('Replaced \\[device\\] 1\\*, then **restarted** it')).toBe(
      'Replaced [device] 1*, then restarted it',
    );
  });

  it('leaves out code blocks', () => {
    expect(excerptOf('Run this:\n```\nrm -rf /\n```\nDone.')).toBe('Run this: Done.');
  });

  it('ends at a whole word', () => {
    expect(excerptOf('The printer prints nothing at all, whatever one does.', 20)).toBe(
      'The printer prints…',
    );
  });

  it('cuts Chinese by characters, and never through one', () => {
    expect(excerptOf('打印机没有反应，请先检查电源和网线是否插好。', 8)).toBe('打印机没有反应…');
    expect(excerptOf('𠮷𠮷𠮷𠮷', 2)).toBe('𠮷𠮷…');
  });
});
