import { expect, it } from 'vitest';
import { isLoopback } from './is-demo-request.ts';

it.each([
  'localhost',
  'LOCALHOST',
  'desk.localhost',
  '127.0.0.1',
  '127.8.8.8',
  '::1',
  '[::1]',
  '::ffff:127.0.0.1',
])('takes %s for this machine', (host) => expect(isLoopback(host)).toBe(true));

it.each([
  '',
  '0.0.0.0',
  '::',
  '192.168.1.7',
  '10.0.0.1',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'evil',
])('takes “%s” for another one', (host) => expect(isLoopback(host)).toBe(false));
