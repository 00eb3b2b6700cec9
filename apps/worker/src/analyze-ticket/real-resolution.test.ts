import { describe, expect, it } from 'vitest';
import { demoTickets } from '../../../../prisma/demo/tickets.ts';
import { isRealResolution } from './real-resolution.ts';

describe('isRealResolution', () => {
  it.each([
    'Reinstalled the printer driver and cleared the queue.',
    'Cache vidé, profil Outlook recréé.',
    'Wachtwoord gereset en MFA opnieuw gekoppeld.',
    '更换了定影组件并清理进纸轮',
    'Replaced dock firmware 1.0.14',
  ])('accepts what says how: %s', (resolution) => {
    expect(isRealResolution(resolution)).toBe(true);
  });

  it.each([
    'Fixed, thanks!',
    'The issue has been resolved.',
    'Résolu, merci.',
    'Ça marche de nouveau',
    'Opgelost, werkt weer.',
    '已解决，谢谢',
    '问题已处理完成，恢复正常。',
    '  ',
    '...',
  ])('refuses what says only that: %s', (resolution) => {
    expect(isRealResolution(resolution)).toBe(false);
  });

  it('accepts every resolution of the demo desk', () => {
    const resolutions = demoTickets.flatMap((ticket) => ticket.resolution ?? []);
    expect(resolutions.filter((resolution) => !isRealResolution(resolution))).toEqual([]);
    expect(resolutions.length).toBeGreaterThan(30);
  });
});
