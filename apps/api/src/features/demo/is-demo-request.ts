import type { FastifyRequest } from 'fastify';
import type { Settings } from '../../env.ts';

/**
 * Signing in without a password is for one machine only. All of it must hold: the demo is switched on, this is no
 * production, the desk listens on loopback alone, the request comes from this machine and was not forwarded from another,
 * and it was asked of a loopback name (a foreign name that resolves to 127.0.0.1 is how web pages reach into a machine).
 */
export function isDemoRequest(request: FastifyRequest, settings: Settings): boolean {
  return (
    settings.demo &&
    !settings.production &&
    isLoopback(settings.host) &&
    isLoopback(request.socket.remoteAddress ?? '') &&
    isLoopback(request.ip) &&
    isLoopback(request.hostname)
  );
}

export function isLoopback(host: string): boolean {
  const plain = host.toLowerCase().replace(/^\[|\]$/g, '');
  const address = plain.replace(/^::ffff:/, '');
  return (
    plain === 'localhost' ||
    plain.endsWith('.localhost') ||
    plain === '::1' ||
    /^127(\.\d{1,3}){3}$/.test(address)
  );
}
