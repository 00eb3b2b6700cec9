import { describe, expect, it } from 'vitest';
import { judgePassword } from './judge-password.ts';

describe('what is said about a password', () => {
  it('finds nothing to say against a sentence', () => {
    expect(judgePassword('three geese cross the quay')).toEqual({
      long_enough: true,
      varied: true,
      impersonal: true,
    });
  });

  it('counts to the length that the desk asks for', () => {
    expect(judgePassword('k7#Vq2!zR').long_enough).toBe(false);
    expect(judgePassword('k7#Vq2!zRm').long_enough).toBe(true);
  });

  it.each([
    'aaaaaaaaaaaa',
    'abababababab',
    'qwertyuiop12',
    '1234567890',
    'password1234',
    'Welkom1234567',
    '0987654321',
  ])('calls %s a pattern', (password) => {
    expect(judgePassword(password).varied).toBe(false);
  });

  it('notices the name and the address of its owner, whatever their case', () => {
    const own = ['Aoife Ní Bhriain', 'aoife.bhriain@example.com'];
    expect(judgePassword('BHRIAIN-is-late-again', own).impersonal).toBe(false);
    expect(judgePassword('the goose is late again', own).impersonal).toBe(true);
  });

  it('ignores words of the owner too short to mean anything', () => {
    expect(judgePassword('nice weather in spring', ['Bo Li']).impersonal).toBe(true);
  });

  it('says nothing good about an empty field', () => {
    expect(judgePassword('')).toEqual({ long_enough: false, varied: false, impersonal: false });
  });
});
